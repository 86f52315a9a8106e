import type { DatabaseOptions } from '../database.ts';
import type { MaybePromise, Session, Statement, Values } from '../statements.ts';
import type { BatchedConnection, Command } from './batchedConnection.ts';
import { type Deferred, runAll } from './deferred.ts';
import { merged, type Write } from './merged.ts';
import { translate } from './translateError.ts';

/** The most values of writes that wait, which bounds the memory that imports take. */
const MAX_WAITING_VALUES = 20_000;

/** Commands on a connection, which run in the order in which they were added, and wait until somebody needs an answer. */
export interface Pipeline {
  /** Reads send what waits; those that are asked for at once share a round trip. Writes wait. */
  readonly session: Session;
  add(command: Deferred): void;
  /**
   * Sends what waits, and resolves once all that was ever sent has run. If anything has failed, nothing more is sent.
   * @throws what that failed with
   */
  flush(): Promise<void>;
  /** Whether anything was sent, and not only waits. */
  isBegun(): boolean;
  /** Whether writes wait. */
  hasWrites(): boolean;
  /** Drops a command that waits, and all that was added after it. If it was sent already, drops all that waits, and returns false. */
  forget(command: Command): boolean;
  /** Resolves once all that was sent has run or failed, and lets more be sent after a failure. */
  settled(): Promise<void>;
}

export function pipelineOn(
  connection: BatchedConnection,
  { onStatement }: Pick<DatabaseOptions, 'onStatement'>,
): Pipeline {
  let waiting: Deferred[] = [];
  /** The writes that were added after these. */
  let writes: Write[] = [];
  let waitingValues = 0;
  /** What `onStatement` has returned for the statements that wait: called once they have run. */
  let endings: (() => void)[] = [];
  let sent: Promise<void> | undefined;
  let flushing: Promise<void> | undefined;

  function add(command: Deferred): void {
    waiting.push(...merged(writes, connection), command);
    writes = [];
  }

  function flush(): Promise<void> {
    const batch = [...waiting, ...merged(writes, connection)];
    waiting = [];
    writes = [];
    waitingValues = 0;
    const before = sent ?? Promise.resolve();
    if (batch.length === 0) return before;
    const ended = endings;
    endings = [];
    sent = before
      .then(() => runAll(connection, batch))
      .catch((error) => Promise.reject(translate(error)))
      .finally(() => callAll(ended));
    // Reported to whoever waits for it, if anybody does.
    sent.catch(() => undefined);
    return sent;
  }

  /** A moment later, so that reads that are asked for at once are sent together. */
  function flushSoon(): Promise<void> {
    flushing ??= Promise.resolve().then(() => {
      flushing = undefined;
      return flush();
    });
    return flushing;
  }

  function commandOf({ sql, name, bind }: Statement, values: Values = {}) {
    const ended = onStatement?.(sql);
    if (ended) endings.push(ended);
    return { sql, name, values: bind(values), origin: new Error() };
  }

  function write(added: Write): MaybePromise<void> {
    writes.push(added);
    for (const value of added.values) waitingValues += Array.isArray(value) ? value.length : 1;
    if (waitingValues > MAX_WAITING_VALUES) return flush();
  }

  return {
    session: {
      async all<Row>(statement: Statement<Row>, values?: Values): Promise<Row[]> {
        let rows: Row[] = [];
        const onRows = (found: unknown[]) => {
          rows = found as Row[];
        };
        add({ ...commandOf(statement, values), onRows });
        await flushSoon();
        return rows;
      },
      write: (statement, values) => write({ ...commandOf(statement, values), mustHit: false }),
      writeGuarded: (statement, values) => write({ ...commandOf(statement, values), mustHit: true }),
    },
    add,
    flush,
    isBegun: () => sent !== undefined,
    hasWrites: () => writes.length > 0,
    forget(command) {
      const position = waiting.indexOf(command);
      waiting.length = Math.max(position, 0);
      writes = [];
      return position >= 0;
    },
    async settled() {
      await sent?.catch(() => undefined);
      callAll(endings);
      endings = [];
      sent = Promise.resolve();
    },
  };
}

function callAll(callbacks: readonly (() => void)[]): void {
  for (const call of callbacks) call();
}
