import Sqlite from 'better-sqlite3';
import { npmVersion } from 'drizzle-orm/version';

/** The versions of the storage libraries. */
export function storageVersions(): { 'drizzle-orm': string; SQLite: string } {
  const connection = new Sqlite(':memory:');
  const SQLite = connection.prepare<[], string>('select sqlite_version()').pluck().get() ?? '';
  connection.close();
  return { 'drizzle-orm': npmVersion, SQLite };
}
