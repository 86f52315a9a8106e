import { contradictedIds, contradiction, inDecision, requireFewDecisions } from '../domain/decisions.ts';
import { DomainError } from '../domain/errors.ts';
import type { Transitioned } from './applyTransition.ts';
import type { CommandContext } from './context.ts';
import { type ActionInput, takeAction } from './takeAction.ts';
import { transact } from './transact.ts';

interface Input {
  decisions: readonly ActionInput[];
}

/**
 * Takes an action on each of many contracts, in one transaction: a decision that is refused leaves the others. Returns
 * what became of each, in the order of the input.
 * @throws Forbidden if the actor's role does not permit one of them; then none is taken
 */
export async function decideContracts(
  context: CommandContext,
  { decisions }: Input,
): Promise<(Transitioned | DomainError)[]> {
  requireFewDecisions(decisions);
  const contradicted = contradictedIds(decisions);
  // In the order of their ids, so that of two such transactions, neither waits for a contract while the other waits for it.
  const ordered = [...decisions.entries()].sort(
    ([, one], [, other]) => Number(one.id > other.id) - Number(one.id < other.id),
  );
  return transact(context, async (queries, savepoint) => {
    const database: CommandContext['database'] = {
      transaction: (work) => savepoint(() => work(queries, savepoint)),
    };
    const outcomes = new Array<Transitioned | DomainError>(decisions.length);
    for (const [position, decision] of ordered) {
      try {
        if (contradicted.has(decision.id)) throw contradiction();
        outcomes[position] = await takeAction({ ...context, database }, decision);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes[position] = inDecision(position, error);
      }
    }
    return outcomes;
  });
}
