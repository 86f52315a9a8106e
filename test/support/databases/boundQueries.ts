import type { Queries } from '../../../src/db/queries/index.ts';

/** All queries of a session as properties of its own: they are bound when they are first used, and lists and spreads leave them out. */
export function boundQueries(queries: Queries): Queries {
  const bound: Record<string, unknown> = {};
  for (const name in queries) bound[name] = queries[name as keyof Queries];
  return bound as Queries;
}
