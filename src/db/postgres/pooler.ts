import type pg from 'pg';

/**
 * Whether a URL says, by `pgbouncer=true`, that a pooler gives each transaction a connection of its own choice. What a session
 * keeps is then lost, or left to others: its settings, locks, prepared statements and notifications.
 */
export const isPooled = (url: string): boolean => /[?&]pgbouncer=true(&|$)/.test(url);

/** The settings that the row parsers rely on. PgBouncer notices both, and restores them on every connection that it gives. */
export async function setFormats(client: pg.ClientBase): Promise<void> {
  await client.query(`SET TimeZone = 'UTC'; SET DateStyle = 'ISO'`);
}
