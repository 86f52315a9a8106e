import type { DatabaseOptions } from '../database.ts';
import { ConcurrentChange } from '../errors.ts';
import type { MaybePromise, ReadSession, Session, Statement, Values } from '../statements.ts';
import type { Connection } from './connection.ts';
import { preparedStatements } from './preparedStatements.ts';
import type { QueryWorker } from './queryWorker.ts';
import { translate } from './translateError.ts';

/** Runs statements on a connection, each prepared once; those that may scan run on `queryWorker`, if given. */
export function sqliteSession(
  connection: Connection,
  { onStatement }: DatabaseOptions,
  queryWorker?: QueryWorker,
): Session {
  const prepare = preparedStatements(connection);

  /** Runs a statement that returns no rows; returns how many it has changed. */
  function changes({ sql, bind }: Statement, values: Values): number {
    onStatement?.(sql);
    try {
      return prepare(sql).run(...bind(values)).changes;
    } catch (error) {
      return fail(error);
    }
  }

  return {
    all<Row>({ sql, mayScan, bind }: Statement<Row>, values: Values = {}): MaybePromise<Row[]> {
      onStatement?.(sql);
      try {
        const parameters = bind(values);
        if (queryWorker && mayScan) return queryWorker.all({ sql, parameters }).catch(fail) as Promise<Row[]>;
        return prepare(sql).all(...parameters) as Row[];
      } catch (error) {
        return fail(error);
      }
    },
    write(statement, values = {}) {
      changes(statement, values);
    },
    writeGuarded(statement, values = {}) {
      if (changes(statement, values) === 0) throw new ConcurrentChange();
    },
  };
}

/** Runs all statements on the thread of the query worker. */
export function workerSession(worker: Pick<QueryWorker, 'all'>, { onStatement }: DatabaseOptions): ReadSession {
  return {
    async all<Row>({ sql, bind }: Statement<Row>, values = {}): Promise<Row[]> {
      onStatement?.(sql);
      return worker.all({ sql, parameters: bind(values) }).catch(fail) as Promise<Row[]>;
    },
  };
}

function fail(error: unknown): never {
  throw translate(error);
}
