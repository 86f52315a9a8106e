import { and, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { EventCount, EventGrouping } from '../../domain/eventTotals.ts';
import type { Instant } from '../../domain/time.ts';
import { commaSeparated } from '../commaSeparated.ts';
import type { Dialect } from '../dialect.ts';
import { compileFilter } from '../filters.ts';
import type { FilterRequest } from '../listTypes.ts';
import type { MaybePromise, Session } from '../statements.ts';
import { type EventConditions, eventConditions } from './events.ts';

interface EventTotalRequest extends FilterRequest<EventConditions> {
  /** Where periods begin and end; one more than there are periods. */
  borders: readonly Instant[];
  by: readonly EventGrouping[];
  limit: number;
}

/** Numbers of events by period, and by what else is asked for; periods without any are left out. */
export function eventTotals(dialect: Dialect) {
  const { events } = dialect.tables;
  const conditions = eventConditions(dialect);
  const columns: Readonly<Record<EventGrouping, SQL>> = { type: sql`${events.type}`, channel: sql`${events.channel}` };

  return (session: Session) =>
    ({ borders, by, where, reader, limit }: EventTotalRequest): MaybePromise<EventCount[]> => {
      const condition = where ? compileFilter(where, conditions, reader) : undefined;
      const groups = [...new Set(by)];
      const named = groups.map((grouping) => sql`, ${columns[grouping]} as ${sql.identifier(grouping)}`);
      // A cross join, as SQLite keeps its order: for each period, it reads a range of the index.
      const totals = sql`
        select "period"."index" as "period" ${sql.join(named)}, count(*) as "count"
        from ${dialect.periods(sql`${sql.param(dialect.listParameter(borders))}`)} cross join ${events}
        where ${and(
          gte(events.occurredAt, sql`"period"."start"`),
          lt(events.occurredAt, sql`"period"."end"`),
          condition,
        )}
        group by ${commaSeparated([sql`"period"."index"`, ...groups.map((grouping) => columns[grouping])])}
        limit ${limit}`;
      return session.all(dialect.compile<EventCount>(totals, 'once'));
    };
}
