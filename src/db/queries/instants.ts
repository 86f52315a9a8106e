import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';

interface Newest {
  at: Instant | null;
  eventId: string | null;
}

/** What a clock needs to know of what is stored. */
export function instantQueries(dialect: Dialect) {
  const { tables, outbox } = dialect;
  const { events, changes } = tables;
  const unnumbered = outbox ? sql`union all select max("changedAt") from ${outbox}` : sql``;
  const newest = dialect.compile<Newest>(sql`
    select max("at") as "at", (select max(${events.id}) from ${events}) as "eventId" from (
      select max(${events.createdAt}) as "at" from ${events}
      union all select "changedAt" from (
        select ${changes.changedAt} from ${changes} order by ${changes.position} desc limit 1) as "numbered"
      ${unnumbered}) as "instants"`);

  return (session: Session) => ({
    /**
     * The newest instant and the newest id that are stored; nulls if there is none. Every command writes an event last or, if
     * none can stay, a change.
     */
    newest: async (): Promise<Newest> => (await session.all(newest))[0] ?? { at: null, eventId: null },
  });
}
