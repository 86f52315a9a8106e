import type { DatabaseOptions } from '../database.ts';
import type { ReadSession, Statement, Values } from '../statements.ts';
import type { BatchedConnection } from './batchedConnection.ts';
import { type Connections, withConnection } from './pool.ts';
import { translate } from './translateError.ts';

/** Runs each read on a connection of its own. */
export function poolSession({ quick, others }: Connections, options: DatabaseOptions): ReadSession {
  return {
    all: (statement, values) =>
      withConnection(statement.mayScan ? others : quick, (connection) =>
        rowsFrom(connection, statement, values, options),
      ),
  };
}

/** The rows of a statement. Errors are those of the port, and tell where the statement was asked for. */
export async function rowsFrom<Row>(
  connection: BatchedConnection,
  { sql, name, bind }: Statement<Row>,
  values: Values | undefined,
  { onStatement }: DatabaseOptions,
): Promise<Row[]> {
  const ended = onStatement?.(sql);
  try {
    return await connection.run<Row>({ sql, name, values: bind(values ?? {}) });
  } catch (error) {
    // The stack that it was made with ends at the socket; this one leads to whoever asked.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw translate(error);
  } finally {
    ended?.();
  }
}
