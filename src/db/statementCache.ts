import type { SQLWrapper } from 'drizzle-orm';
import type { Dialect } from './dialect.ts';
import type { Statement, Use } from './statements.ts';

interface StatementCache {
  /** The statement of a key, built by `build` at the first request. */
  get<Row>(key: string, build: () => SQLWrapper, use?: Use): Statement<Row>;
}

/**
 * Statements by key, since building one costs more than running it. A client may cause any number of keys. Beyond `max`,
 * statements are built for one use instead of replacing others: PostgreSQL keeps each one that was prepared under a name
 * until the connection closes.
 */
export function statementCache({ compile }: Pick<Dialect, 'compile'>, max: number): StatementCache {
  const statements = new Map<string, Statement>();
  return {
    get<Row>(key: string, build: () => SQLWrapper, use: Use = 'often'): Statement<Row> {
      const cached = statements.get(key);
      if (cached) return cached as Statement<Row>;
      if (statements.size >= max) return compile<Row>(build(), use === 'often' ? 'unnamed' : 'once');
      const statement = compile<Row>(build(), use);
      statements.set(key, statement);
      return statement;
    },
  };
}
