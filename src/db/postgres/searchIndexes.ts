import type pg from 'pg';
import { INTERNAL_COLUMNS } from '../internalColumns.ts';

interface SearchIndex {
  table: string;
  name: string;
}

const INDEXES: readonly SearchIndex[] = Object.keys(INTERNAL_COLUMNS).map((table) => ({
  table,
  name: `${table}_searchText`,
}));

/**
 * Creates the indexes of parts of texts that are missing. No migration can: they need an extension that a server may lack, or
 * not allow. Searches find the same without them, but read more rows.
 */
export async function createSearchIndexes(client: pg.Client, onNotice: (notice: string) => void): Promise<void> {
  try {
    const missing = await missingIndexes(client);
    if (missing.length === 0) return;
    await client.query('create extension if not exists pg_trgm');
    for (const { table, name } of missing) {
      await client.query(`create index "${name}" on "${table}" using gin ("searchText" gin_trgm_ops)`);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onNotice(`text searches read whole tables, as their indexes cannot be created: ${reason}`);
  }
}

async function missingIndexes(client: pg.Client): Promise<SearchIndex[]> {
  const { rows } = await client.query<{ name: string }>(
    'select indexname as name from pg_indexes where schemaname = current_schema() and indexname = any($1)',
    [INDEXES.map(({ name }) => name)],
  );
  const existing = new Set(rows.map(({ name }) => name));
  return INDEXES.filter(({ name }) => !existing.has(name));
}
