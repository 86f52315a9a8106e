import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CannotOpenDatabase, partsOf } from '../errors.ts';

export type Connection = Sqlite.Database;

/** How long opening waits for a lock of another process. */
const OPEN_TIMEOUT_MS = 5_000;

const PRAGMAS = {
  journal_mode: 'wal',
  // 2 = FULL: with NORMAL, a power failure may lose acknowledged commits.
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
} as const;

/**
 * Opens a file with all required settings. They are per connection, and WAL silently lowers `synchronous`,
 * so each is set and read back on every open.
 * @throws CannotOpenDatabase
 */
export function connect(path: string): Connection {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const connection = new Sqlite(path, { timeout: OPEN_TIMEOUT_MS });
    for (const [name, wanted] of Object.entries(PRAGMAS)) {
      connection.pragma(`${name} = ${wanted}`);
      const got = connection.pragma(name, { simple: true });
      if (got !== wanted)
        throw new CannotOpenDatabase(`${path}: expected ${name} to be ${wanted}, but it stays ${got}.`);
    }
    return connection;
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

/** Why a file cannot be opened, in one line. */
export function cannotOpen(path: string, error: unknown): CannotOpenDatabase {
  return error instanceof CannotOpenDatabase ? error : new CannotOpenDatabase(explain(path, error), error);
}

function explain(path: string, error: unknown): string {
  const { code, message } = partsOf(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return `${path} is not an SQLite database, or is damaged. Restore it from a backup, or name another file in DATABASE_URL.`;
  }
  if (code.startsWith('SQLITE_BUSY')) return `${path} is locked by another process.`;
  if (code.startsWith('SQLITE_READONLY'))
    return `${path} cannot be written. Check the permissions of the file and its folder.`;
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'ENOTDIR' ||
    code === 'EEXIST' ||
    code === 'EROFS'
  ) {
    return `${path} cannot be opened for writing. Check that its folder exists and may be written, or name another file in DATABASE_URL.`;
  }
  return `${path} cannot be opened: ${message}`;
}
