import { eq, getTableColumns, sql } from 'drizzle-orm';
import { placeholders, rowColumns } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { AuditKey } from '../ledger/auditKey.ts';
import { sealHistories } from '../ledger/histories.ts';
import { type ChainEnd, type Decision, type Sealed, seal, sealAction } from '../ledger/seal.ts';
import type { ActionRow, ContractRow, LedgerRow } from '../rows.ts';
import type { Session } from '../statements.ts';
import { ledgerReads } from './ledgerReads.ts';

/** The ledger: see the table. The functions that seal make entries, and write nothing. */
export function ledgerQueries(dialect: Dialect, key: AuditKey) {
  const { ledger, contracts } = dialect.tables;
  const reads = ledgerReads(dialect);
  const append = dialect.compile(
    dialect.build.insert(ledger).values(placeholders(Object.keys(getTableColumns(ledger))) as never),
  );
  const ofContract = dialect.compile<LedgerRow>(sql`
    select ${rowColumns(ledger)} from ${ledger} where ${eq(ledger.contractId, sql.placeholder('contractId'))} order by ${ledger.position}`);
  const moveEnd = dialect.compile(
    dialect.build
      .update(contracts)
      .set(placeholders(['ledgerLength', 'ledgerHead']))
      .where(eq(contracts.id, sql.placeholder('contractId'))),
  );
  return (session: Session) => ({
    seal: (contract: ChainEnd, decision: Decision) => seal(key, contract, decision),
    sealAction: (contract: ChainEnd, action: ActionRow) => sealAction(key, contract, action),
    sealHistories: (contracts: readonly ContractRow[], actions: readonly ActionRow[]) =>
      sealHistories(key, contracts, actions),
    ...reads(session),
    /** The chain of a contract. */
    ofContract: async (contractId: string): Promise<LedgerRow[]> => session.all(ofContract, { contractId }),
    /** Tells a contract that is locked how its chain ends, where nothing else of it changes. */
    moveEnd: async (contractId: string, end: Sealed['end']): Promise<void> => {
      await session.write(moveEnd, { contractId, ...end });
    },
    append: async (entry: LedgerRow): Promise<void> => session.write(append, { ...entry }),
  });
}
