import { fillPlaceholders, type Query } from 'drizzle-orm';

/** What a statement's placeholders stand for. A list is one value. */
export type Values = Readonly<Record<string, unknown>>;

/** SQL that is built once and run many times. */
export interface Statement<Row = unknown> {
  readonly sql: string;
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

export function statement<Row>({ sql, params }: Query): Statement<Row> {
  return { sql, bind: (values) => fillPlaceholders(params, values) };
}
