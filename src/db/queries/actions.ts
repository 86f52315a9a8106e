import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { APPROVING_ACTIONS } from '../../domain/lifecycle.ts';
import type { ActionType, ContractStatus } from '../../domain/statuses.ts';
import type { Instant } from '../../domain/time.ts';
import { inRange, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { rowColumns, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys } from '../orders.ts';
import type { ActionRow } from '../rows.ts';
import type { Session } from '../statements.ts';

interface ActionConditions {
  id?: readonly string[] | null;
  contractId?: readonly string[] | null;
  type?: readonly ActionType[] | null;
  priorStatus?: readonly ContractStatus[] | null;
  newStatus?: readonly ContractStatus[] | null;
  actorSubject?: readonly string[] | null;
  createdAt?: Range<Instant> | null;
}

export function actionQueries(dialect: Dialect) {
  const { actions } = dialect.tables;
  const list = listQueries<ActionRow, 'CREATED_AT', 'contract', ActionConditions>(dialect, {
    type: 'Action',
    table: actions,
    orders: { CREATED_AT: byKeys(byInstant(actions.createdAt), byId(actions.id, 'Action')) },
    relations: { contract: (parent) => eq(actions.contractId, parent) },
    conditions: {
      id: oneOfIds(dialect, actions.id, 'Action'),
      contractId: oneOfIds(dialect, actions.contractId, 'Contract'),
      type: oneOf(dialect, actions.type),
      priorStatus: oneOf(dialect, actions.priorStatus),
      newStatus: oneOf(dialect, actions.newStatus),
      actorSubject: oneOf(dialect, actions.actorId),
      createdAt: inRange(actions.createdAt),
    },
  });
  const rows = rowQueries<ActionRow>(dialect, actions);
  const latestWhere = (condition?: SQL) =>
    dialect.compile<ActionRow>(sql`
      select ${rowColumns(actions)} from ${actions}
      where ${and(eq(actions.contractId, sql.placeholder('contractId')), condition)}
      order by ${desc(actions.contractVersion)} limit 1`);
  const latest = latestWhere();
  const latestApproval = latestWhere(inArray(actions.type, [...APPROVING_ACTIONS]));

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    latest: async (contractId: string) => (await session.all(latest, { contractId }))[0],
    latestApproval: async (contractId: string) => (await session.all(latestApproval, { contractId }))[0],
  });
}
