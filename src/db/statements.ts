import { is, Param, Placeholder, type Query } from 'drizzle-orm';

/** What a statement's placeholders stand for. A list is one value. */
export type Values = Readonly<Record<string, unknown>>;

/** SQL that is built once and run many times. */
export interface Statement<Row = unknown> {
  readonly sql: string;
  /** Under which name an engine may keep it prepared; none for a statement that is made for one use. */
  readonly name: string | undefined;
  /** Whether it may have to look at many more rows than it gives. */
  readonly mayScan: boolean;
  bind(values: Values): unknown[];
  /** Only a type: what each row looks like. */
  readonly row?: Row;
}

export type MaybePromise<T> = T | Promise<T>;

/** Runs statements: on a snapshot of what is committed, or inside one transaction. */
export interface Session {
  /** All rows, each with its columns under their own names. SQLite answers at once, a networked engine with a promise. */
  all<Row>(statement: Statement<Row>, values?: Values): MaybePromise<Row[]>;
}

/** Whether a statement is built once and run often, or built for one use, which is what filters are; or whether it counts. */
export type Use = 'often' | 'once' | 'count';

let names = 0;

export function statement<Row>({ sql, params }: Query, use: Use): Statement<Row> {
  const name = use === 'once' ? undefined : `portal_${++names}`;
  const fillers = params.map(filler);
  return { sql, name, mayScan: use !== 'often', bind: (values) => fillers.map((fill) => fill(values)) };
}

/** Gives a parameter its value, as Drizzle's `fillPlaceholders` does; but what kind it is of is found out only once. */
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
