import { is, Param, Placeholder, type Query } from 'drizzle-orm';

/** Placeholder values by name. A list is one value. */
export type Values = Readonly<Record<string, unknown>>;

/** SQL that is built once and run many times. */
export interface Statement<Row = unknown> {
  readonly sql: string;
  /** The name an engine may prepare it under; undefined for a one-off statement. */
  readonly name: string | undefined;
  /** Whether it may read many more rows than it returns. */
  readonly mayScan: boolean;
  bind(values: Values): unknown[];
  /** Type only: the shape of a row. */
  readonly row?: Row;
}

export type MaybePromise<T> = T | Promise<T>;

/** Runs statements on a snapshot of committed data, or inside one transaction. */
export interface ReadSession {
  /** All rows, keyed by column name. SQLite mostly returns synchronously, a networked engine a promise. */
  all<Row>(statement: Statement<Row>, values?: Values): MaybePromise<Row[]>;
}

/** Runs statements inside one transaction. */
export interface Session extends ReadSession {
  /**
   * Runs a statement that returns no rows. A networked engine sends it with the next one that does, or with the commit: an error
   * may come as late as that, and then nothing is committed.
   */
  write(statement: Statement, values?: Values): MaybePromise<void>;
  /**
   * The same for a statement that changes a row only if it is as expected.
   * @throws ConcurrentChange if it changes none
   */
  writeGuarded(statement: Statement, values?: Values): MaybePromise<void>;
}

/**
 * How a statement is used: `often`, so that it is prepared under a name; `unnamed`, which is the same, but has no name, since too many
 * have one; `once`, as those with filters are, which may scan; or as a `count`, which is used often and scans.
 */
export type Use = 'often' | 'unnamed' | 'once' | 'count';

let names = 0;

/** A statement whose text is written when it first runs: most of those that are built at the start never do. */
export function statement<Row>(write: () => Query, use: Use): Statement<Row> {
  let written: Written | undefined;
  const read = (): Written => {
    written ??= writtenOf(write());
    return written;
  };
  return {
    get sql() {
      return read().sql;
    },
    name: use === 'once' || use === 'unnamed' ? undefined : `portal_${++names}`,
    mayScan: use === 'once' || use === 'count',
    bind: (values) => read().fillers.map((fill) => fill(values)),
  };
}

interface Written {
  sql: string;
  fillers: ((values: Values) => unknown)[];
}

const writtenOf = ({ sql, params }: Query): Written => ({ sql, fillers: params.map(filler) });

/** Binds a parameter like Drizzle's `fillPlaceholders`, but determines its kind only once. */
function filler(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return lookUp(param.name);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  const look = lookUp(value.name);
  return (values) => encoder.mapToDriverValue(look(values));
}

function lookUp(name: string): (values: Values) => unknown {
  return (values) => {
    if (name in values) return values[name];
    throw new Error(`Expected a value for the placeholder ${name}, but got none.`);
  };
}
