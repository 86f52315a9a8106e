import type { KeyObject } from 'node:crypto';
import type { Queries } from './queries/index.ts';
import type { ReadWatch } from './watchedReads.ts';
import type { TransactionWatch } from './watchedTransactions.ts';

/**
 * Runs `work` as a part of a transaction: if it throws, what it wrote is undone, and the transaction can go on. Parts run
 * one after the other.
 */
export type Savepoint = <T>(work: () => Promise<T>) => Promise<T>;

/** How busy a database is, as far as this process knows. */
export interface DatabaseLoad {
  /** The transactions that wait for the one writer of SQLite; the requests that wait for a connection to PostgreSQL. */
  waiting: number;
  /** The open connections of the pool, and those of them that nobody uses; absent without a pool. */
  pool?: { open: number; idle: number };
  /** The size of the write-ahead log, in bytes; absent where it is on another machine. */
  walBytes?: number;
}

/** Queries that see one state of the database: that of the first of them. */
export interface View {
  readonly read: Queries;
  /** To be called once, when nothing more is to be read. */
  end(): void;
}

/** The storage port: everything the rest of the program uses of a database. */
export interface Database {
  /** Queries on committed data. */
  readonly read: Queries;
  /**
   * A view, which begins with its first query. `scans` says whether any of them may read many more rows than it returns: if
   * it does not, those may see other states.
   */
  view(options: { scans: boolean }): View;
  /**
   * Runs `work` in one transaction: all of it is committed before the promise resolves, or none of it ever is.
   * `work` may be retried after a conflict with another transaction, so it must have no effect besides its queries.
   */
  transaction<T>(work: (queries: Queries, savepoint: Savepoint) => Promise<T>): Promise<T>;
  /**
   * Calls `listener` soon after a transaction of any process was committed, and sometimes without one. Returns how to end
   * that.
   */
  watch(listener: () => void): () => void;
  /** Runs `work` on one consistent snapshot of the database. */
  snapshot<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * Runs `work` on a database on which transactions see what earlier ones did, and undoes all of them in the end. What they
   * have written is locked until then: on SQLite, nobody else can write meanwhile.
   */
  dryRun<T>(work: (database: Pick<Database, 'read' | 'transaction'>) => Promise<T>): Promise<T>;
  /** Whether the database answers, has every migration and, as far as is known, accepts writes. */
  isReady(): Promise<boolean>;
  load(): DatabaseLoad;
  /** Whether what is read or written now has to wait, since others have taken all connections to PostgreSQL. */
  isSaturated(): boolean;
  /** Calls `listener` whenever one of those connections has been given back. */
  onFreed(listener: () => void): void;
  /** Waits for running transactions, then closes the database. */
  close(): Promise<void>;
}

/** Settings of a networked engine; ignored by an embedded one. */
export interface PoolOptions {
  /** The maximum number of connections in the pool. */
  poolSize?: number | undefined;
  /** How long a request waits for a connection, in milliseconds. */
  poolTimeout?: number | undefined;
  /** How long one statement may take, in milliseconds. */
  statementTimeout?: number | undefined;
}

/** Whoever asked for a transaction; asked in the async context of its call. */
export interface Caller {
  /** Whether nobody waits for the transaction any more. */
  isGone(): boolean;
  /** Until when it has to begin, on the clock of `performance.now`; may be `Infinity`. */
  waitsUntil(): number;
}

export interface DatabaseOptions extends PoolOptions {
  /** Called with every statement before it runs; what it returns, once it has ended, in whatever way. */
  onStatement?: ((sql: string) => (() => void) | undefined) | undefined;
  /** Called for every transaction; what it returns is told how it goes on. */
  onTransaction?: (() => TransactionWatch | undefined) | undefined;
  /** The keys of the ledger, the present one first; without any, its hashes have no key. */
  auditKeys?: readonly KeyObject[] | undefined;
  /**
   * Called once if the database cannot be used any more until the program starts again, with an error that says why and what to
   * do. No transaction is acknowledged from then on.
   */
  onLost?: ((error: Error) => void) | undefined;
  /** Called with the size in bytes of a write-ahead log that has become large and cannot be truncated for now. */
  onLargeLog?: ((bytes: number) => void) | undefined;
  /** For whom transactions run: one that has not begun in time, or whose caller has gone, never takes place. */
  caller?: Caller | undefined;
  /** Told of the reads of `Database.read`. */
  reads?: ReadWatch | undefined;
  /** Called with the name of every applied migration. */
  onMigration?: ((name: string) => void) | undefined;
  /** Called with messages for the operator: of migrations, and what the database cannot do. */
  onNotice?: ((notice: string) => void) | undefined;
}
