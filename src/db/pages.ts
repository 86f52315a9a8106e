import { and, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { NodeType } from '../domain/ids.ts';
import { rowColumns } from './crud.ts';
import type { Dialect } from './dialect.ts';
import { type ConditionsOf, compileFilter, type Filter } from './filters.ts';
import type { KeyValue, SortDirection, SortKey } from './orders.ts';
import type { MaybePromise, Session, Statement, Values } from './statements.ts';

/** Which rows of a list are asked for, in which order. */
export interface PageRequest<Field extends string, Conditions> {
  order: { field: Field; direction: SortDirection };
  where?: Filter<Conditions> | null | undefined;
  /** The values of the order's keys at the row to read on from. */
  after?: readonly KeyValue[] | undefined;
  before?: readonly KeyValue[] | undefined;
  skip: number;
  limit: number;
  /** The columns that are needed; all where left out. */
  columns?: readonly string[] | null | undefined;
  /** Whether the rows next to the end are asked for. They then come last row first. */
  backwards: boolean;
}

/** What can be listed of one table. */
export interface ListSpec<Field extends string, Relation extends string, Conditions> {
  type: NodeType;
  table: PgTable;
  /** The keys of each order; the last one is unique. */
  orders: Readonly<Record<Field, readonly SortKey[]>>;
  /** For each kind of parent, which rows belong to it. */
  relations: Readonly<Record<Relation, (parent: SQL) => SQL>>;
  conditions: ConditionsOf<Conditions>;
}

export interface ListQueries<Row, Field extends string, Relation extends string, Conditions> {
  /** What is listed. */
  readonly type: NodeType;
  keysOf(field: Field): readonly SortKey[];
  page(request: PageRequest<Field, Conditions>): MaybePromise<Row[]>;
  /** A page for each parent, in one statement; each row tells by `parentIndex` whose it is. */
  pagePerParent(
    relation: Relation,
    parents: readonly string[],
    request: PageRequest<Field, Conditions>,
  ): MaybePromise<(Row & { parentIndex: number })[]>;
  count(where: Filter<Conditions> | null | undefined): MaybePromise<{ count: number }[]>;
  /** A count for each parent, in their order, in one statement. */
  countPerParent(
    relation: Relation,
    parents: readonly string[],
    where: Filter<Conditions> | null | undefined,
  ): MaybePromise<{ count: number }[]>;
}

/** How many statements a list keeps. */
const MAX_KEPT = 300;

const PARENT = sql.raw('"parent"."value"');
const parameter = (name: string) => sql`${sql.placeholder(name)}`;
// Cast, so that SQLite does not see a bare parameter: it would plan the statement anew for every value.
const LIMIT = sql`cast(${sql.placeholder('limit')} as integer)`;

/** Keyset pages: a page costs the same wherever it lies in its list. */
export function listQueries<Row, Field extends string, Relation extends string, Conditions>(
  dialect: Dialect,
  { type, table, orders, relations, conditions }: ListSpec<Field, Relation, Conditions>,
): (session: Session) => ListQueries<Row, Field, Relation, Conditions> {
  type Request = PageRequest<Field, Conditions>;
  const filter = (where: Request['where']) => (where ? compileFilter(where, conditions) : undefined);

  // Building a statement costs more than running it, so those without conditions are kept. Operations come in few forms,
  // but nobody keeps a client from making up more.
  const kept = new Map<string, Statement>();
  function prepared<R>(form: readonly unknown[], condition: SQL | undefined, build: () => SQL): Statement<R> {
    const name = form.join(' ');
    const known = condition ? undefined : kept.get(name);
    if (known) return known as Statement<R>;
    if (condition || kept.size >= MAX_KEPT) return dialect.compile(build(), 'once');
    const statement = dialect.compile<R>(build());
    kept.set(name, statement);
    return statement;
  }

  function clauses({ order, after, before, backwards }: Request) {
    const keys = orders[order.field];
    const ascending = order.direction === 'ASC';
    const way = sql.raw(ascending === backwards ? 'desc' : 'asc');
    return {
      bounds: and(
        after && rowComparison(keys, 'after', ascending),
        before && rowComparison(keys, 'before', !ascending),
      ),
      orderBy: sql.join(
        keys.map((key) => sql`${key.expression} ${way}`),
        sql`, `,
      ),
    };
  }

  return (session) => ({
    type,
    keysOf: (field) => orders[field],

    page(request) {
      const condition = filter(request.where);
      const statement = prepared<Row>(formOf('root', request), condition, () => {
        const { bounds, orderBy } = clauses(request);
        return sql`select ${rowColumns(table, request.columns)} from ${table} where ${and(bounds, condition) ?? sql`true`}
          order by ${orderBy} limit ${LIMIT} offset ${parameter('skip')}`;
      });
      return session.all(statement, valuesOf(request));
    },

    pagePerParent(relation, parents, request) {
      const condition = filter(request.where);
      const statement = prepared<Row & { parentIndex: number }>(formOf(relation, request), condition, () => {
        const { bounds, orderBy } = clauses(request);
        const where = and(relations[relation](PARENT), bounds, condition) as SQL;
        const [limit, offset] = [LIMIT, parameter('skip')];
        const columns = rowColumns(table, request.columns);
        return dialect.pagePerParent(parameter('parents'), { table, columns, where, orderBy, limit, offset });
      });
      return session.all(statement, { ...valuesOf(request), parents: dialect.listParameter(parents) });
    },

    count(where) {
      const condition = filter(where);
      const build = () => sql`select count(*) as "count" from ${table} where ${condition ?? sql`true`}`;
      return session.all(prepared(['count'], condition, build));
    },

    countPerParent(relation, parents, where) {
      const condition = filter(where);
      const build = () => sql`
        select (select count(*) from ${table} where ${and(relations[relation](PARENT), condition)}) as "count"
        from ${dialect.parents(parameter('parents'))} order by ${dialect.parentIndex}`;
      const values = { parents: dialect.listParameter(parents) };
      return session.all(prepared(['count', relation], condition, build), values);
    },
  });
}

/** `(key, ..., id) > (?, ..., ?)`: one comparison of rows, which an index in the same order answers as a range. */
function rowComparison(keys: readonly SortKey[], name: string, above: boolean): SQL {
  const left = sql.join(
    keys.map((key) => key.expression),
    sql`, `,
  );
  const right = sql.join(
    keys.map((_, i) => parameter(`${name}${i}`)),
    sql`, `,
  );
  return above ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
}

/** What the text of a statement without conditions depends on. */
function formOf(relation: string, request: PageRequest<string, unknown>): unknown[] {
  const { order, after, before, backwards, columns } = request;
  return [relation, order.field, order.direction, backwards, Boolean(after), Boolean(before), columns];
}

function valuesOf({ after = [], before = [], limit, skip }: PageRequest<string, unknown>): Values {
  const values: Record<string, unknown> = { limit, skip };
  after.forEach((value, i) => {
    values[`after${i}`] = value;
  });
  before.forEach((value, i) => {
    values[`before${i}`] = value;
  });
  return values;
}
