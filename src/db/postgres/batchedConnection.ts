import pg from 'pg';
import { Batch, type Call } from './batch.ts';

/** A statement with its values. */
export interface Command {
  readonly sql: string;
  /** Prepared once per connection under this name, if it has one. */
  readonly name?: string | undefined;
  readonly values?: readonly unknown[];
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
const toText = (value: unknown) => prepareValue(value);

const connections = new WeakMap<pg.ClientBase, BatchedConnection>();

/** The one `BatchedConnection` of a client. */
export function batchedConnection(client: pg.ClientBase): BatchedConnection {
  const known = connections.get(client);
  if (known) return known;
  const connection = new BatchedConnection(client);
  connections.set(client, connection);
  return connection;
}

/** Sends the statements that are asked for in one turn of the event loop together; they run in the order in which they are asked for. */
export class BatchedConnection {
  readonly #client: pg.ClientBase;
  #calls: Call[] = [];
  /** Whether a pooler gives each transaction another session, in which a name may stand for another statement: then statements have no names. */
  isPooled = false;
  #isToSend = false;
  /** How many statements were asked for and have not been answered. */
  pending = 0;
  /** How many have been answered, since the connection was opened. */
  answered = 0;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /**
   * Runs a statement, in one batch with all others of this turn.
   * @throws the error of the driver
   */
  run<Row>({ sql, name, values = [] }: Command): Promise<Row[]> {
    return new Promise((resolve, failed) => {
      const done = resolve as (rows: unknown[]) => void;
      this.#calls.push({ sql, name: this.#named(name), values: values.map(toText), done, failed });
      this.pending++;
      if (this.#isToSend) return;
      this.#isToSend = true;
      process.nextTick(this.#send);
    });
  }

  /** Runs a command that nobody waits for, together with what is asked for next, or at the end of this turn. */
  runLater({ sql, name }: Command, failed: (error: unknown) => void): void {
    this.#calls.push({ sql, name: this.#named(name), values: [], done: () => undefined, failed });
    this.pending++;
    setImmediate(this.#send);
  }

  /** Closes the connection at once; what was asked for and has not been answered fails. */
  break(): void {
    (this.#client as unknown as { connection: pg.Connection }).connection.stream.destroy();
  }

  #named(name: string | undefined): string | undefined {
    return this.isPooled ? undefined : name;
  }

  #send = (): void => {
    const calls = this.#calls;
    if (calls.length === 0) return;
    this.#isToSend = false;
    this.#calls = [];
    this.#client.query(new Batch(calls, this.#onAnswer));
  };

  #onAnswer = (statements: number): void => {
    this.pending -= statements;
    this.answered += statements;
  };
}
