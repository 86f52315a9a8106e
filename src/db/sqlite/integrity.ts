import Sqlite from 'better-sqlite3';
import { partsOf } from '../errors.ts';
import type { Connection } from './connection.ts';

/** Whether every row and index entry is where it belongs, and every row that one refers to is there. Reads the whole file. */
export function isIntact(connection: Connection): boolean {
  if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
  return (connection.pragma('foreign_key_check') as unknown[]).length === 0;
}

/** The same of a file, whose log is left as it is. A file that cannot be opened, for another reason than damage, counts as intact. */
export function isIntactFile(path: string): boolean {
  let connection: Connection | undefined;
  try {
    // Only a connection that cannot write leaves the log alone when it is closed.
    connection = new Sqlite(path, { readonly: true });
    return isIntact(connection);
  } catch (error) {
    // Whatever else is wrong is told by what opens the file for writing.
    return !/^SQLITE_(CORRUPT|NOTADB)/.test(partsOf(error).code);
  } finally {
    connection?.close();
  }
}
