import type { Queries } from '../db/queries/index.ts';
import type { NodeType } from '../domain/nouns.ts';
import { type Column, plainColumn, type Row } from './columns.ts';

/** A column with the reference of a related row, by which an import finds it in a database that has other ids. */
interface Reference {
  readonly column: string;
  /** The column of the table that refers to the row. */
  readonly id: string;
  /** The references of rows by their ids. */
  find(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
}

const OF_CUSTOMER: Reference = {
  column: 'customerExternalReference',
  id: 'customerId',
  find: async ({ customers }, ids) =>
    new Map((await customers.byIds(ids)).map(({ id, externalReference }) => [id, externalReference])),
};

const OF_CONTRACT: Reference = {
  column: 'contractReference',
  id: 'contractId',
  find: async ({ contracts }, ids) => new Map((await contracts.byIds(ids)).map(({ id, reference }) => [id, reference])),
};

const REFERENCES: { readonly [Type in NodeType]?: readonly Reference[] } = {
  Contract: [OF_CUSTOMER],
  Event: [OF_CUSTOMER, OF_CONTRACT],
};

/** The columns of a noun that are read from other tables; `withReferences` gives rows their values. */
export function referenceColumnsOf(type: NodeType): Column[] {
  return (REFERENCES[type] ?? []).map(({ column, id }) => ({ ...plainColumn(column), needs: [id] }));
}

/** The references of a noun that are among the columns of an export. */
export function referencesAmong(type: NodeType, columns: readonly Column[]): Reference[] {
  return (REFERENCES[type] ?? []).filter(({ column }) => columns.some(({ name }) => name === column));
}

/** Rows with their references: one statement for each, however many rows there are. */
export async function withReferences(
  rows: readonly Row[],
  references: readonly Reference[],
  queries: Queries,
): Promise<readonly Row[]> {
  let completed = rows;
  for (const { column, id, find } of references) {
    const ids = rows.map((row) => row[id]).filter((value) => typeof value === 'string');
    const found = await find(queries, [...new Set(ids)]);
    completed = completed.map((row) => ({ ...row, [column]: found.get(row[id] as string) ?? null }));
  }
  return completed;
}
