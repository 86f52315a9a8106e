import { and, getTableName, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { NodeType } from '../domain/ids.ts';
import { rowColumns } from './crud.ts';
import type { Dialect } from './dialect.ts';
import { type ConditionHandlers, compileFilter, type Filter, type Reader } from './filters.ts';
import { keyset, LIMIT, neighbours, parameter, valuesOf } from './keyset.ts';
import type { KeyValue, SortDirection, SortKey } from './orders.ts';
import type { MaybePromise, Session, Statement, Use } from './statements.ts';

/** A filter, and on whose behalf it is read. */
export interface Asked<Conditions> {
  where?: Filter<Conditions> | null | undefined;
  reader: Reader;
}

/** Which rows of a list are asked for, in which order. */
export interface PageRequest<Field extends string, Conditions> extends Asked<Conditions> {
  order: { field: Field; direction: SortDirection };
  /** The values of the order's keys at the row to read on from. */
  after?: readonly KeyValue[] | undefined;
  before?: readonly KeyValue[] | undefined;
  skip: number;
  limit: number;
  /** The columns that are needed; all where left out. */
  columns?: readonly string[] | null | undefined;
  /** Whether the rows next to the end are asked for. They then come last row first. */
  backwards: boolean;
  /** Whether it is asked if the list has rows that the cursors or `skip` leave out. */
  neighbours?: boolean;
}

/** What can be listed of one table. */
export interface ListSpec<Field extends string, Relation extends string, Conditions> {
  type: NodeType;
  table: PgTable;
  /** The keys of each order; the last one is unique. */
  orders: Readonly<Record<Field, Readonly<Record<SortDirection, readonly SortKey[]>>>>;
  /** For each kind of parent, which rows belong to it. */
  relations: Readonly<Record<Relation, (parent: SQL) => SQL>>;
  conditions: ConditionHandlers<Conditions>;
}

/** What each row tells of the list where that is asked. A page that is empty then has one row, whose `id` is null. */
export interface Neighbours {
  inFront?: unknown;
  behind?: unknown;
}

export interface ListQueries<Row, Field extends string, Relation extends string, Conditions> {
  /** What is listed. */
  readonly type: NodeType;
  keysOf(field: Field, direction: SortDirection): readonly SortKey[];
  page(request: PageRequest<Field, Conditions>): MaybePromise<(Row & Neighbours)[]>;
  /** A page for each parent, in one statement; each row tells by `parentIndex` whose it is. */
  pagePerParent(
    relation: Relation,
    parents: readonly string[],
    request: PageRequest<Field, Conditions>,
  ): MaybePromise<(Row & Neighbours & { parentIndex: number })[]>;
  count(asked: Asked<Conditions>): MaybePromise<{ count: number }[]>;
  /** A count for each parent, in their order, in one statement. */
  countPerParent(
    relation: Relation,
    parents: readonly string[],
    asked: Asked<Conditions>,
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
  const filter = ({ where, reader }: Asked<Conditions>) =>
    where ? compileFilter(where, conditions, reader) : undefined;
  const keysOf = ({ field, direction }: Request['order']) => orders[field][direction];

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

  /** Columns that tell of the rows of a list which the request leaves out; undefined where it leaves none out. */
  function neighbourColumns(request: Request, ofList: SQL | undefined): SQL | undefined {
    if (!request.neighbours) return undefined;
    const { inFront, behind } = neighbours(keysOf(request.order), request);
    const exists = (where: SQL) => sql`exists (select 1 from ${table} where ${and(where, ofList)})`;
    const anyExists = (conditions: readonly SQL[]) => or(...conditions.map(exists)) ?? sql`false`;
    return sql`${anyExists(inFront)} as "inFront", ${anyExists(behind)} as "behind"`;
  }

  return (session) => ({
    type,
    keysOf: (field, direction) => orders[field][direction],

    page(request) {
      const condition = filter(request);
      const statement = prepared<Row & Neighbours>(formOf('root', request), condition, () => {
        const { bounds, orderBy } = keyset(keysOf(request.order), request);
        const columns = rowColumns(table, request.columns);
        const page = sql`select ${columns} from ${table} where ${and(bounds, condition) ?? sql`true`}
          order by ${orderBy} limit ${LIMIT} offset ${parameter('skip')}`;
        const ofNeighbours = neighbourColumns(request, condition);
        if (!ofNeighbours) return page;
        return sql`select ${ofNeighbours}, ${columns} from (select 1) as "one"
          left join (${page}) as ${sql.identifier(getTableName(table))} on true order by ${orderBy}`;
      });
      return session.all(statement, valuesOf(request));
    },

    pagePerParent(relation, parents, request) {
      const condition = filter(request);
      const statement = prepared<Row & { parentIndex: number }>(formOf(relation, request), condition, () => {
        const { bounds, orderBy } = keyset(keysOf(request.order), request);
        const ofList = and(relations[relation](PARENT), condition);
        return dialect.pagePerParent(parameter('parents'), {
          table,
          columns: rowColumns(table, request.columns),
          // Bounds first: of two lower bounds of one range, SQLite looks for the first in the index.
          where: and(bounds, ofList) as SQL,
          orderBy,
          limit: LIMIT,
          offset: parameter('skip'),
          ofParents: neighbourColumns(request, ofList),
        });
      });
      return session.all(statement, { ...valuesOf(request), parents: dialect.listParameter(parents) });
    },

    count(asked) {
      const condition = filter(asked);
      const build = () => sql`select count(*) as "count" from ${table} where ${condition ?? sql`true`}`;
      return session.all(prepared(['count'], condition, build, 'count'));
    },

    countPerParent(relation, parents, asked) {
      const condition = filter(asked);
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
  const { order, after, before, backwards, columns, skip } = request;
  const form = [relation, order.field, order.direction, backwards, Boolean(after), Boolean(before), columns];
  return request.neighbours ? [...form, skip > 0] : form;
}
