import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { DatabaseOptions } from '../database.ts';
import { CannotOpenDatabase } from '../errors.ts';
import { openSqlite } from './adapter.ts';
import { cannotOpen } from './connection.ts';
import { isIntactFile } from './integrity.ts';
import { requireMatchingLog } from './leftOverLog.ts';
import { syncToDisk } from './syncToDisk.ts';
import { isBusy } from './translateError.ts';

/**
 * Replaces the file of a database by a backup: copies it beside the file, checks and migrates the copy, renews its epoch, so that
 * cursors of the feed expire, and only then puts it in place of the file, in one step. Returns where the file before is kept,
 * if there was one; `at` dates its name.
 * @throws CannotOpenDatabase if the backup is damaged or not one of this program, or the database is in use; then nothing has
 * changed
 */
export async function restoreSqlite(
  backup: string,
  path: string,
  at: Date,
  options: Pick<DatabaseOptions, 'auditKeys'>,
): Promise<string | undefined> {
  requireUnused(path);
  const copy = `${path}.restoring`;
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${suffix}`, { force: true });
  };
  remove();
  try {
    copyBackup(backup, copy);
    const database = await openSqlite(copy, options);
    await database.transaction((queries) => queries.changes.renewEpoch()).finally(() => database.close());
    return replace(path, copy, `${path}.before-${at.toISOString().replaceAll(':', '-')}`);
  } finally {
    remove();
  }
}

/** @throws CannotOpenDatabase if anybody has the file open */
function requireUnused(path: string): void {
  if (!existsSync(path)) return;
  let connection: Sqlite.Database | undefined;
  try {
    // Else closing the connection would mix the two.
    requireMatchingLog(path);
    connection = new Sqlite(path, { timeout: 0 });
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    // A file that is damaged is what a backup is for.
    if (isBusy(error))
      throw new CannotOpenDatabase(`${path} is in use. Stop the server, and whatever else has it open.`, error);
  } finally {
    connection?.close();
  }
}

function copyBackup(backup: string, copy: string): void {
  if (!existsSync(backup)) throw new CannotOpenDatabase(`there is no file ${backup} to restore.`);
  requireMatchingLog(backup);
  try {
    const connection = new Sqlite(backup, { readonly: true });
    try {
      const isOurs = connection.prepare(`select 1 from sqlite_schema where name = 'portal_migrations'`).get();
      if (!isOurs) throw new CannotOpenDatabase(`${backup} is not a backup of contract-portal.`);
      connection.prepare('vacuum into ?').run(copy);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw cannotOpen(backup, error);
  }
  if (!isIntactFile(copy)) throw new CannotOpenDatabase(`${backup} is damaged. Restore another backup.`);
}

/** Puts `copy` in place of the file, which stays as `kept`: whenever that is interrupted, one of the two is there. */
function replace(path: string, copy: string, kept: string): string | undefined {
  const had = existsSync(path);
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`);
  rmSync(`${path}-shm`, { force: true });
  if (had) linkSync(path, kept);
  renameSync(copy, path);
  syncToDisk(dirname(path));
  return had ? kept : undefined;
}
