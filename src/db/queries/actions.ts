import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ActionType, ContractStatus } from '../../domain/lifecycle.ts';
import type { Instant } from '../../domain/time.ts';
import { rowColumns, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { anyOf, idIs, is, type Span, within } from '../filters.ts';
import { byId, byInstant } from '../orders.ts';
import { listQueries } from '../pages.ts';
import type { ActionRow } from '../rows.ts';
import type { Session } from '../statements.ts';

export interface ActionConditions {
  contractId?: string | null;
  type?: readonly ActionType[] | null;
  priorStatus?: readonly ContractStatus[] | null;
  newStatus?: readonly ContractStatus[] | null;
  actorId?: string | null;
  createdAt?: Span<Instant> | null;
}

export function actionQueries(dialect: Dialect) {
  const { actions } = dialect.tables;
  const list = listQueries<ActionRow, 'CREATED_AT', 'contract', ActionConditions>(dialect, {
    type: 'Action',
    table: actions,
    orders: { CREATED_AT: [byInstant(actions.createdAt), byId(actions.id, 'Action')] },
    relations: { contract: (parent) => eq(actions.contractId, parent) },
    conditions: (where) => [
      idIs(actions.contractId, 'Contract', where.contractId),
      anyOf(dialect, actions.type, where.type),
      anyOf(dialect, actions.priorStatus, where.priorStatus),
      anyOf(dialect, actions.newStatus, where.newStatus),
      is(actions.actorId, where.actorId),
      within(actions.createdAt, where.createdAt),
    ],
  });
  const rows = rowQueries<ActionRow>(dialect, actions);
  const latestWhere = (condition?: SQL) =>
    dialect.compile<ActionRow>(sql`
      select ${rowColumns(actions)} from ${actions}
      where ${and(eq(actions.contractId, sql.placeholder('contractId')), condition)}
      order by ${desc(actions.contractVersion)} limit 1`);
  const latest = latestWhere();
  const latestHandIn = latestWhere(inArray(actions.type, ['SUBMIT', 'REOPEN']));

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    latest: async (contractId: string) => (await session.all(latest, { contractId }))[0],
    /** The latest action that asked for a decision: a submission or a reopening. */
    latestHandIn: async (contractId: string) => (await session.all(latestHandIn, { contractId }))[0],
  });
}
