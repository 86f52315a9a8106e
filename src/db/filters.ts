import { and, eq, gte, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { BadRequest } from '../domain/errors.ts';
import { type NodeType, typeOfId } from '../domain/ids.ts';
import { toMinorUnits } from '../domain/money.ts';
import { characterProblem } from '../domain/texts.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Dialect } from './dialect.ts';

type Maybe<T> = T | null | undefined;

/** Conditions that combine: fields with AND, and the three connectives. */
export type Filter<Conditions> = Conditions & {
  AND?: Maybe<readonly Filter<Conditions>[]>;
  OR?: Maybe<readonly Filter<Conditions>[]>;
  NOT?: Maybe<Filter<Conditions>>;
};

export interface Span<T> {
  from?: Maybe<T>;
  to?: Maybe<T>;
}

export interface MoneySpan {
  currency: string;
  min?: Maybe<string>;
  max?: Maybe<string>;
}

export const MAX_CONDITIONS = 100;
export const MAX_DEPTH = 10;
export const MAX_LIST = 100;

const NOTHING = sql`false`;

/** The conditions of one part of a filter; `inner` compiles a filter on another table that is one of them. */
export type ConditionsOf<Conditions> = (conditions: Conditions, inner: CompileInner) => (SQL | undefined)[];
export type CompileInner = <Inner>(filter: Filter<Inner>, conditionsOf: ConditionsOf<Inner>) => SQL | undefined;

/**
 * Turns a filter into SQL; undefined where it holds no condition.
 * @throws BadRequest where it is too deep or too long, or a value in it makes no sense
 */
export function compileFilter<Conditions>(
  filter: Filter<Conditions>,
  conditionsOf: ConditionsOf<Conditions>,
): SQL | undefined {
  let conditions = 0;
  const compile = <Part>(part: Filter<Part>, ownOf: ConditionsOf<Part>, depth: number): SQL | undefined => {
    if (depth > MAX_DEPTH) throw new BadRequest(`Expected a filter nested at most ${MAX_DEPTH} deep, but got more.`);
    const inner: CompileInner = (innerFilter, innerOf) => compile(innerFilter, innerOf, depth + 1);
    const own = ownOf(part, inner).filter((condition) => condition !== undefined);
    // A nested part without a condition of its own has its place in the statement all the same.
    conditions += Math.max(own.length, depth === 1 ? 0 : 1);
    if (conditions > MAX_CONDITIONS) {
      throw new BadRequest(`Expected a filter of at most ${MAX_CONDITIONS} conditions, but got more.`);
    }
    const nested = (filters: readonly Filter<Part>[]) =>
      filters.map((nestedFilter) => compile(nestedFilter, ownOf, depth + 1) ?? sql`true`);
    return and(
      ...own,
      ...(part.AND ? nested(part.AND) : []),
      // Any of none is nothing, as with an empty list of values.
      part.OR ? (or(...nested(part.OR)) ?? NOTHING) : undefined,
      // `is not true` rather than `not`: a row without the value does not meet the condition, so it meets its opposite.
      part.NOT ? sql`(${compile(part.NOT, ownOf, depth + 1) ?? sql`true`}) is not true` : undefined,
    );
  };
  return compile(filter, conditionsOf, 1);
}

export function anyOf(dialect: Dialect, column: PgColumn, values: Maybe<readonly string[]>): SQL | undefined {
  if (!values) return undefined;
  if (values.length > MAX_LIST) {
    throw new BadRequest(`Expected a list of at most ${MAX_LIST} values for ${column.name}, but got ${values.length}.`);
  }
  const possible = values.filter((value) => characterProblem(value) === null);
  if (possible.length === 0) return NOTHING;
  // Equality lets an index on the column and the order serve both; a list cannot.
  if (possible.length === 1) return eq(column, possible[0]);
  return dialect.among(column, sql`${sql.param(dialect.listParameter(possible))}`);
}

/** Ids of another type or of no form match nothing. */
export function idIs(column: PgColumn, type: NodeType, id: Maybe<string>): SQL | undefined {
  if (id == null) return undefined;
  return typeOfId(id) === type ? eq(column, id) : NOTHING;
}

export function is(column: PgColumn, value: Maybe<string>): SQL | undefined {
  if (value == null) return undefined;
  return characterProblem(value) === null ? eq(column, value) : NOTHING;
}

/** From the start up to, but not including, the end. */
export function within(column: PgColumn, span: Maybe<Span<Instant>>): SQL | undefined {
  return span
    ? and(span.from ? gte(column, span.from) : undefined, span.to ? lt(column, span.to) : undefined)
    : undefined;
}

/** Both ends included; a row without a day is in no span. */
export function betweenDays(column: PgColumn, span: Maybe<Span<Day>>): SQL | undefined {
  if (!span) return undefined;
  return and(
    sql`${column} is not null`,
    span.from ? gte(column, span.from) : undefined,
    span.to ? lte(column, span.to) : undefined,
  );
}

export function betweenAmounts(minor: PgColumn, currency: PgColumn, span: Maybe<MoneySpan>): SQL | undefined {
  if (!span) return undefined;
  const units = (amount: string) => {
    const result = toMinorUnits({ amount, currency: span.currency });
    if (typeof result === 'number') return result;
    throw new BadRequest(result.problem);
  };
  return and(
    eq(currency, span.currency),
    span.min == null ? undefined : gte(minor, units(span.min)),
    span.max == null ? undefined : lte(minor, units(span.max)),
  );
}

export const isTrue = (condition: SQL, wanted: Maybe<boolean>): SQL | undefined =>
  wanted == null ? undefined : wanted ? condition : not(condition);
