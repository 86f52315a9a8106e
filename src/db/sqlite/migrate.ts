import { BACKFILLS } from '../backfills/index.ts';
import type { DatabaseOptions } from '../database.ts';
import { CannotOpenDatabase } from '../errors.ts';
import { signingKey } from '../ledger/auditKey.ts';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import { type Connection, cannotOpen, connect } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { keepLedgerTriggers } from './ledgerTriggers.ts';
import { requireMatchingLog } from './leftOverLog.ts';
import { sqliteSession } from './session.ts';

/**
 * Migrates a file in one transaction.
 * @throws CannotOpenDatabase if it is newer than the program, not a database of this program, or beside the log of another one
 */
export async function migrateSqlite(path: string, options: DatabaseOptions = {}): Promise<void> {
  const { onMigration, onNotice = () => undefined } = options;
  const auditKey = signingKey(options.auditKeys);
  requireMatchingLog(path);
  const connection = connect(path);
  try {
    // Ignored inside a transaction. Without it, rebuilding a table would cascade deletes to its children.
    connection.pragma('foreign_keys = OFF');
    connection.exec('BEGIN IMMEDIATE');
    const pending = pendingMigrations(readMigrations('sqlite'), appliedMigrations(connection, path));
    // SQLite opens read-only files and begins transactions on them without an error; this write makes it fail.
    connection.exec('update portal_migrations set hash = hash where false');
    for (const migration of pending) {
      for (const statement of migration.statements) connection.exec(statement);
      await BACKFILLS[migration.name]?.({
        session: sqliteSession(connection, {}),
        dialect: sqliteDialect,
        auditKey,
        onNotice,
      });
      connection
        .prepare('insert into portal_migrations (hash, appliedAt) values (?, ?)')
        .run(migration.hash, new Date().toISOString());
    }
    keepLedgerTriggers(connection);
    // Reads every row, so it is skipped if nothing was migrated.
    const orphans = pending.length > 0 ? (connection.pragma('foreign_key_check') as unknown[]) : [];
    if (orphans.length > 0)
      throw new CannotOpenDatabase(
        `${path}: a migration would leave ${orphans.length} rows without the row they belong to.`,
      );
    connection.exec('COMMIT');
    for (const { name } of pending) onMigration?.(name);
  } catch (error) {
    throw cannotOpen(path, error);
  } finally {
    connection.close();
  }
}

/** Whether every migration has been applied. */
export function isMigrated(connection: Connection): boolean {
  const applied = connection.prepare<[], string>('select hash from portal_migrations').pluck().all();
  return pendingMigrations(readMigrations('sqlite'), applied).length === 0;
}

function appliedMigrations(connection: Connection, path: string): string[] {
  const tables = connection.prepare<[], string>(`select name from sqlite_schema where type = 'table'`).pluck().all();
  if (!tables.includes('portal_migrations') && tables.length > 0) {
    throw new CannotOpenDatabase(`${path} holds the tables of another program. Name another file in DATABASE_URL.`);
  }
  connection.exec(
    'create table if not exists portal_migrations (hash text primary key not null, appliedAt text not null)',
  );
  return connection.prepare<[], string>('select hash from portal_migrations order by rowid').pluck().all();
}
