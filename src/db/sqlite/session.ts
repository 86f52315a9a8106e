import type { DatabaseOptions } from '../database.ts';
import { ConcurrentChange } from '../errors.ts';
import type { MaybePromise, ReadSession, Session, Statement, Values } from '../statements.ts';
import type { Connection } from './connection.ts';
import { preparedStatements } from './preparedStatements.ts';
import type { QueryWorker } from './queryWorker.ts';
import { translate } from './translateError.ts';

/** Runs statements on a connection, each prepared once; those that may scan run on `queryWorker`, if given. */
export function sqliteSession(connection: Connection, options: DatabaseOptions, queryWorker?: QueryWorker): Session {
  const { onStatement } = options;
  const elsewhere = queryWorker && workerSession(queryWorker, options);
  const prepare = preparedStatements(connection);

  /** Runs a statement that returns no rows; returns how many it has changed. */
  function changes({ sql, bind }: Statement, values: Values = {}): number {
    const ended = onStatement?.(sql);
    try {
      return prepare(sql).run(...bind(values)).changes;
    } catch (error) {
      return fail(error);
    } finally {
      ended?.();
    }
  }

  return {
    write(statement, values) {
      changes(statement, values);
    },
    writeGuarded(statement, values) {
      if (changes(statement, values) === 0) throw new ConcurrentChange();
    },
    all<Row>(statement: Statement<Row>, values = {}): MaybePromise<Row[]> {
      const { sql, mayScan } = statement;
      if (elsewhere && mayScan) return elsewhere.all(statement, values);
      const ended = onStatement?.(sql);
      try {
        const parameters = statement.bind(values);
        return prepare(sql).all(...parameters) as Row[];
      } catch (error) {
        return fail(error);
      } finally {
        ended?.();
      }
    },
  };
}

/** Runs all statements on the thread of the query worker. */
export function workerSession(worker: Pick<QueryWorker, 'all'>, { onStatement }: DatabaseOptions): ReadSession {
  return {
    async all<Row>({ sql, bind }: Statement<Row>, values = {}): Promise<Row[]> {
      const ended = onStatement?.(sql);
      try {
        return (await worker.all({ sql, parameters: bind(values) })) as Row[];
      } catch (error) {
        return fail(error);
      } finally {
        ended?.();
      }
    },
  };
}

function fail(error: unknown): never {
  throw translate(error);
}
