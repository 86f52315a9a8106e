import type pg from 'pg';
import type { DatabaseOptions } from '../database.ts';
import type { MaybePromise, Session, Statement, Values } from '../statements.ts';
import { type Command, runBatch } from './batch.ts';
import { guarded } from './guarded.ts';
import { translate } from './translateError.ts';

/** The most values of writes that wait to be sent, which bounds the memory that bulk writes take. */
const MAX_WAITING_VALUES = 20_000;

/** Commands on a connection, which run in the order in which they were added, and wait until somebody needs an answer. */
export interface Pipeline {
  /** Reads send what waits; those that are asked for at once share a round trip. Writes wait. */
  readonly session: Session;
  add(command: Command): void;
  /**
   * Sends what waits, and resolves once all that was ever sent has run. Once anything has failed, all else does.
   * @throws what that failed with
   */
  flush(): Promise<void>;
  /** Whether anything was sent, and not only waits. */
  isBegun(): boolean;
  /** Whether any writes of the session wait. */
  hasWrites(): boolean;
  /** Forgets what waits and was added after `command`, and that one; false if it does not wait, and then all that waits. */
  forget(command: Command): boolean;
  /** Resolves once all that was sent has run or failed, and forgets what it failed with. */
  settled(): Promise<void>;
}

export function pipelineOn(client: pg.ClientBase, { onStatement }: DatabaseOptions): Pipeline {
  let waiting: Command[] = [];
  let waitingValues = 0;
  let sent: Promise<void> | undefined;
  let flushing: Promise<void> | undefined;

  function flush(): Promise<void> {
    const batch = waiting;
    waiting = [];
    waitingValues = 0;
    const before = sent ?? Promise.resolve();
    if (batch.length === 0) return before;
    sent = before.then(() => runBatch(client, batch)).catch((error) => Promise.reject(translate(error)));
    // Whoever waits for it is told.
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

  function add({ sql, bind }: Statement, values: Values, command: Omit<Command, 'values' | 'origin'>): void {
    onStatement?.(sql);
    const bound = bind(values);
    waiting.push({ ...command, values: bound, origin: new Error('the statement was asked for here') });
    waitingValues += bound.length;
  }

  function write(statement: Statement, values: Values, form: Pick<Command, 'text' | 'name'>): MaybePromise<void> {
    add(statement, values, form);
    return waitingValues < MAX_WAITING_VALUES ? undefined : flush();
  }

  return {
    session: {
      async all<Row>(statement: Statement<Row>, values: Values = {}): Promise<Row[]> {
        const rows: object[] = [];
        add(statement, values, { text: statement.sql, name: statement.name, rows });
        await flushSoon();
        return rows as Row[];
      },
      write: (statement, values = {}) => write(statement, values, { text: statement.sql, name: statement.name }),
      writeGuarded: (statement, values = {}) => write(statement, values, guarded(statement)),
    },
    add: (command) => waiting.push(command),
    flush,
    isBegun: () => sent !== undefined,
    hasWrites: () => waiting.some(({ origin }) => origin),
    forget(command) {
      const position = waiting.indexOf(command);
      waiting.length = Math.max(position, 0);
      return position >= 0;
    },
    async settled() {
      await sent?.catch(() => undefined);
      sent = Promise.resolve();
    },
  };
}
