import { and, eq, gte, lt, lte, not, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { BadRequest } from '../domain/errors.ts';
import { typeOfId } from '../domain/ids.ts';
import { minorUnitsAtLeast, minorUnitsAtMost } from '../domain/money.ts';
import type { NodeType } from '../domain/nouns.ts';
import { characterProblem } from '../domain/texts.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Dialect } from './dialect.ts';
import { type FilterScope, NO_ROWS } from './filters.ts';

/** A range; either end may be open. */
export interface Range<T> {
  from?: T | null;
  to?: T | null;
}

export interface MoneyRange {
  currency: string;
  min?: string | null;
  max?: string | null;
}

/** The maximum number of values in a filter's list. */
export const MAX_CONDITION_VALUES = 100;

/** Rows whose column has one of these values. */
export const oneOf =
  (dialect: Dialect, column: PgColumn) =>
  (values: readonly string[], scope: FilterScope): SQL =>
    among(dialect, column, bounded(values, scope));

/** The same for ids; malformed ids and those of another type match nothing. */
export const oneOfIds =
  (dialect: Dialect, column: PgColumn, type: NodeType) =>
  (ids: readonly string[], scope: FilterScope): SQL =>
    among(
      dialect,
      column,
      bounded(ids, scope).filter((id) => typeOfId(id) === type),
    );

function bounded(values: readonly string[], { condition }: FilterScope): readonly string[] {
  if (values.length <= MAX_CONDITION_VALUES) return values;
  throw new BadRequest(
    `Expected a list of at most ${MAX_CONDITION_VALUES} values for \`${condition}\`, but got ${values.length}.`,
  );
}

function among(dialect: Dialect, column: PgColumn, values: readonly string[]): SQL {
  const possible = values.filter((value) => characterProblem(value) === null);
  if (possible.length === 0) return NO_ROWS;
  // With equality, one index serves both the condition and the order; with a list, it cannot.
  if (possible.length === 1) return eq(column, possible[0]);
  return dialect.among(column, sql`${sql.param(dialect.listParameter(possible))}`);
}

/** Start inclusive, end exclusive. */
export const inRange =
  (column: PgColumn) =>
  ({ from, to }: Range<Instant>): SQL | undefined =>
    and(from == null ? undefined : gte(column, from), to == null ? undefined : lt(column, to));

/** Both ends inclusive; a row without a day is in no range. */
export const inDayRange =
  (column: PgColumn) =>
  ({ from, to }: Range<Day>): SQL | undefined =>
    and(
      sql`${column} is not null`,
      from == null ? undefined : gte(column, from),
      to == null ? undefined : lte(column, to),
    );

/** Both ends inclusive, with any number of decimals; a row without an amount is in no range. */
export const inMoneyRange =
  (minor: PgColumn, currency: PgColumn) =>
  (range: MoneyRange): SQL | undefined =>
    and(
      eq(currency, range.currency),
      range.min == null ? undefined : gte(minor, minorUnitsAtLeast(range.min, range.currency)),
      range.max == null ? undefined : lte(minor, minorUnitsAtMost(range.max, range.currency)),
    );

/** Rows that meet the condition if `wanted`, else all others. */
export const isTrue =
  (condition: SQL) =>
  (wanted: boolean): SQL =>
    wanted ? condition : not(condition);

export const isAbsent = (column: SQLWrapper) => isTrue(sql`${column} is null`);
export const isPresent = (column: SQLWrapper) => isTrue(sql`${column} is not null`);
