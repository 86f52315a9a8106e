import type { Database, DatabaseOptions } from './database.ts';
import { BackupFailed, CannotOpenDatabase } from './errors.ts';
import { openSqlite } from './sqlite/adapter.ts';
import { restoreSqlite } from './sqlite/restore.ts';
import type { BackupHooks, BackupSchedule, ScheduledBackups } from './sqlite/scheduledBackups.ts';

/**
 * Opens the database at a URL and migrates it: `file:data/portal.db` or `postgres://user@host/name`.
 * @throws CannotOpenDatabase with a message that says what is wrong and what to do
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(filePath(url), options);
  if (/^postgres(ql)?:\/\//.test(url)) {
    // Imported lazily, so that SQLite installations never load the other driver.
    const { openPostgres } = await import('./postgres/adapter.ts');
    return openPostgres(url, options);
  }
  throw new CannotOpenDatabase(
    `expected file:data/portal.db or postgres://user@host/name in DATABASE_URL, but got ${schemeOf(url)}.`,
  );
}

/**
 * Replaces the database at a URL, an SQLite file, by a backup. Returns where the file before is kept, if there was one.
 * @throws CannotOpenDatabase with a message that says what is wrong and what to do
 */
export async function restoreDatabase(
  backup: string,
  url: string,
  at: Date,
  options: Pick<DatabaseOptions, 'auditKeys'> = {},
): Promise<string | undefined> {
  if (!url.startsWith('file:')) {
    throw new CannotOpenDatabase(
      `expected an SQLite file in DATABASE_URL, but got ${schemeOf(url)}. For PostgreSQL, use pg_restore.`,
    );
  }
  return restoreSqlite(backup, filePath(url), at, options);
}

/**
 * Copies the database at a URL, an SQLite file that may be in use, to a file that does not exist yet, and verifies the copy.
 * @throws BackupFailed with a message that says what is wrong and what to do
 */
export async function backUpDatabase(url: string, target: string): Promise<void> {
  if (!url.startsWith('file:')) {
    throw new BackupFailed(
      `expected an SQLite file in DATABASE_URL, but got ${schemeOf(url)}. For PostgreSQL, use pg_dump, or archive its log: see "Backups" in docs/operations.md.`,
    );
  }
  const { makeBackup } = await import('./sqlite/makeBackup.ts');
  await makeBackup(filePath(url), target);
}

/** Makes backups of the database at a URL, an SQLite file, from now on. */
export async function keepBackups(
  url: string,
  schedule: BackupSchedule,
  hooks: BackupHooks,
): Promise<ScheduledBackups> {
  // Imported lazily, so that a server that makes none never loads what does.
  const { scheduleBackups } = await import('./sqlite/scheduledBackups.ts');
  return scheduleBackups(filePath(url), schedule, hooks);
}

/** The scheme only: the rest may contain a password. */
function schemeOf(url: string): string {
  const scheme = /^[a-z][a-z+]{0,20}:(?=\/\/)/i.exec(url)?.[0];
  return scheme ? `something that starts with "${scheme}"` : 'something that starts with neither';
}

function filePath(url: string): string {
  const path = url.replace(/^file:(\/\/(?=\/))?/, '');
  try {
    return decodeURIComponent(path);
  } catch (error) {
    throw new CannotOpenDatabase(`expected a percent sign in DATABASE_URL to be written as %25: "${url}".`, error);
  }
}
