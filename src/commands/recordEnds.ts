import type { ChainEnd, Decision } from '../db/ledger/seal.ts';
import type { Queries } from '../db/queries/index.ts';
import type { ContractRow } from '../db/rows.ts';
import type { Instant } from '../domain/time.ts';

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
  await queries.bulk.ledger.add(sealed.map(({ entry }) => entry));
  return sealed.flatMap(({ salts }) => salts.actorSalt ?? []);
}
