import pg, { type FieldDef } from 'pg';
import { type RowShape, rowShape } from './rowShape.ts';

/** One statement of a batch, and who waits for its rows. */
export interface Call {
  readonly sql: string;
  /** The name it is prepared under on each connection; undefined if it is planned for its values. */
  readonly name: string | undefined;
  /** The texts of its parameters. */
  readonly values: readonly unknown[];
  done(rows: unknown[]): void;
  failed(error: unknown): void;
}

/** The parts of a connection of pg that its queries use. */
interface Wire {
  parse(statement: { name: string | undefined; text: string }): void;
  bind(portal: { statement: string | undefined; values: readonly unknown[] }): void;
  describe(portal: { type: 'P' }): void;
  execute(): void;
  sync(): void;
  readonly stream: { cork(): void; uncork(): void };
  /** The text of each statement that is prepared, and of each that is being prepared, by name. */
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
}

/** The queries of pg, which notes `text` as prepared under `name` when PostgreSQL has parsed a statement. */
const Query = pg.Query as unknown as new (
  text: string,
) => {
  name: string | undefined;
  text: string;
  /** Set by pg where queries have a timeout: stops its timer. */
  callback?: () => void;
};

const shapesOn = new WeakMap<Wire, Map<string, RowShape>>();

/**
 * Statements that are sent together, with a single Sync behind them: if one fails, PostgreSQL skips the rest, and they fail, too. Where
 * no transaction has begun, they are one. Each is answered as soon as its rows have come, which is before that one is committed: writes
 * need a transaction that ends with a COMMIT.
 */
export class Batch extends Query {
  readonly #calls: readonly Call[];
  readonly #onAnswer: (statements: number) => void;
  #shapes = new Map<string, RowShape>();
  /** The position of the statement that is being answered, its rows so far, and what makes them. */
  #at = 0;
  #rows: unknown[] = [];
  #shape: RowShape | undefined;

  /** `onAnswer` is told how many statements have been answered since it was last called. */
  constructor(calls: readonly Call[], onAnswer: (statements: number) => void) {
    super('');
    this.#calls = calls;
    this.#onAnswer = onAnswer;
  }

  submit(connection: unknown): null {
    const wire = connection as Wire;
    this.#shapes = shapesOn.get(wire) ?? new Map();
    shapesOn.set(wire, this.#shapes);
    wire.stream.cork();
    for (const call of this.#calls) this.#send(call, wire);
    wire.sync();
    wire.stream.uncork();
    this.#expect();
    return null;
  }

  #send({ sql, name, values }: Call, wire: Wire): void {
    if (!name || !(name in wire.parsedStatements || name in wire.submittedNamedStatements)) {
      wire.parse({ name, text: sql });
      if (name) wire.submittedNamedStatements[name] = sql;
    }
    wire.bind({ statement: name, values });
    // The columns of a prepared statement cannot change any more.
    if (!name || !this.#shapes.has(name)) wire.describe({ type: 'P' });
    wire.execute();
  }

  #expect(): void {
    const call = this.#calls[this.#at];
    this.name = call?.name;
    this.text = call?.sql ?? '';
    this.#shape = this.name ? this.#shapes.get(this.name) : undefined;
    this.#rows = [];
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    this.#shape = rowShape(fields);
    if (this.name) this.#shapes.set(this.name, this.#shape);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#rows.push(this.#shape?.(fields));
  }

  handleCommandComplete(): void {
    // Of a statement without columns, no description comes.
    if (this.name && !this.#shape) this.#shapes.set(this.name, Object);
    this.#onAnswer(1);
    this.#calls[this.#at++]?.done(this.#rows);
    this.#expect();
  }

  /** Called with what PostgreSQL says of one statement, or with why the connection is gone. */
  handleError(error: unknown, connection: unknown): void {
    const { submittedNamedStatements } = connection as Wire;
    const skipped = this.#calls.slice(this.#at);
    this.#at = this.#calls.length;
    this.#onAnswer(skipped.length);
    for (const { name, failed } of skipped) {
      if (name) delete submittedNamedStatements[name];
      failed(error);
    }
    this.callback?.();
  }

  handleReadyForQuery(): void {
    this.callback?.();
  }
}
