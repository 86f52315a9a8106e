import { getTableName } from 'drizzle-orm';
import pg from 'pg';
import { BACKFILLS } from '../backfills/index.ts';
import type { DatabaseOptions } from '../database.ts';
import { CannotOpenDatabase } from '../errors.ts';
import { signingKey } from '../ledger/auditKey.ts';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import { batchedConnection } from './batchedConnection.ts';
import { cannotOpen } from './cannotOpen.ts';
import { connectionConfig } from './connectionConfig.ts';
import { postgresDialect } from './dialect.ts';
import { keepLedgerTriggers } from './ledgerTriggers.ts';
import { pipelineOn } from './pipeline.ts';
import { withConnection } from './pool.ts';
import { isPooled, setFormats } from './pooler.ts';
import { requirePrivileges } from './privileges.ts';
import { tables } from './schema.ts';
import { createSearchIndexes } from './searchIndexes.ts';
import { requireUtc } from './utc.ts';

/** An arbitrary key, the same for every server of the portal. */
const ADVISORY_LOCK_KEY = 7_236_151_048;
/** How long the first statements may take, the only ones with a limit: whoever starts a server is to be told that the database does not answer. */
const FORMATS_LIMIT_MS = 5_000;

/**
 * Migrates a database. An advisory lock ensures that only one of several starting servers applies a migration at a time.
 * @throws CannotOpenDatabase
 */
export async function migratePostgres(url: string, options: DatabaseOptions = {}): Promise<void> {
  // Not from the pool: migrations run without timeouts.
  const { statement_timeout: _, lock_timeout: __, query_timeout: ___, ...config } = connectionConfig(url, {});
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (isPooled(url)) await setFormats(client, FORMATS_LIMIT_MS);
    await requireUtc(client, FORMATS_LIMIT_MS);
    batchedConnection(client).isPooled = isPooled(url);
    while (await applyNext(client, options));
    await requirePrivileges(client);
    await underLock(client, () => keepLedgerTriggers(client));
    await underLock(client, () => createSearchIndexes(client, options.onNotice ?? (() => undefined)));
  } catch (error) {
    throw cannotOpen(url, error);
  } finally {
    // Rolls back what is not committed.
    await client.end().catch(() => undefined);
  }
}

/** Applies the first migration that is pending, in one transaction; false if there is none. */
async function applyNext(
  client: pg.Client,
  { onMigration, onNotice = () => undefined, auditKeys }: DatabaseOptions,
): Promise<boolean> {
  const applied = await underLock(client, async () => {
    const [next] = pendingMigrations(readMigrations('postgres'), await appliedMigrations(client));
    if (!next) return undefined;
    for (const statement of next.statements) await client.query(statement);
    const { session, flush } = pipelineOn(batchedConnection(client), {});
    const backfill = BACKFILLS[next.name];
    await backfill?.({ session, dialect: postgresDialect, auditKey: signingKey(auditKeys), onNotice });
    await flush();
    await client.query('insert into portal_migrations (hash, "appliedAt") values ($1, now())', [next.hash]);
    return next;
  });
  if (applied) onMigration?.(applied.name);
  return applied !== undefined;
}

/** Runs `work` in a transaction that holds the lock, for which other servers that start wait. */
async function underLock<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  // A lock of the transaction: one of the session might be taken on one connection of a pooler, and released on another.
  await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK_KEY]);
  const result = await work();
  await client.query('COMMIT');
  return result;
}

const APPLIED = {
  sql: `select hash, current_setting('transaction_read_only') = 'on' as "readOnly" from portal_migrations`,
  name: 'portal_is_ready',
};

/** Whether every migration has been applied and the server accepts writes, which a standby does not. */
export async function isReady(pool: pg.Pool): Promise<boolean> {
  const rows = await withConnection(pool, (connection) => connection.run<{ hash: string; readOnly: boolean }>(APPLIED));
  const applied = rows.map((row) => row.hash);
  return !rows.some((row) => row.readOnly) && pendingMigrations(readMigrations('postgres'), applied).length === 0;
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
