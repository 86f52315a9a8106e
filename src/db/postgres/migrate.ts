import { getTableName } from 'drizzle-orm';
import pg from 'pg';
import { BACKFILLS } from '../backfills/index.ts';
import type { DatabaseOptions } from '../database.ts';
import { CannotOpenDatabase } from '../errors.ts';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import { connectionConfig, explain } from './connection.ts';
import { postgresDialect } from './dialect.ts';
import { command } from './lane.ts';
import { outbox } from './outbox.ts';
import { withLane } from './pool.ts';
import { tables } from './schema.ts';
import { postgresSession } from './session.ts';
import { requireUtc } from './utc.ts';

/** An arbitrary key, the same for every server of the portal. */
const ADVISORY_LOCK_KEY = 7_236_151_048;

/**
 * Migrates a database. An advisory lock ensures that only one of several starting servers does so at a time.
 * @throws CannotOpenDatabase
 */
export async function migratePostgres(url: string, options: DatabaseOptions = {}): Promise<void> {
  const { onMigration, onNotice = () => undefined } = options;
  // Not from the pool: the lock belongs to one session, and migrations run without timeouts.
  const { statement_timeout: _, lock_timeout: __, query_timeout: ___, ...config } = connectionConfig(url, {});
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireUtc(client);
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK_KEY]);
    const pending = pendingMigrations(readMigrations('postgres'), await appliedMigrations(client));
    for (const { name, hash, statements } of pending) {
      await client.query('BEGIN');
      for (const statement of statements) await client.query(statement);
      await BACKFILLS[name]?.({ session: postgresSession(client, {}), dialect: postgresDialect, onNotice });
      await client.query('insert into portal_migrations (hash, "appliedAt") values ($1, now())', [hash]);
      await client.query('COMMIT');
      onMigration?.(name);
    }
    await requirePrivileges(client);
  } catch (error) {
    throw explain(url, error);
  } finally {
    // Releases the lock and rolls back what is not committed.
    await client.end().catch(() => undefined);
  }
}

const APPLIED = command(
  `select hash, current_setting('transaction_read_only') = 'on' as "readOnly" from portal_migrations`,
  'portal_is_ready',
);

/** Whether every migration has been applied and the server accepts writes, which a standby does not. */
export async function isReady(pool: pg.Pool): Promise<boolean> {
  const rows = await withLane(pool, (lane) => lane.run<{ hash: string; readOnly: boolean }>(APPLIED));
  const applied = rows.map((row) => row.hash);
  return !rows.some((row) => row.readOnly) && pendingMigrations(readMigrations('postgres'), applied).length === 0;
}

/** The tables may be owned by another user than the one the server connects as. */
async function requirePrivileges(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) name where not (
      has_table_privilege(name, 'select') and has_table_privilege(name, 'insert') and
      has_table_privilege(name, 'update') and has_table_privilege(name, 'delete'))`,
    [[...Object.values(tables), outbox].map((table) => getTableName(table))],
  );
  if (rows.length === 0) return;
  const names = rows.map((row) => row.name).join(', ');
  throw new CannotOpenDatabase(
    `the user of DATABASE_URL may not read and write ${names}. Grant select, insert, update and delete, or name another user.`,
  );
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const names = Object.values(tables).map((table) => getTableName(table));
  const { rows: existing } = await client.query<{ name: string }>(
    'select table_name as name from information_schema.tables where table_schema = current_schema()',
  );
  const found = new Set(existing.map((row) => row.name));
  const clash = names.find((name) => found.has(name));
  if (clash && !found.has('portal_migrations')) {
    throw new CannotOpenDatabase(
      `the database holds a table "${clash}" of another program. Name another database in DATABASE_URL.`,
    );
  }
  await client.query(
    'create table if not exists portal_migrations (hash text primary key, "appliedAt" timestamp with time zone not null)',
  );
  const { rows } = await client.query<{ hash: string }>('select hash from portal_migrations');
  return rows.map((row) => row.hash);
}
