import type pg from 'pg';
import { CannotOpenDatabase } from '../errors.ts';

const QUERY = `select current_setting('TimeZone') as "zone", current_setting('DateStyle') as "style"`;
const UTC = /^(Etc\/)?(UTC|GMT|UCT|Universal|Zulu)$/;

/**
 * Checks that a connection sends instants as they are parsed: a pooler may drop the settings that it was opened with.
 * @throws CannotOpenDatabase, or an error of the driver, also if there is no answer in `limitMs` milliseconds
 */
export async function requireUtc(client: pg.ClientBase, limitMs: number): Promise<void> {
  const query = { text: QUERY, query_timeout: limitMs };
  const { rows } = await client.query<{ zone: string; style: string }>(query);
  const [{ zone, style } = { zone: 'nothing', style: 'nothing' }] = rows;
  if (UTC.test(zone) && style.startsWith('ISO')) return;
  throw new CannotOpenDatabase(
    `expected the time zone UTC and dates in the style ISO, but got ${zone} and ${style}. Behind a pooler, add ?pgbouncer=true to DATABASE_URL.`,
  );
}
