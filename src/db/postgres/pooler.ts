import type pg from 'pg';

/**
 * Whether a URL says, by `pgbouncer=true`, that a pooler gives each transaction a connection of its own choice. What a session
 * keeps is then lost, or left to others: its settings, locks, prepared statements and notifications.
 */
export const isPooled = (url: string): boolean => /[?&]pgbouncer=true(&|$)/.test(url);

/**
 * Sets the formats that the row parsers rely on. PgBouncer notices both settings, and restores them on every connection that it gives.
 * @throws an error of the driver, also if there is no answer in `limitMs` milliseconds: while its database is gone, a pooler goes on accepting connections
 */
export async function setFormats(client: pg.ClientBase, limitMs: number): Promise<void> {
  const query = { text: `SET TimeZone = 'UTC'; SET DateStyle = 'ISO'`, query_timeout: limitMs };
  await client.query(query);
}
