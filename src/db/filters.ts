import { and, or, type SQL, sql } from 'drizzle-orm';
import type { ApprovalScope } from '../domain/approvals.ts';
import { BadRequest } from '../domain/errors.ts';

/** Field conditions, joined with AND, and nested filters. */
export type Filter<Conditions> = Conditions & {
  AND?: readonly Filter<Conditions>[] | null;
  OR?: readonly Filter<Conditions>[] | null;
  NOT?: Filter<Conditions> | null;
};

/** The user a list is read for, as needed by conditions such as `awaitsMe`. */
export interface Reader {
  readonly subject: string;
  readonly approves: ApprovalScope;
}

export const MAX_CONDITIONS = 100;
export const MAX_FILTER_DEPTH = 10;

/** A condition that no row meets. */
export const NO_ROWS = sql`false`;

/** What a condition may need besides its value. */
export interface FilterScope {
  /** The name of the condition. */
  readonly condition: string;
  readonly reader: Reader;
  /** Compiles a filter on another table. */
  inner<Inner>(filter: Filter<Inner>, handlers: ConditionHandlers<Inner>): SQL | undefined;
}

/** Translates each condition of a type to SQL; undefined if its value, such as an open range, excludes no rows. */
export type ConditionHandlers<Conditions> = {
  readonly [Name in keyof Conditions]-?: (value: NonNullable<Conditions[Name]>, scope: FilterScope) => SQL | undefined;
};

/**
 * Compiles a filter to SQL; undefined if it has no conditions.
 * @throws BadRequest if it is too deep or too long, or a value in it is invalid
 */
export function compileFilter<Conditions>(
  filter: Filter<Conditions>,
  handlers: ConditionHandlers<Conditions>,
  reader: Reader,
): SQL | undefined {
  let conditions = 0;
  const compile = <Part>(part: Filter<Part>, handlersOf: ConditionHandlers<Part>, depth: number): SQL | undefined => {
    if (depth > MAX_FILTER_DEPTH)
      throw new BadRequest(`Expected a filter nested at most ${MAX_FILTER_DEPTH} deep, but got more.`);
    const inner: FilterScope['inner'] = (filter, innerHandlers) => compile(filter, innerHandlers, depth + 1);
    const { AND, OR, NOT, ...fields } = part as Filter<Record<string, unknown>>;
    for (const [name, value] of Object.entries(part)) if (value === null) throw nullCondition(name);
    const own = Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => handlerOf(handlersOf, name)(value as never, { condition: name, reader, inner }))
      .filter((condition) => condition !== undefined);
    // A nested filter counts as at least one condition, even if it has none of its own.
    conditions += Math.max(own.length, depth === 1 ? 0 : 1);
    if (conditions > MAX_CONDITIONS) {
      throw new BadRequest(`Expected a filter of at most ${MAX_CONDITIONS} conditions, but got more.`);
    }
    const nested = (filters: readonly object[]) =>
      filters.map((nestedFilter) => compile(nestedFilter as Filter<Part>, handlersOf, depth + 1));
    return and(
      ...own,
      ...(AND ? nested(AND) : []),
      OR ? disjunction(nested(OR)) : undefined,
      NOT ? negation(compile(NOT as Filter<Part>, handlersOf, depth + 1)) : undefined,
    );
  };
  return compile(filter, handlers, 1);
}

/** An empty OR matches nothing, like an empty list of values. Undefined if no part has a condition. */
function disjunction(parts: readonly (SQL | undefined)[]): SQL | undefined {
  if (parts.length === 0) return NO_ROWS;
  if (parts.every((part) => part === undefined)) return undefined;
  return or(...parts.map((part) => part ?? sql`true`));
}

/** `is not true` rather than `not`, so that rows for which the condition is null match the negation. */
function negation(condition: SQL | undefined): SQL {
  if (condition) return sql`(${condition}) is not true`;
  throw new BadRequest('Expected a condition in `NOT`, but got none, which would match nothing. Leave `NOT` out.');
}

function nullCondition(name: string): BadRequest {
  return new BadRequest(`Expected a value for the condition \`${name}\`, but got null. Leave it out for all rows.`);
}

/** Fails closed: ignoring an unknown condition would match everything. */
function handlerOf<Part>(handlers: ConditionHandlers<Part>, name: string) {
  if (!Object.hasOwn(handlers, name))
    throw new Error(`Expected a handler of the condition ${name}, but there is none.`);
  return handlers[name as keyof Part];
}
