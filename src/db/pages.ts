import { and, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { NodeType } from '../domain/ids.ts';
import { rowColumns } from './crud.ts';
import type { Dialect } from './dialect.ts';
import { type ConditionsOf, compileFilter, type Filter } from './filters.ts';
import { keyset, LIMIT, parameter, valuesOf } from './keyset.ts';
import type { KeyValue, SortDirection, SortKey } from './orders.ts';
import type { MaybePromise, Session, Statement, Use } from './statements.ts';

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
  function prepared<R>(
    form: readonly unknown[],
    condition: SQL | undefined,
    build: () => SQL,
    use: Use = 'often',
  ): Statement<R> {
    const name = form.join(' ');
    const known = condition ? undefined : kept.get(name);
    if (known) return known as Statement<R>;
    if (condition || kept.size >= MAX_KEPT) return dialect.compile(build(), 'once');
    const statement = dialect.compile<R>(build(), use);
    kept.set(name, statement);
    return statement;
  }

  return (session) => ({
    type,
    keysOf: (field) => orders[field],

    page(request) {
      const condition = filter(request.where);
      const statement = prepared<Row>(formOf('root', request), condition, () => {
        const { bounds, orderBy } = keyset(orders[request.order.field], request);
        return sql`select ${rowColumns(table, request.columns)} from ${table} where ${and(bounds, condition) ?? sql`true`}
          order by ${orderBy} limit ${LIMIT} offset ${parameter('skip')}`;
      });
      return session.all(statement, valuesOf(request));
    },

    pagePerParent(relation, parents, request) {
      const condition = filter(request.where);
      const statement = prepared<Row & { parentIndex: number }>(formOf(relation, request), condition, () => {
        const { bounds, orderBy } = keyset(orders[request.order.field], request);
        // Bounds first: of two lower bounds of one range, SQLite looks for the first in the index.
        const where = and(bounds, relations[relation](PARENT), condition) as SQL;
        const [limit, offset] = [LIMIT, parameter('skip')];
        const columns = rowColumns(table, request.columns);
        return dialect.pagePerParent(parameter('parents'), { table, columns, where, orderBy, limit, offset });
      });
      return session.all(statement, { ...valuesOf(request), parents: dialect.listParameter(parents) });
    },

    count(where) {
      const condition = filter(where);
      const build = () => sql`select count(*) as "count" from ${table} where ${condition ?? sql`true`}`;
      return session.all(prepared(['count'], condition, build, 'count'));
    },

    countPerParent(relation, parents, where) {
      const condition = filter(where);
      const build = () => sql`
        select (select count(*) from ${table} where ${and(relations[relation](PARENT), condition)}) as "count"
        from ${dialect.parents(parameter('parents'))} order by ${dialect.parentIndex}`;
      const values = { parents: dialect.listParameter(parents) };
      return session.all(prepared(['count', relation], condition, build, 'count'), values);
    },
  });
}

/** What the text of a statement without conditions depends on. */
function formOf(relation: string, request: PageRequest<string, unknown>): unknown[] {
  const { order, after, before, backwards, columns } = request;
  return [relation, order.field, order.direction, backwards, Boolean(after), Boolean(before), columns];
}
