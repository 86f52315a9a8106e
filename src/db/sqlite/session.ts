import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { DatabaseOptions } from '../database.ts';
import type { MaybePromise, Session, Statement } from '../statements.ts';
import type { Connection } from './connection.ts';
import type { QueryWorker } from './queryWorker.ts';
import { translate } from './translateError.ts';

/** Prepared statements cached per connection: far more than there are forms of queries without conditions. */
const MAX_STATEMENTS = 500;

/** Runs statements on a connection, each prepared once; those that may scan run on `queryWorker`, if given. */
export function sqliteSession(
  connection: Connection,
  { onStatement }: DatabaseOptions,
  queryWorker?: QueryWorker,
): Session {
  const statements = new LRUCache<string, Sqlite.Statement>({ max: MAX_STATEMENTS });

  function prepare(sql: string): Sqlite.Statement {
    const cached = statements.get(sql);
    if (cached) return cached;
    const prepared = connection.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }

  return {
    all<Row>(statement: Statement<Row>, values = {}): MaybePromise<Row[]> {
      const { sql, mayScan } = statement;
      onStatement?.(sql);
      try {
        const parameters = statement.bind(values);
        if (queryWorker && mayScan) return queryWorker.all({ sql, parameters }).catch(fail) as Promise<Row[]>;
        const prepared = prepare(sql);
        if (prepared.reader) return prepared.all(...parameters) as Row[];
        prepared.run(...parameters);
        return [];
      } catch (error) {
        return fail(error);
      }
    },
  };
}

function fail(error: unknown): never {
  throw translate(error);
}
