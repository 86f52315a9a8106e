import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';

/** What is behind what was committed. */
export interface Backlog {
  /** The committed changes that have no number yet, so that nobody is told of them, and when the oldest was made. */
  unnumbered: number;
  oldestUnnumbered: Instant | null;
  /** The active webhooks that have not been sent every change, and the most changes that one of them lacks. */
  webhooksBehind: number;
  mostChangesBehind: number;
  /** The webhooks that are no longer sent anything, since sending to them has failed for too long. */
  webhooksDisabled: number;
}

export function backlogQueries({ compile, tables, outbox }: Dialect) {
  const { changes, webhooks, webhookDeliveries } = tables;
  const latest = sql`(select coalesce(max(${changes.position}), 0) from ${changes})`;
  const owed = sql`exists (select 1 from ${webhookDeliveries}
    where ${webhookDeliveries.webhookId} = ${webhooks.id} and ${webhookDeliveries.nextAttemptAt} is not null)`;
  const behind = sql`from ${webhooks} where ${webhooks.state} = 'ACTIVE' and (${webhooks.position} < ${latest} or ${owed})`;
  const read = compile<Backlog>(sql`
    select
      ${outbox ? sql`(select count(*) from ${outbox})` : sql`0`} as "unnumbered",
      ${outbox ? sql`(select min("changedAt") from ${outbox})` : sql`null`} as "oldestUnnumbered",
      (select count(*) ${behind}) as "webhooksBehind",
      (select coalesce(max(${latest} - ${webhooks.position}), 0) ${behind}) as "mostChangesBehind",
      (select count(*) from ${webhooks} where ${webhooks.state} = 'DISABLED') as "webhooksDisabled"`);

  return (session: Session) => ({
    read: async (): Promise<Backlog> => {
      const [row] = await session.all(read);
      if (!row) throw new Error('Expected a row of the backlog, but got none.');
      return row;
    },
  });
}
