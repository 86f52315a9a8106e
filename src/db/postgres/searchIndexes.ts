import type pg from 'pg';
import { INTERNAL_COLUMNS } from '../internalColumns.ts';

/** The size of a table from which an index of its texts pays off. Smaller tables, such as those of a new portal, fill up faster without. */
const MIN_TABLE_BYTES = 8_000_000;

const TABLES = Object.keys(INTERNAL_COLUMNS);

/**
 * Creates the indexes of parts of texts that large tables lack. No migration can: they need an extension that a server may lack,
 * or not allow. Searches find the same without them, but read more rows.
 */
export async function createSearchIndexes(client: pg.Client, onNotice: (notice: string) => void): Promise<void> {
  try {
    const tables = await tablesWithoutIndex(client);
    if (tables.length > 0) await client.query('create extension if not exists pg_trgm');
    for (const table of tables) {
      await client.query(`create index "${indexOf(table)}" on "${table}" using gin ("searchText" gin_trgm_ops)`);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onNotice(`text searches read whole tables, as their indexes cannot be created: ${reason}`);
  }
}

const indexOf = (table: string) => `${table}_searchText`;

async function tablesWithoutIndex(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select "table" from unnest($1::text[], $2::text[]) as searched ("table", "index")
    where pg_table_size("table"::regclass) >= $3
      and not exists (select 1 from pg_indexes where schemaname = current_schema() and indexname = "index")`,
    [TABLES, TABLES.map(indexOf), MIN_TABLE_BYTES],
  );
  return rows.map(({ table }) => table);
}
