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
      const ended = onStatement?.(sql);
      let isElsewhere = false;
      try {
        const parameters = statement.bind(values);
        if (queryWorker && mayScan) {
          const rows = queryWorker.all({ sql, parameters }).catch(fail) as Promise<Row[]>;
          isElsewhere = true;
          return ended ? rows.finally(ended) : rows;
        }
        return prepare(sql).all(...parameters) as Row[];
      } catch (error) {
        return fail(error);
      } finally {
        if (!isElsewhere) ended?.();
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
