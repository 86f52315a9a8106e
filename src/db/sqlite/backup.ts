import { closeSync, existsSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { BackupFailed, partsOf } from '../errors.ts';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import { sizeOf } from './fileSize.ts';
import { isIntact } from './integrity.ts';
import { syncToDisk } from './syncToDisk.ts';

/** The ending of the name of a backup that is not complete. */
export const PARTIAL = '.partial';

/**
 * Copies a database, which may be in use, as it is at one instant to a file that is not there yet: under another name until the copy is
 * on disk and verified, so that whatever has the name of a backup is one. Holds up its thread until then.
 * @throws BackupFailed
 */
export function backupSqlite(path: string, target: string): void {
  if (!existsSync(path)) throw new BackupFailed(`there is no file ${path} to back up.`);
  if (existsSync(target))
    throw new BackupFailed(`${target} exists, and may be the only backup. Name a file that does not exist.`);
  const partial = `${target}${PARTIAL}`;
  rmSync(partial, { force: true });
  try {
    requireSpace(path, dirname(target));
    copy(path, partial);
    verify(partial);
    renameSync(partial, target);
    syncToDisk(dirname(target));
  } catch (error) {
    if (error instanceof BackupFailed) throw error;
    throw new BackupFailed(`${path} cannot be copied to ${target}: ${partsOf(error).message}`, error);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** A backup must not take the last space of a disk on which the database may be, too. */
function requireSpace(path: string, folder: string): void {
  const needed = sizeOf(path) + sizeOf(`${path}-wal`);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < needed) throw new BackupFailed(`expected ${needed} bytes to be free in ${folder}, but got ${free}.`);
}

/** `VACUUM INTO` reads one state, whatever is written meanwhile; the file is as private as the database. */
function copy(path: string, partial: string): void {
  closeSync(openSync(partial, 'wx', statSync(path).mode & 0o777));
  const source = new Sqlite(path, { readonly: true });
  try {
    source.prepare('vacuum into ?').run(partial);
  } finally {
    source.close();
  }
  syncToDisk(partial);
}

/** Checks all that a restore would check. */
function verify(partial: string): void {
  const made = new Sqlite(partial, { readonly: true });
  try {
    if (!isIntact(made)) throw new BackupFailed('the database is damaged. Restore an earlier backup.');
    const applied = made.prepare<[], string>('select hash from portal_migrations').pluck().all();
    pendingMigrations(readMigrations('sqlite'), applied);
  } finally {
    made.close();
  }
}
