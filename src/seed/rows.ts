import type { Queries } from '../db/queries/index.ts';
import type { ContributorRow, RowOf } from '../db/rows.ts';
import { NODE_TYPES, NOUNS, type NodeType, type TableOf } from '../domain/nouns.ts';

/** Rows of every noun, by table, and who contributed to the contracts. */
export type Rows = { [Type in NodeType as TableOf<Type>]: RowOf<Type>[] } & { contributors: ContributorRow[] };

/** What is seeded. */
export type SeededRows = Pick<
  Rows,
  'customers' | 'contracts' | 'contributors' | 'documents' | 'notes' | 'noteEdits' | 'flags' | 'actions' | 'events'
>;

/** Writes rows in an order in which they follow the rows they refer to, and the ledger of their actions. */
export async function insertRows(queries: Queries, given: Partial<Rows>): Promise<void> {
  const { contracts, actions, ledger } = queries.ledger.sealHistories(given.contracts ?? [], given.actions ?? []);
  const rows = { ...given, contracts, actions };
  for (const type of NODE_TYPES) {
    const table = NOUNS[type].many;
    await queries.bulk[table].add(rows[table] ?? []);
  }
  await queries.bulk.ledger.add(ledger);
  for (const row of rows.contributors ?? []) await queries.contributors.add(row);
}
