import type { Database } from '../../src/db/database.ts';

/** A database that tells how many rows it has given to readers. */
export interface CountedDatabase extends Database {
  readonly rows: number;
}

/** Counts the rows that are read, whatever they are read for. */
export function countRows(database: Database): CountedDatabase {
  let rows = 0;
  const count = <Result>(result: Result): Result => {
    if (Array.isArray(result)) rows += result.length;
    return result;
  };
  const counting =
    (query: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      const result = query(...args);
      return result instanceof Promise ? result.then(count) : count(result);
    };
  const read = Object.fromEntries(
    Object.entries(database.read).map(([noun, queries]) => [
      noun,
      Object.fromEntries(
        Object.entries(queries).map(([name, query]) => [
          name,
          typeof query === 'function' && name !== 'keysOf' ? counting(query as never) : query,
        ]),
      ),
    ]),
  ) as unknown as Database['read'];
  return {
    ...database,
    read,
    get rows() {
      return rows;
    },
  };
}
