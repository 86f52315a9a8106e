import { type SQL, sql } from 'drizzle-orm';
import { entryTypeOf } from '../../domain/ledger.ts';
import { commaSeparated } from '../commaSeparated.ts';
import { type ChainEnd, type Decision, type Sealed, seal } from '../ledger/seal.ts';
import type { Backfill } from './backfill.ts';
import { decisionHistory, type FormerDecision } from './decisionHistory.ts';

/** How many contracts, and how many rows of a statement, are held in memory at a time. */
const AT_ONCE = 500;

const ENTRY_COLUMNS = [
  'contractId',
  'position',
  'type',
  'customerId',
  'actionId',
  'priorStatus',
  'newStatus',
  'contractVersion',
  'decidedAt',
  'erasedPosition',
  'actorDigest',
  'reasonDigest',
  'keyId',
  'hash',
] as const;

/** Begins the ledger with what is known of the decisions before. */
export async function fillLedger({ session, dialect, auditKey }: Backfill): Promise<void> {
  const { ofContracts, ofDeletedContracts } = decisionHistory(dialect);
  const nextIds = dialect.compile<{ id: string }>(
    sql`select id from contracts where id > ${sql.placeholder('after')} order by id limit ${sql.raw(String(AT_ONCE))}`,
  );
  for (let after = ''; ; ) {
    const upTo = (await session.all(nextIds, { after })).at(-1)?.id;
    if (upTo === undefined) break;
    await write(chainsOf(await session.all(ofContracts, { after, upTo })).map(withoutLost));
    after = upTo;
  }
  await write(chainsOf(await session.all(ofDeletedContracts)).map(ended));

  async function write(chains: readonly FormerDecision[][]): Promise<void> {
    const sealed = chains.map((decisions) => sealChain(decisions));
    const entries = sealed.flat().map(({ entry }) => ENTRY_COLUMNS.map((column) => entry[column]));
    const columns = sql.raw(ENTRY_COLUMNS.map((column) => `"${column}"`).join(', '));
    await eachBatch(entries, (values) => sql`insert into ledger (${columns}) values ${values}`);

    const actions = sealed.flat().flatMap(({ entry, salts }) => {
      const hasActor = entry.actorDigest !== null;
      return hasActor ? [[entry.actionId, entry.hash, salts.actorSalt, salts.reasonSalt]] : [];
    });
    const given = (values: SQL) => sql`(values ${values}) as given`;
    await eachBatch(
      actions,
      (values) => sql`
      update actions set "hash" = column2, "actorSalt" = column3, "reasonSalt" = column4 from ${given(values)} where id = column1`,
    );
    const ends = sealed.flatMap((chain) => {
      const last = chain.at(-1);
      return last ? [[last.entry.contractId, String(last.end.ledgerLength), last.end.ledgerHead]] : [];
    });
    await eachBatch(
      ends,
      (values) => sql`
      update contracts set "ledgerLength" = cast(column2 as integer), "ledgerHead" = column3 from ${given(values)} where id = column1`,
    );
  }

  async function eachBatch(rows: readonly unknown[][], statementOf: (values: SQL) => SQL): Promise<void> {
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const values = rows
        .slice(start, start + AT_ONCE)
        .map((row) => sql`(${commaSeparated(row.map((value) => sql`${value}`))})`);
      await session.write(dialect.compile(statementOf(commaSeparated(values)), 'once'));
    }
  }

  function sealChain(decisions: readonly FormerDecision[]): Sealed[] {
    let [ledgerLength, ledgerHead] = [0, ''];
    return decisions.map((decision) => {
      const contract: ChainEnd = { id: decision.contractId, customerId: decision.customerId, ledgerLength, ledgerHead };
      const sealed = seal(auditKey, contract, entryOf(decision));
      ({ ledgerLength, ledgerHead } = sealed.end);
      return sealed;
    });
  }
}

/** The decisions of each contract; they come in the order of their contracts. */
function chainsOf(decisions: readonly FormerDecision[]): FormerDecision[][] {
  return [...Map.groupBy(decisions, ({ contractId }) => contractId).values()];
}

/**
 * Of a contract that is still there, an action that is gone counts only if an event tells that it was taken back. That event may have been
 * deleted, and then the chain would end with another status than that of the contract.
 */
function withoutLost(decisions: FormerDecision[]): FormerDecision[] {
  const takenBack = new Set(decisions.map(({ type, actionId }) => type === 'action.deleted' && actionId));
  return decisions.filter(
    ({ actionType, type, actionId }) => actionType || type === 'action.deleted' || takenBack.has(actionId),
  );
}

/** The chain of a contract that is gone ends with that. */
function ended(decisions: FormerDecision[]): FormerDecision[] {
  const last = decisions.at(-1);
  if (!last || last.type === 'contract.deleted') return decisions;
  const decidedAt = last.erasedAt ?? last.decidedAt;
  const nothing = { actionId: null, priorStatus: null, newStatus: null, contractVersion: null, reason: null };
  return [...decisions, { ...last, ...nothing, type: 'contract.deleted', actionType: null, decidedAt }];
}

/** Actors are recorded of the actions that are still there, and keep the salts. */
function entryOf({ actionType, type, actorId, actorName, reason, ...decision }: FormerDecision): Decision {
  const { actionId, priorStatus, newStatus, contractVersion, decidedAt } = decision;
  return {
    type: actionType ? entryTypeOf(actionType) : (type ?? 'legacy.action'),
    actionId,
    priorStatus,
    newStatus,
    contractVersion,
    decidedAt,
    actor: actionType && { subject: actorId, name: actorName },
    reason: actionType && reason,
  };
}
