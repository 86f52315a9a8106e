import Sqlite from 'better-sqlite3';
import { npmVersion } from 'drizzle-orm/version';

/** The versions of what storage is built on. */
export function storageVersions(): { 'drizzle-orm': string; SQLite: string } {
  const connection = new Sqlite(':memory:');
  const SQLite = connection.prepare<[], string>('select sqlite_version()').pluck().get() ?? '';
  connection.close();
  return { 'drizzle-orm': npmVersion, SQLite };
}
