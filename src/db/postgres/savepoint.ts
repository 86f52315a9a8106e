import type { Savepoint } from '../database.ts';
import type { Pipeline } from './pipeline.ts';

const RELEASE = { sql: 'RELEASE SAVEPOINT part', name: 'portal_release_part' };
const UNDO = { sql: 'ROLLBACK TO SAVEPOINT part', name: 'portal_undo_part' };

/** Savepoints in the transaction of a pipeline. */
export function savepointOn(pipeline: Pipeline): Savepoint {
  return async (work) => {
    // Else a failure of the writes before would be taken for one of `work`.
    if (pipeline.hasWrites()) await pipeline.flush();
    const begin = { sql: 'SAVEPOINT part', name: 'portal_begin_part' };
    pipeline.add(begin);
    try {
      const result = await work();
      pipeline.add(RELEASE);
      await pipeline.flush();
      return result;
    } catch (error) {
      if (!pipeline.forget(begin)) {
        await pipeline.settled();
        pipeline.add(UNDO);
        pipeline.add(RELEASE);
      }
      throw error;
    }
  };
}
