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

const lanes = new WeakMap<pg.ClientBase, Lane>();

/** The lane of a connection. */
export function laneOf(client: pg.ClientBase): Lane {
  const known = lanes.get(client);
  if (known) return known;
  const lane = new Lane(client);
  lanes.set(client, lane);
  return lane;
}

/** Runs statements on a connection, in the order in which they are asked for. */
export class Lane {
  readonly #client: pg.ClientBase;
  #calls: Call[] = [];
  /** Whether each transaction gets another connection, which may know the names of other statements: then nothing is named. */
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
   * Runs a statement, in one batch with all others that are asked for in this turn of the event loop.
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

  /** Ends the connection without waiting for anything; what was asked for fails. */
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
