import { aliasedTable, and, desc, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { DecisionCount } from '../../domain/decisionTotals.ts';
import { IMPORT_SUBJECT } from '../../domain/imports.ts';
import { DECIDING_ACTIONS } from '../../domain/lifecycle.ts';
import type { Instant } from '../../domain/time.ts';
import type { Dialect } from '../dialect.ts';
import { compileFilter } from '../filters.ts';
import type { FilterRequest } from '../listTypes.ts';
import type { MaybePromise, Session } from '../statements.ts';
import { isSubmission } from '../tables/actions.ts';
import { type ContractConditions, contractConditions } from './contracts.ts';

interface DecisionTotalRequest extends FilterRequest<ContractConditions> {
  /** Where periods begin and end; one more than there are periods. */
  borders: readonly Instant[];
}

/** Decisions of people on what people submitted, by period; periods without any are left out. */
export function decisionTotals(dialect: Dialect) {
  const { actions, contracts } = dialect.tables;
  const conditions = contractConditions(dialect);
  const submission = aliasedTable(actions, 'submission');
  const isEarlierSubmission = and(
    eq(submission.contractId, actions.contractId),
    isSubmission,
    lt(submission.createdAt, actions.createdAt),
  );
  /** When the contract was last submitted or reopened; null if the import did it, at a time that is not known. */
  const submittedAt = sql`(select case when ${ne(submission.actorId, IMPORT_SUBJECT)} then ${submission.createdAt} end
    from ${actions} as ${submission} where ${isEarlierSubmission} order by ${desc(submission.createdAt)} limit 1)`;
  const count = (type: string) => sql`count(case when "type" = ${type} then 1 end)`;

  return (session: Session) =>
    ({ borders, where, reader }: DecisionTotalRequest): MaybePromise<DecisionCount[]> => {
      const condition = where ? compileFilter(where, conditions, reader) : undefined;
      // A cross join, as SQLite keeps its order: for each period, it reads a range of the index. Materialized, or it would leave out
      // the sort, and the engines may look for each submission several times.
      const totals = sql`
        with "decisions" as materialized (
          select "period"."index" as "period", ${actions.contractId}, ${actions.type}, ${actions.createdAt}
          from ${dialect.periods(sql`${sql.param(dialect.listParameter(borders))}`)} cross join ${actions}
          where ${and(
            inArray(actions.type, [...DECIDING_ACTIONS]),
            ne(actions.actorId, IMPORT_SUBJECT),
            gte(actions.createdAt, sql`"period"."start"`),
            lt(actions.createdAt, sql`"period"."end"`),
          )}
          ${dialect.sortedForJoin(actions.contractId)}
        ), "rounds" as materialized (
          select "period", "type", ${dialect.milliseconds(submittedAt, actions.createdAt)} as "took"
          from "decisions" as ${actions} where ${condition ? contractMeets(condition) : sql`true`}
        )
        select "period", ${count('APPROVE')} as "approved", ${count('REJECT')} as "rejected",
          ${dialect.median(sql`"took"`)} as "median", ${dialect.ninthDecile(sql`"took"`)} as "p90"
        from "rounds" where "took" is not null group by "period"`;
      return session.all(dialect.compile<DecisionCount>(totals, 'once'));
    };

  function contractMeets(condition: SQL): SQL {
    return sql`exists (select 1 from ${contracts} where ${and(eq(contracts.id, actions.contractId), condition)})`;
  }
}
