import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Connection } from './connection.ts';

/** Prepared statements cached per connection: far more than there are forms of queries without conditions. */
const MAX_STATEMENTS = 500;

/** Prepares statements on a connection, each once. */
export function preparedStatements(connection: Connection): (sql: string) => Sqlite.Statement {
  const statements = new LRUCache<string, Sqlite.Statement>({ max: MAX_STATEMENTS });
  return (sql) => {
    const cached = statements.get(sql);
    if (cached) return cached;
    const prepared = connection.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
}
