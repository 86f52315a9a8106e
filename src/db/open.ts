import type { Database, DatabaseOptions } from './database.ts';
import { CannotOpenDatabase } from './errors.ts';
import { openSqlite } from './sqlite/adapter.ts';

/**
 * Opens the database that a URL names and brings it up to date: `file:data/portal.db`.
 * @throws CannotOpenDatabase with a message that says what is wrong and what to do
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(filePath(url), options);
  throw new CannotOpenDatabase(
    `expected a database URL such as "file:data/portal.db", but got one that starts with "${url.split(':')[0]}:".`,
  );
}

function filePath(url: string): string {
  return decodeURIComponent(url.replace(/^file:(\/\/(?=\/))?/, ''));
}
