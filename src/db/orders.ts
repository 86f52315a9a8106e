import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type NodeType, typeOfId } from '../domain/ids.ts';
import { characterProblem } from '../domain/texts.ts';
import { isDay, isInstant } from '../domain/time.ts';
import { NO_DAY } from './tables/parts.ts';

export type SortDirection = 'ASC' | 'DESC';
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

/** A day; rows without one come after all others. */
export const byDayOrLast = (column: Column): SortKey => ({
  ...sortKey(column, (value) => typeof value === 'string' && isDay(value)),
  expression: sql`case when ${column} is null then ${sql.raw(`'${NO_DAY}'`)} else ${column} end`,
  computed: true,
  valueIn: (row) => valueAt(column)(row) ?? NO_DAY,
});
