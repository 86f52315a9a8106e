import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type NodeType, typeOfId } from '../domain/ids.ts';
import { characterProblem } from '../domain/texts.ts';
import { isDay, isInstant } from '../domain/time.ts';
import { amountOrLast, currencyOrLast, dayOrLast, NO_CURRENCY, NO_DAY } from './tables/parts.ts';

export type SortDirection = 'ASC' | 'DESC';
/** How a list is sorted. */
export interface Order<Field> {
  field: Field;
  direction: SortDirection;
}

export type KeyValue = string | number;

/** One thing that rows are sorted by. Never null, so that every order is total once the id is added. */
export interface SortKey {
  /** The name of the column that the value is made from. */
  readonly column: string;
  /** What the index is on. */
  readonly expression: SQL;
  /** Whether that is more than the column itself. */
  readonly computed: boolean;
  /** The value of the expression, as the engine would give it. */
  valueIn(row: object): KeyValue;
  /** Whether something from a cursor can be compared with the expression. */
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
/** The last key of most orders; that it knows its type keeps cursors of other lists out. */
export const byId = (column: Column, type: NodeType) =>
  sortKey(column, (value) => typeof value === 'string' && typeOfId(value) === type);
export const byInstant = (column: Column) => sortKey(column, (value) => typeof value === 'string' && isInstant(value));
export const byInteger = (column: Column) => sortKey(column, Number.isSafeInteger);

/** Whatever the case of the letters A to Z, which is what `lower` folds on every engine where text compares byte by byte. */
export const byTextIgnoringCase = (column: Column): SortKey => ({
  ...byText(column),
  expression: sql`lower(${column})`,
  computed: true,
  // Folded here: an engine folds a parameter by the rules of the server's locale, which are not those of the column.
  valueIn: (row) => String(valueAt(column)(row)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
});

type DirectedKey = Readonly<Record<SortDirection, SortKey>>;

/** The keys of an order in each direction, which differ only where some rows come last in both. */
export function byKeys(
  ...keys: readonly (SortKey | DirectedKey)[]
): Readonly<Record<SortDirection, readonly SortKey[]>> {
  const of = (direction: SortDirection) => keys.map((key) => ('ASC' in key ? key[direction] : key));
  return { ASC: of('ASC'), DESC: of('DESC') };
}

/** What a null is replaced by, so that rows without the value come last. */
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

/** An amount of a currency; it comes behind `byCurrencyOrLast`. */
export const byAmount = (column: Column): SortKey => orLast(byInteger(column), amountOrLast, 0);
