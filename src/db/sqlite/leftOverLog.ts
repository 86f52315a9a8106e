import { closeSync, openSync, readSync } from 'node:fs';
import { CannotOpenDatabase } from '../errors.ts';
import { cannotOpen } from './connection.ts';
import { sizeOf } from './fileSize.ts';
import { isIntactFile } from './integrity.ts';

/** Where the header of a file says how it is written: 1 with a rollback journal, 2 with a write-ahead log. */
const WRITE_VERSION_OFFSET = 18;

/**
 * Refuses a file beside a write-ahead log of another one, as when a backup is copied to where a crash has left its log: SQLite
 * would write the pages of the log into the backup. Changes nothing. Reads the whole file, but only if there is a log, so not
 * after a server that stopped in good order.
 * @throws CannotOpenDatabase
 */
export function requireMatchingLog(path: string): void {
  if (hasMatchingLog(path)) return;
  throw new CannotOpenDatabase(
    `${path} and ${path}-wal do not belong together, or are damaged. If you copied a backup to ${path}, move ${path}-wal and ${path}-shm away, which are left from the file before, and start again; or restore the backup with \`npm run db:restore -- --from FILE\`. Nothing has been changed.`,
  );
}

function hasMatchingLog(path: string): boolean {
  try {
    if (sizeOf(`${path}-wal`) === 0 || sizeOf(path) === 0) return true;
    // A file with a log says so; a copy made by VACUUM INTO does not.
    return writeVersion(path) !== 1 && isIntactFile(path);
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

function writeVersion(path: string): number {
  const file = openSync(path, 'r');
  try {
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, WRITE_VERSION_OFFSET);
    return byte[0] ?? 0;
  } finally {
    closeSync(file);
  }
}
