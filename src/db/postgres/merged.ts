import type { BatchedConnection } from './batchedConnection.ts';
import type { Deferred } from './deferred.ts';

/** A command that returns no rows. */
export interface Write extends Deferred {
  readonly values: readonly unknown[];
  /** Whether it has to change a row. */
  readonly mustHit: boolean;
}

/** The one statement for the writes from position `from` on and before `to`. */
interface MergedStatement extends Pick<Deferred, 'sql' | 'name'> {
  readonly from: number;
  readonly to: number;
}

/**
 * The error code (division by zero) of a write that had to change a row, and changed none. It has to fail, as only that keeps
 * PostgreSQL from running a COMMIT that was sent along; and few expressions of SQL fail because of what a statement finds.
 */
export const NOTHING_HIT = '22012';

/** The most writes that are merged: those of a command, but not those of an import. */
const MAX_MERGED = 10;
/** The most combinations of writes that are prepared on a connection. Commands have few. */
const MAX_COMBINATIONS = 200;

const combinationsOn = new WeakMap<BatchedConnection, Map<string, readonly MergedStatement[]>>();

/** Writes as few statements as possible, since PostgreSQL begins and ends each of them anew. */
export function merged(writes: readonly Write[], connection: BatchedConnection): Deferred[] {
  return statementsFor(writes, connection).map(({ sql, name, from, to }) => {
    const parts = writes.slice(from, to);
    return { sql, name, values: parts.flatMap(({ values }) => values), origin: parts[0]?.origin };
  });
}

function statementsFor(writes: readonly Write[], connection: BatchedConnection): readonly MergedStatement[] {
  const unmerged = () => writes.map((_, i) => statementFor(writes, i, i + 1));
  if (writes.length > MAX_MERGED || !writes.every(({ name }) => name)) return unmerged();
  const key = writes.map(({ name, mustHit }) => (mustHit ? `${name}!` : name)).join();
  const combinations = combinationsOn.get(connection) ?? new Map<string, readonly MergedStatement[]>();
  combinationsOn.set(connection, combinations);
  const known = combinations.get(key);
  if (known) return known;
  if (combinations.size === MAX_COMBINATIONS) return unmerged();
  const made = groups(writes).map(([from, to]) =>
    statementFor(writes, from, to, `portal_merged_${combinations.size}_${from}`),
  );
  combinations.set(key, made);
  return made;
}

/** Consecutive writes that are each to another table, since the parts of a statement do not see what the others write. */
function groups(writes: readonly Write[]): [from: number, to: number][] {
  const starts: number[] = [];
  let tables = new Set<string | null>();
  writes.forEach(({ sql }, i) => {
    const table = tableOf(sql);
    if (i === 0 || table === null || tables.has(table) || tables.has(null)) {
      starts.push(i);
      tables = new Set();
    }
    tables.add(table);
  });
  return starts.map((from, i) => [from, starts[i + 1] ?? writes.length]);
}

/** The one table that a statement reads or writes; null if it may be about others. */
function tableOf(sql: string): string | null {
  const [, table] = /^(?:insert into|update|delete from) "(\w+)"/.exec(sql) ?? [];
  return table && !/\bselect\b/.test(sql) ? table : null;
}

function statementFor(writes: readonly Write[], from: number, to: number, mergedName?: string): MergedStatement {
  const [first, ...others] = writes.slice(from, to) as [Write, ...Write[]];
  if (others.length === 0 && !first.mustHit) return { sql: first.sql, name: first.name, from, to };
  const name = others.length === 0 ? first.name && `${first.name}_guarded` : mergedName;
  return { sql: mergedSql([first, ...others]), name, from, to };
}

function mergedSql(writes: readonly Write[]): string {
  let bound = 0;
  const parts = writes.map(({ sql, values, mustHit }, i) => {
    const renumbered = sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + bound}`);
    bound += values.length;
    return `"part${i}" as (${renumbered}${mustHit ? ' returning 1' : ''})`;
  });
  const hits = writes.flatMap(({ mustHit }, i) => (mustHit ? [`1 / (select count(*) from "part${i}")`] : []));
  return `with ${parts.join(', ')} select ${hits.join(', ')}`;
}
