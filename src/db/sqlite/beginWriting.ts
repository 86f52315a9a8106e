import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '../errors.ts';
import type { Connection } from './connection.ts';
import { isBusy } from './translateError.ts';

/** How often to look whether the writer in another process is done. */
const LOOK_EVERY_MS = 10;

/**
 * Begins a transaction. Waits for a writer in another process as long as `isWanted` says so; false if it then still writes.
 *
 * IMMEDIATE: a transaction that starts with a read could fail at its first write, if another process wrote meanwhile.
 */
export async function beginWriting(writer: Connection, isWanted: () => boolean): Promise<boolean> {
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await pause(LOOK_EVERY_MS);
    if (!isWanted()) return false;
  }
}

export const writtenElsewhere = () => new DatabaseUnavailable('another process keeps writing to the database file');
