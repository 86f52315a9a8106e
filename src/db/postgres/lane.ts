import pg from 'pg';
import type { Values } from '../statements.ts';
import { Batch, type Call } from './batch.ts';

/** What a lane runs: a `Statement`, or a command such as BEGIN. */
export interface LaneStatement {
  readonly sql: string;
  readonly name: string | undefined;
  bind(values: Values): unknown[];
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
const toText = (value: unknown) => prepareValue(value);

const lanes = new WeakMap<pg.ClientBase, Lane>();

/** The lane of a connection that was opened with `pipeline: true`. */
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
  run<Row>({ sql, name, bind }: LaneStatement, values: Values = {}): Promise<Row[]> {
    return new Promise((resolve, failed) => {
      const done = resolve as (rows: unknown[]) => void;
      const first = this.#calls.push({ sql, name, values: bind(values).map(toText), done, failed }) === 1;
      this.pending++;
      if (first) process.nextTick(this.#send);
    });
  }

  #send = (): void => {
    const calls = this.#calls;
    this.#calls = [];
    this.#client.query(new Batch(calls, this.#onAnswer));
  };

  #onAnswer = (statements: number): void => {
    this.pending -= statements;
    this.answered += statements;
  };
}
