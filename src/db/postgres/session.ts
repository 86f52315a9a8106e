import type pg from 'pg';
import type { DatabaseOptions } from '../database.ts';
import type { ReadSession } from '../statements.ts';
import { translate } from './translateError.ts';

/** Reads on a connection or a pool; frequent ones are prepared once per connection. */
export function postgresSession(connection: Pick<pg.Pool, 'query'>, { onStatement }: DatabaseOptions): ReadSession {
  return {
    async all<Row>(
      { sql, name, bind }: { sql: string; name: string | undefined; bind(values: object): unknown[] },
      values = {},
    ): Promise<Row[]> {
      onStatement?.(sql);
      try {
        const query = { text: sql, values: bind(values) };
        const { rows } = await connection.query(name ? { name, ...query } : query);
        return rows as Row[];
      } catch (error) {
        throw translate(error);
      }
    },
  };
}
