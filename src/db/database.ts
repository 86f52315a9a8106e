import type { Queries } from './queries/index.ts';

/** The storage port: all that the rest of the program knows of a database. */
export interface Database {
  /** Queries on what is committed. */
  readonly read: Queries;
  /**
   * Runs `work` in one transaction: all of it is committed before the promise resolves, or none of it ever is.
   * `work` may be run again where another transaction was faster, so it must do nothing but query.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Runs `work` on one consistent state of the database, whatever is committed meanwhile. */
  snapshot<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Whether the database answers, has every migration and, as far as is known, takes what is written. */
  isReady(): Promise<boolean>;
  /** Waits for transactions under way, then lets go of the database. */
  close(): Promise<void>;
}

/** Limits of a networked engine; an embedded one has no use for them. */
export interface PoolOptions {
  /** How many connections a server keeps at most. */
  poolSize?: number | undefined;
  /** How long a request waits for a connection, in milliseconds. */
  poolTimeout?: number | undefined;
  /** How long one statement may take, in milliseconds. */
  statementTimeout?: number | undefined;
}

export interface DatabaseOptions extends PoolOptions {
  /** Called with every statement that is about to run. */
  onStatement?: ((sql: string) => void) | undefined;
  /** Called with the name of every migration that has been applied. */
  onMigration?: ((name: string) => void) | undefined;
  /** Called with what the owner of the data should know of a migration, in words. */
  onNotice?: ((notice: string) => void) | undefined;
}
