import { caseFoldedKey, caseSensitiveKey } from '../domain/uniqueKeys.ts';
import { searchable } from './search.ts';

/** A column that is made from others of its row, for the database alone to search and compare by. */
export interface Derivation<Row> {
  readonly from: readonly (keyof Row & string)[];
  make(row: Row): string | null;
}

/** The derived columns of a table, by name. */
export type Derived<Row> = Readonly<Record<string, Derivation<Row>>>;

type Text<Names extends string> = Readonly<Record<Names, string | null>>;

/** What rows are found by: the words of these fields. */
function searchTextOf<Names extends string>(...from: Names[]): Derivation<Text<Names>> {
  return { from, make: (row) => searchable(...from.map((name) => row[name])) };
}

/** What a field that has to be unique is compared by; null where it is absent, since any number of rows may lack it. */
function keyOf<Name extends string>(field: Name, key: (text: string) => string): Derivation<Text<Name>> {
  return { from: [field], make: ({ [field]: value }) => (value === null ? null : key(value)) };
}

export const CUSTOMER_DERIVED = {
  searchText: searchTextOf('name', 'email', 'externalReference'),
  emailKey: keyOf('email', caseFoldedKey),
  // Ids of other systems may differ in nothing but case.
  externalReferenceKey: keyOf('externalReference', caseSensitiveKey),
} satisfies Derived<never>;

export const CONTRACT_DERIVED = {
  searchText: searchTextOf('title', 'reference', 'description'),
  referenceKey: keyOf('reference', caseFoldedKey),
} satisfies Derived<never>;

export const NOTE_DERIVED = { searchText: searchTextOf('body') } satisfies Derived<never>;

/** The values of those derived columns that are made from a field of which `isWanted`. */
export function derivedValues<Row>(
  derived: Derived<Row>,
  row: Row,
  isWanted: (field: keyof Row & string) => boolean = () => true,
): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const [name, { from, make }] of Object.entries(derived)) if (from.some(isWanted)) values[name] = make(row);
  return values;
}
