import type { Savepoint } from '../database.ts';
import { command, type Lane } from './lane.ts';
import { hasNotAnswered } from './translateError.ts';

const BEGIN = command('SAVEPOINT part', 'portal_begin_part');
const RELEASE = command('RELEASE SAVEPOINT part', 'portal_release_part');
const UNDO = command('ROLLBACK TO SAVEPOINT part', 'portal_undo_part');

/** Savepoints in the transaction of a connection. */
export function savepointOn(lane: Lane): Savepoint {
  return async (work) => {
    await lane.run(BEGIN);
    try {
      const result = await work();
      await lane.run(RELEASE);
      return result;
    } catch (error) {
      if (!hasNotAnswered(error)) await Promise.all([lane.run(UNDO), lane.run(RELEASE)]);
      throw error;
    }
  };
}
