import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { isDay, isInstant } from '../domain/time.ts';
import { characterProblem } from '../domain/validation.ts';
import { NO_DAY } from './tables.ts';

export type SortDirection = 'ASC' | 'DESC';
export type KeyValue = string | number;

/** One thing that rows are sorted by. Never null, so that every order is total once the id is added. */
export interface SortKey {
  /** What the index is on. */
  readonly expression: SQL;
  /** A parameter in the same form as the expression. */
  bound(parameter: SQLWrapper): SQLWrapper;
  valueIn(row: object): KeyValue;
  /** Whether something from a cursor can be compared with the expression. */
  accepts(value: unknown): value is KeyValue;
}

type Column = SQLWrapper & { readonly name: string };

const asIs = (parameter: SQLWrapper) => parameter;
const valueAt = (column: Column) => (row: object) => (row as Record<string, KeyValue>)[column.name] as KeyValue;

function sortKey(column: Column, accepts: (value: unknown) => boolean): SortKey {
  return {
    expression: sql`${column}`,
    bound: asIs,
    valueIn: valueAt(column),
    accepts: (value): value is KeyValue => accepts(value),
  };
}

const isStorable = (value: unknown) => typeof value === 'string' && characterProblem(value) === null;

export const byText = (column: Column) => sortKey(column, isStorable);
export const byInstant = (column: Column) => sortKey(column, (value) => typeof value === 'string' && isInstant(value));
export const byInteger = (column: Column) => sortKey(column, Number.isSafeInteger);

/** Whatever the case of the letters A to Z, which is what `lower` folds on every engine where text compares byte by byte. */
export const byTextIgnoringCase = (column: Column): SortKey => ({
  ...byText(column),
  expression: sql`lower(${column})`,
  bound: (parameter) => sql`lower(${parameter})`,
});

/** A day; rows without one come after all others. */
export const byDayOrLast = (column: Column): SortKey => ({
  ...sortKey(column, (value) => typeof value === 'string' && isDay(value)),
  expression: sql`case when ${column} is null then ${sql.raw(`'${NO_DAY}'`)} else ${column} end`,
  valueIn: (row) => valueAt(column)(row) ?? NO_DAY,
});
