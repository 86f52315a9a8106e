import type { Queries } from '../db/queries/index.ts';
import type { ContributorRow, RowOf } from '../db/rows.ts';
import type { NodeType, TableOf } from '../domain/nouns.ts';

/** Rows of every noun, by table, and who contributed to the contracts. */
export type Rows = { [Type in NodeType as TableOf<Type>]: RowOf<Type>[] } & { contributors: ContributorRow[] };

/** What is seeded. */
export type SeededRows = Pick<Rows, 'customers' | 'contracts' | 'contributors' | 'notes' | 'actions' | 'events'>;

/** Writes rows in an order in which they follow the rows they refer to. */
export async function insertRows(queries: Queries, rows: Partial<Rows>): Promise<void> {
  // The queries are in that order.
  const tables = Object.keys(queries).filter((table) => table in rows) as (keyof Rows)[];
  for (const table of tables) {
    const insert = table === 'contributors' ? queries.contributors.add : queries[table].insert;
    for (const row of rows[table] ?? []) await insert(row as never);
  }
}
