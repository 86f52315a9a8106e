import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../../src/db/database.ts';
import { boundQueries } from './boundQueries.ts';

/** A database that tells how many rows it has given to readers. */
export interface CountedDatabase extends Database {
  readonly rows: number;
  /** Waits for what is still being read: an answer that has failed does not wait for all that it began. */
  settled(): Promise<void>;
}

/**
 * Counts the rows that are read, whatever they are read for. Changes are small and lie in the order in which they are read: up
 * to 1,000 of them are looked at for 100 points.
 */
export function countRows(database: Database): CountedDatabase {
  let rows = 0;
  const underWay = new Set<Promise<unknown>>();
  const counting =
    (noun: string, query: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      const count = <Result>(result: Result): Result => {
        if (Array.isArray(result)) rows += noun === 'changes' ? result.length / 10 : result.length;
        return result;
      };
      const result = query(...args);
      if (!(result instanceof Promise)) return count(result);
      const counted = result.then(count).finally(() => underWay.delete(counted));
      underWay.add(counted);
      return counted;
    };
  const read = Object.fromEntries(
    Object.entries(boundQueries(database.read)).map(([noun, queries]) => [
      noun,
      Object.fromEntries(
        Object.entries(queries).map(([name, query]) => [
          name,
          typeof query === 'function' && name !== 'keysOf' ? counting(noun, query as never) : query,
        ]),
      ),
    ]),
  ) as unknown as Database['read'];
  return {
    ...database,
    read,
    view: () => ({ read, end: () => undefined }),
    get rows() {
      return rows;
    },
    async settled() {
      do {
        await Promise.allSettled(underWay);
        // Of what has been read something more may be asked, and loaders ask at the end of a turn.
        for (let turn = 0; turn < 3; turn++) await nextTurn();
      } while (underWay.size > 0);
    },
  };
}
