import { and, getTableName, or, type SQL, sql } from 'drizzle-orm';
import { rowColumns } from './crud.ts';
import type { Dialect } from './dialect.ts';
import { compileFilter } from './filters.ts';
import { keyset, LIMIT, neighborConditions, pageParameters, parameter } from './keyset.ts';
import type { FilterRequest, ListQueries, ListSpec, Neighbors, PageRequest } from './listTypes.ts';
import { statementCache } from './statementCache.ts';
import type { Session, Statement, Use } from './statements.ts';

/** The maximum number of cached statements per list. */
const MAX_STATEMENTS = 300;

const PARENT = sql.raw('"parent"."value"');

/** Keyset pagination: a page costs the same at any position of its list. */
export function listQueries<Row, Field extends string, Relation extends string, Conditions>(
  dialect: Dialect,
  { type, table, orders, relations, conditions }: ListSpec<Field, Relation, Conditions>,
): (session: Session) => ListQueries<Row, Field, Relation, Conditions> {
  type Request = PageRequest<Field, Conditions>;
  type ChildRow = Row & Neighbors & { parentIndex: number };
  const filter = ({ where, reader }: FilterRequest<Conditions>) =>
    where ? compileFilter(where, conditions, reader) : undefined;
  const keysOf = ({ field, direction }: Request['order']) => orders[field][direction];

  const statements = statementCache(dialect, MAX_STATEMENTS);
  /** Cached unless there is a condition, which is part of the text of the statement. */
  function prepared<R>(key: string, condition: SQL | undefined, build: () => SQL, use: Use = 'often'): Statement<R> {
    return condition ? dialect.compile(build(), 'once') : statements.get(key, build, use);
  }

  /** Columns that tell whether rows precede or follow the page; undefined if not requested. */
  function neighborColumns(request: Request, listCondition: SQL | undefined): SQL | undefined {
    if (!request.neighbors) return undefined;
    const { rowsBefore, rowsAfter } = neighborConditions(keysOf(request.order), request);
    const exists = (where: SQL) => sql`exists (select 1 from ${table} where ${and(where, listCondition)})`;
    const anyExists = (conditions: readonly SQL[]) => or(...conditions.map(exists)) ?? sql`false`;
    return sql`${anyExists(rowsBefore)} as "rowsBefore", ${anyExists(rowsAfter)} as "rowsAfter"`;
  }

  /** The page of all rows, or of those of one parent, which then have their `parentIndex`, 0. */
  function pageStatement<R>(request: Request, relation?: Relation): Statement<R> {
    const condition = filter(request);
    const key = statementKey(relation === undefined ? 'root' : `one ${relation}`, request);
    return prepared<R>(key, condition, () => {
      const { bounds, orderBy } = keyset(keysOf(request.order), request);
      const columns = rowColumns(table, request.columns);
      const parent = relation && relations[relation](dialect.anyText(parameter('parent')));
      const parentIndex = parent ? sql`0 as "parentIndex", ` : sql``;
      const listCondition = and(parent, condition);
      const neighbors = neighborColumns(request, listCondition);
      const page = dialect.page({
        table,
        columns: neighbors ? columns : sql`${parentIndex}${columns}`,
        where: and(bounds, listCondition) ?? sql`true`,
        orderBy,
        limit: LIMIT,
        offset: offsetOf(request),
      });
      if (!neighbors) return page;
      return sql`select ${parentIndex}${neighbors}, ${columns} from (select 1) as "one"
        left join (${page}) as ${sql.identifier(getTableName(table))} on true order by ${orderBy}`;
    });
  }

  return (session) => ({
    type,
    keysOf: (field, direction) => orders[field][direction],

    validateFilter(request) {
      filter(request);
    },

    page: (request) => session.all(pageStatement<Row & Neighbors>(request), pageParameters(request)),

    pagePerParent(relation, parents, request) {
      // Often there is one, whose page an engine finds faster than one for each of a list.
      const [parent] = parents;
      if (parents.length === 1) {
        return session.all(pageStatement<ChildRow>(request, relation), { ...pageParameters(request), parent });
      }
      const condition = filter(request);
      const statement = prepared<ChildRow>(statementKey(relation, request), condition, () => {
        const { bounds, orderBy } = keyset(keysOf(request.order), request);
        const listCondition = and(relations[relation](PARENT), condition);
        return dialect.pagePerParent(parameter('parents'), {
          table,
          columns: rowColumns(table, request.columns),
          // Bounds first: of two lower bounds on one range, SQLite uses the first for the index seek.
          where: and(bounds, listCondition) as SQL,
          orderBy,
          limit: LIMIT,
          offset: offsetOf(request),
          parentColumns: neighborColumns(request, listCondition),
        });
      });
      return session.all(statement, { ...pageParameters(request), parents: dialect.listParameter(parents) });
    },

    count(request) {
      const condition = filter(request);
      const build = () => sql`select count(*) as "count" from ${table} where ${condition ?? sql`true`}`;
      return session.all(prepared('count', condition, build, 'count'));
    },

    countPerParent(relation, parents, request) {
      const condition = filter(request);
      const build = () => sql`
        select (select count(*) from ${table} where ${and(relations[relation](PARENT), condition)}) as "count"
        from ${dialect.parents(parameter('parents'))} order by ${dialect.parentIndex}`;
      const values = { parents: dialect.listParameter(parents) };
      return session.all(prepared(`count ${relation}`, condition, build, 'count'), values);
    },
  });
}

/** The names of columns as one text; requests for the same fields bring the same array. */
const textOfColumns = new WeakMap<readonly string[], string>();

function columnsKey(columns: readonly string[]): string {
  const text = textOfColumns.get(columns) ?? columns.join();
  textOfColumns.set(columns, text);
  return text;
}

/** Everything that determines the text of a statement without conditions. */
function statementKey(relation: string, request: PageRequest<string, unknown>): string {
  const { order, after, before, backwards, columns, neighbors, skip } = request;
  const bounds =
    (after ? 'a' : '') + (before ? 'b' : '') + (backwards ? 'r' : '') + (neighbors ? 'n' : '') + (skip > 0 ? 's' : '');
  return `${relation} ${order.field} ${order.direction} ${bounds} ${columns ? columnsKey(columns) : '*'}`;
}

/** Absent rather than 0, which would take the place of a better plan. */
const offsetOf = ({ skip }: { skip: number }) => (skip > 0 ? parameter('skip') : undefined);
