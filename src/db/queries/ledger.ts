import { getTableColumns } from 'drizzle-orm';
import { placeholders } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { AuditKey } from '../ledger/auditKey.ts';
import { sealHistories } from '../ledger/histories.ts';
import { type ChainEnd, type Decision, seal, sealAction } from '../ledger/seal.ts';
import type { ActionRow, ContractRow, LedgerRow } from '../rows.ts';
import type { Session } from '../statements.ts';
import { ledgerReads } from './ledgerReads.ts';

/** An insert of an entry, whose placeholders are named `entry_` and the column. */
export function insertEntry({ build, tables: { ledger } }: Dialect) {
  const names = Object.keys(getTableColumns(ledger));
  const prefixed = placeholders(names.map((name) => `entry_${name}`));
  const values = Object.fromEntries(names.map((name) => [name, prefixed[`entry_${name}`]]));
  return build.insert(ledger).values(values as never);
}

/** The values of these placeholders. */
export function entryValues(entry: LedgerRow): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name in entry) values[`entry_${name}`] = entry[name as keyof LedgerRow];
  return values;
}

/** The ledger: see the table. What seals makes entries and writes nothing. */
export function ledgerQueries(dialect: Dialect, key: AuditKey) {
  const insert = dialect.compile(insertEntry(dialect));
  const reads = ledgerReads(dialect);
  return (session: Session) => ({
    seal: (contract: ChainEnd, decision: Decision) => seal(key, contract, decision),
    sealAction: (contract: ChainEnd, action: ActionRow) => sealAction(key, contract, action),
    sealHistories: (contracts: readonly ContractRow[], actions: readonly ActionRow[]) =>
      sealHistories(key, contracts, actions),
    ...reads(session),
    append: async (entry: LedgerRow): Promise<void> => {
      await session.all(insert, entryValues(entry));
    },
  });
}
