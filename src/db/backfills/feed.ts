import { sql } from 'drizzle-orm';
import { newEpoch } from '../queries/changes.ts';
import type { Backfill } from './backfill.ts';

/** Begins the feed. What happened before is not in it. */
export async function beginFeed({ session, dialect }: Backfill): Promise<void> {
  await session.write(dialect.compile(sql`insert into feed (id, epoch) values (1, ${newEpoch()})`, 'once'));
}
