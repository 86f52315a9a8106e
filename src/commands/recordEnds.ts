import type { ChainEnd, Decision } from '../db/ledger/seal.ts';
import type { Queries } from '../db/queries/index.ts';
import type { ContractRow } from '../db/rows.ts';
import type { Instant } from '../domain/time.ts';

/** Rows per statement. */
const ENTRIES_PER_STATEMENT = 500;

/**
 * Ends the chains of contracts that are about to be deleted; one without decisions has none. Returns the salts of the actor's
 * digests; without an actor, there are none.
 */
export async function recordEnds(
  queries: Queries,
  contracts: readonly (ChainEnd & Pick<ContractRow, 'status'>)[],
  at: Instant,
  actor: Decision['actor'],
): Promise<string[]> {
  const sealed = contracts
    .filter(({ ledgerLength }) => ledgerLength > 0)
    .map((contract) =>
      queries.ledger.seal(contract, {
        type: 'contract.deleted',
        actionId: null,
        priorStatus: contract.status,
        newStatus: null,
        contractVersion: null,
        decidedAt: at,
        actor,
        reason: null,
      }),
    );
  for (let start = 0; start < sealed.length; start += ENTRIES_PER_STATEMENT) {
    const batch = sealed.slice(start, start + ENTRIES_PER_STATEMENT).map(({ entry }) => ({ ...entry }));
    await queries.bulk.ledger.insert(batch);
  }
  return sealed.flatMap(({ salts }) => salts.actorSalt ?? []);
}
