import type pg from 'pg';
import type { DatabaseOptions } from '../database.ts';
import type { ReadSession } from '../statements.ts';
import { translate } from './translateError.ts';

export interface SessionOptions extends Pick<DatabaseOptions, 'onStatement'> {
  /** Whether each transaction gets another connection, which may know the names of other statements. */
  isPooled: boolean;
}

/** Reads on a connection or a pool; frequent ones are prepared once per connection, unless it is pooled. */
export function postgresSession(
  connection: Pick<pg.Pool, 'query'>,
  { onStatement, isPooled }: SessionOptions,
): ReadSession {
  return {
    async all<Row>(
      { sql, name, bind }: { sql: string; name: string | undefined; bind(values: object): unknown[] },
      values = {},
    ): Promise<Row[]> {
      const ended = onStatement?.(sql);
      try {
        const query = { text: sql, values: bind(values) };
        const { rows } = await connection.query(name && !isPooled ? { name, ...query } : query);
        return rows as Row[];
      } catch (error) {
        throw translate(error);
      } finally {
        ended?.();
      }
    },
  };
}
