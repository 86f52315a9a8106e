import type { Connection } from './connection.ts';

/** Whether every row and index entry of a file is where it belongs, and every row that one refers to is there. Reads all of it. */
export function isIntact(connection: Connection): boolean {
  if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
  return (connection.pragma('foreign_key_check') as unknown[]).length === 0;
}
