import { caseFoldedKey, caseSensitiveKey } from '../domain/uniqueKeys.ts';
import { searchable } from './search.ts';

/** A column computed from others of its row, used only inside the database for searching and comparing. */
export interface Derivation<Row> {
  readonly from: readonly (keyof Row & string)[];
  make(row: Row): string | null;
}

/** The derived columns of a table, by name. */
export type Derived<Row> = Readonly<Record<string, Derivation<Row>>>;

type Text<Names extends string> = Readonly<Record<Names, string | null>>;

/** The text that searches match against: the contents of these fields. */
function searchTextOf<Names extends string>(...from: Names[]): Derivation<Text<Names>> {
  return { from, make: (row) => searchable(...from.map((name) => row[name])) };
}

/** The key that a unique field is compared by; null if absent, since any number of rows may lack it. */
function keyOf<Name extends string>(field: Name, key: (text: string) => string): Derivation<Text<Name>> {
  return { from: [field], make: ({ [field]: value }) => (value === null ? null : key(value)) };
}

/** The derived columns of each table that has any. */
export const DERIVED_COLUMNS = {
  customers: {
    searchText: searchTextOf('name', 'email', 'externalReference'),
    emailKey: keyOf('email', caseFoldedKey),
    // Ids of external systems may differ in case only.
    externalReferenceKey: keyOf('externalReference', caseSensitiveKey),
  },
  contracts: {
    searchText: searchTextOf('title', 'reference', 'description'),
    referenceKey: keyOf('reference', caseFoldedKey),
  },
  notes: { searchText: searchTextOf('body') },
} satisfies Record<string, Derived<never>>;

/** The derived columns of a table, by its name. */
export function derivedColumnsOf<Row>(table: string): Derived<Row> {
  return (DERIVED_COLUMNS as Readonly<Record<string, Derived<Row>>>)[table] ?? {};
}

/** The values of the derived columns that depend on a field accepted by `isWanted`. */
export function derivedValues<Row>(
  derived: Derived<Row>,
  row: Row,
  isWanted: (field: keyof Row & string) => boolean = () => true,
): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const [name, { from, make }] of Object.entries(derived)) if (from.some(isWanted)) values[name] = make(row);
  return values;
}
