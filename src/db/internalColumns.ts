import { caseFoldedKey, caseSensitiveKey } from '../domain/uniqueKeys.ts';
import { searchable } from './search.ts';

/** A column computed from others of its row, used only inside the database for searching and comparing. */
interface InternalColumn<Row> {
  readonly from: readonly (keyof Row & string)[];
  make(row: Row): string | null;
}

/** The internal columns of a table, by name. */
type InternalColumns<Row> = Readonly<Record<string, InternalColumn<Row>>>;

type Text<Names extends string> = Readonly<Record<Names, string | null>>;

/** The text that searches match against: the contents of these fields. */
function searchTextOf<Names extends string>(...from: Names[]): InternalColumn<Text<Names>> {
  return { from, make: (row) => searchable(...from.map((name) => row[name])) };
}

/** The key that a unique field is compared by; null if absent, since any number of rows may lack it. */
function keyOf<Name extends string>(field: Name, key: (text: string) => string): InternalColumn<Text<Name>> {
  return { from: [field], make: ({ [field]: value }) => (value === null ? null : key(value)) };
}

/** The internal columns of each table that has any. */
export const INTERNAL_COLUMNS = {
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
} satisfies Record<string, InternalColumns<never>>;

/** The internal columns of a table, by its name. */
export function internalColumnsOf<Row>(table: string): InternalColumns<Row> {
  return (INTERNAL_COLUMNS as Readonly<Record<string, InternalColumns<Row>>>)[table] ?? {};
}

/** The values of the internal columns that depend on a field accepted by `isWanted`. */
export function internalValues<Row>(
  internal: InternalColumns<Row>,
  row: Row,
  isWanted: (field: keyof Row & string) => boolean = () => true,
): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const [name, { from, make }] of Object.entries(internal)) if (from.some(isWanted)) values[name] = make(row);
  return values;
}
