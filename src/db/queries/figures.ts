import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';
import { contractTotals } from './contractTotals.ts';
import { decisionTotals } from './decisionTotals.ts';
import { eventTotals } from './eventTotals.ts';

/** Counts and sums over many rows, each in one statement. */
export function figureQueries(dialect: Dialect) {
  const ofContracts = contractTotals(dialect);
  const ofDecisions = decisionTotals(dialect);
  const ofEvents = eventTotals(dialect);
  return (session: Session) => ({
    contractTotals: ofContracts(session),
    decisionTotals: ofDecisions(session),
    eventTotals: ofEvents(session),
  });
}
