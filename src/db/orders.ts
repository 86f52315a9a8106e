import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { typeOfId } from '../domain/ids.ts';
import type { NodeType } from '../domain/nouns.ts';
import { characterProblem } from '../domain/texts.ts';
import { isDay, isInstant } from '../domain/time.ts';
import { amountOrLast, currencyOrLast, dayOrLast, NO_CURRENCY, NO_DAY, type SortDirection } from './tables/parts.ts';

/** How a list is sorted. */
export interface Order<Field> {
  field: Field;
  direction: SortDirection;
}

export type KeyValue = string | number;

/** One sort key. Never null, so that every order is total once the id is added. */
export interface SortKey {
  /** The column that the value is computed from. */
  readonly column: string;
  /** The indexed expression. */
  readonly expression: SQL;
  /** Whether the expression is more than the plain column. */
  readonly computed: boolean;
  /** The value of the expression for a row, as the engine would compute it. */
  valueIn(row: object): KeyValue;
  /** Whether a value from a cursor can be compared with the expression. */
  accepts(value: unknown): value is KeyValue;
}

type Column = SQLWrapper & { readonly name: string };

const valueAt = (column: Column) => (row: object) => (row as Record<string, KeyValue>)[column.name] as KeyValue;

function sortKey(column: Column, accepts: (value: unknown) => boolean): SortKey {
  return {
    column: column.name,
    expression: sql`${column}`,
    computed: false,
    valueIn: valueAt(column),
    accepts: (value): value is KeyValue => accepts(value),
  };
}

const isStorable = (value: unknown) => typeof value === 'string' && characterProblem(value) === null;

export const byText = (column: Column) => sortKey(column, isStorable);
/** The last key of most orders; checking the type rejects cursors of other lists. */
export const byId = (column: Column, type: NodeType) =>
  sortKey(column, (value) => typeof value === 'string' && typeOfId(value) === type);
export const byInstant = (column: Column) => sortKey(column, (value) => typeof value === 'string' && isInstant(value));
const byInteger = (column: Column) => sortKey(column, Number.isSafeInteger);

/** Ignores the case of A to Z only, which is what `lower` folds on both engines under byte-wise collation. */
export const byTextIgnoringCase = (column: Column): SortKey => ({
  ...byText(column),
  expression: sql`lower(${column})`,
  computed: true,
  // Folded here: an engine would fold a parameter by the server's locale instead of the column's collation.
  valueIn: (row) => String(valueAt(column)(row)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
});

type DirectedKey = Readonly<Record<SortDirection, SortKey>>;

/** The keys of an order for each direction; they differ only if some rows come last in both. */
export function byKeys(
  ...keys: readonly (SortKey | DirectedKey)[]
): Readonly<Record<SortDirection, readonly SortKey[]>> {
  const inDirection = (direction: SortDirection) => keys.map((key) => ('ASC' in key ? key[direction] : key));
  return { ASC: inDirection('ASC'), DESC: inDirection('DESC') };
}

/** Replaces null by a value that sorts last. */
function orLast(key: SortKey, expression: SQL, missing: KeyValue): SortKey {
  return {
    ...key,
    expression,
    computed: true,
    valueIn: (row) => key.valueIn(row) ?? missing,
    accepts: (value): value is KeyValue => value === missing || key.accepts(value),
  };
}

/** A day; rows without one come last in both directions. */
export const byDayOrLast = (column: Column): DirectedKey => {
  const key = sortKey(column, (value) => typeof value === 'string' && isDay(value));
  return {
    ASC: orLast(key, dayOrLast(column.name, 'ASC'), NO_DAY.ASC),
    DESC: orLast(key, dayOrLast(column.name, 'DESC'), NO_DAY.DESC),
  };
};

/** A currency; rows without one come last in both directions. */
export const byCurrencyOrLast = (column: Column): DirectedKey => ({
  ASC: orLast(byText(column), currencyOrLast('ASC'), NO_CURRENCY.ASC),
  DESC: orLast(byText(column), currencyOrLast('DESC'), NO_CURRENCY.DESC),
});

/** An amount; must follow `byCurrencyOrLast`. */
export const byAmount = (column: Column): SortKey => orLast(byInteger(column), amountOrLast, 0);
