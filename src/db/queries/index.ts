import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';
import { actionQueries } from './actions.ts';
import { bulkQueries } from './bulk.ts';
import { contractQueries } from './contracts.ts';
import { contributorQueries } from './contributors.ts';
import { customerQueries } from './customers.ts';
import { eventQueries } from './events.ts';
import { figureQueries } from './figures.ts';
import { noteQueries } from './notes.ts';

export type Queries = ReturnType<ReturnType<typeof bindQueries>>;

/** Builds every statement once for a dialect; the result binds them to a session. */
export function bindQueries(dialect: Dialect) {
  const customers = customerQueries(dialect);
  const contracts = contractQueries(dialect);
  const contributors = contributorQueries(dialect);
  const events = eventQueries(dialect);
  const notes = noteQueries(dialect);
  const actions = actionQueries(dialect);
  const figures = figureQueries(dialect);
  const bulk = bulkQueries(dialect);
  return (session: Session) => ({
    customers: customers(session),
    contracts: contracts(session),
    contributors: contributors(session),
    events: events(session),
    notes: notes(session),
    actions: actions(session),
    figures: figures(session),
    bulk: bulk(session),
  });
}
