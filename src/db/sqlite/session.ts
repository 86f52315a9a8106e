import type { DatabaseOptions } from '../database.ts';
import type { MaybePromise, Session, Statement } from '../statements.ts';
import type { Connection } from './connection.ts';
import { preparedStatements } from './preparedStatements.ts';
import type { QueryWorker } from './queryWorker.ts';
import { translate } from './translateError.ts';

/** Runs statements on a connection, each prepared once; those that may scan run on `queryWorker`, if given. */
export function sqliteSession(connection: Connection, options: DatabaseOptions, queryWorker?: QueryWorker): Session {
  const { onStatement } = options;
  const elsewhere = queryWorker && workerSession(queryWorker, options);
  const prepare = preparedStatements(connection);
  return {
    all<Row>(statement: Statement<Row>, values = {}): MaybePromise<Row[]> {
      const { sql, mayScan } = statement;
      if (elsewhere && mayScan) return elsewhere.all(statement, values);
      const ended = onStatement?.(sql);
      try {
        const parameters = statement.bind(values);
        const prepared = prepare(sql);
        if (prepared.reader) return prepared.all(...parameters) as Row[];
        prepared.run(...parameters);
        return [];
      } catch (error) {
        return fail(error);
      } finally {
        ended?.();
      }
    },
  };
}

/** Runs all statements on the thread of the query worker. */
export function workerSession(worker: Pick<QueryWorker, 'all'>, { onStatement }: DatabaseOptions): Session {
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
