import type Sqlite from 'better-sqlite3';
import type { DatabaseOptions } from '../database.ts';
import type { Session } from '../statements.ts';
import type { Connection } from './connection.ts';
import { translate } from './translate.ts';

/** How many prepared statements a connection keeps: far more than there are forms of query without conditions. */
const KEPT_STATEMENTS = 500;

/** Runs statements on a connection, each prepared once. */
export function sqliteSession(connection: Connection, { onStatement }: DatabaseOptions): Session {
  const kept = new Map<string, Sqlite.Statement>();

  function prepare(sql: string): Sqlite.Statement {
    const known = kept.get(sql);
    if (known) return known;
    const prepared = connection.prepare(sql);
    if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value as string);
    kept.set(sql, prepared);
    return prepared;
  }

  return {
    all<Row>(statement: { sql: string; bind(values: object): unknown[] }, values = {}): Row[] {
      onStatement?.(statement.sql);
      try {
        const prepared = prepare(statement.sql);
        const parameters = statement.bind(values);
        if (prepared.reader) return prepared.all(...parameters) as Row[];
        prepared.run(...parameters);
        return [];
      } catch (error) {
        throw translate(error);
      }
    },
  };
}
