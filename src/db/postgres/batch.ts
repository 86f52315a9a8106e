import pg from 'pg';
import { types } from './types.ts';

/** A statement with its values. */
export interface Command {
  readonly text: string;
  /** Prepared once per connection under this name, if it has one. */
  readonly name?: string | undefined;
  readonly values?: readonly unknown[];
  /** Gets the rows, of a statement that returns any. */
  readonly rows?: object[];
  /** Made where the command was asked for, which may have been long before it fails. */
  readonly origin?: Error;
}

/**
 * Runs commands in one round trip. A single Sync follows them, so if one fails or is canceled, PostgreSQL runs none of those
 * behind it: with a Sync each, what follows a BEGIN that was canceled would be committed.
 * @throws what the first of them to fail fails with; its stack is that of where this one was asked for
 */
export function runBatch(client: pg.ClientBase, commands: readonly Command[]): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(commands, (error) => (error ? reject(error) : resolve())));
  });
}

interface Column {
  readonly name: string;
  parse(text: string): unknown;
}

function framesOf({ stack = '' }: Error): string {
  return stack.slice(stack.indexOf('\n') + 1);
}

/** What a batch uses of a connection of `pg`, whose types leave most of it out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  /** The texts of the statements that are prepared, or are about to be, by name. */
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string | undefined; text: string }): void;
  bind(portal: { statement: string | undefined; values: readonly unknown[]; valueMapper: unknown }): void;
  describe(portal: { type: 'P' }): void;
  execute(): void;
  sync(): void;
}

const { prepareValue: valueMapper } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
const NO_VALUES: readonly unknown[] = [];

/** Commands as one query of `pg`, which calls these methods as their answers arrive. */
class Batch implements pg.Submittable {
  /** `pg` puts another one in its place, which also stops its timer. */
  callback: (error: unknown) => void;
  readonly #commands: readonly Command[];
  /** How many commands have been answered. */
  #answered = 0;
  #columns: readonly Column[] = [];

  constructor(commands: readonly Command[], callback: (error: unknown) => void) {
    this.#commands = commands;
    this.callback = callback;
  }

  /** The name and the text of the command that is answered next: `pg` notes by these what is prepared. */
  get name(): string | undefined {
    return this.#commands[this.#answered]?.name;
  }

  get text(): string | undefined {
    return this.#commands[this.#answered]?.text;
  }

  submit(connection: unknown): void {
    const wire = connection as Wire;
    wire.stream.cork();
    for (const { name, text, values = NO_VALUES, rows } of this.#commands) {
      if (!name || !(name in wire.parsedStatements || name in wire.submittedNamedStatements)) {
        wire.parse({ name, text });
        if (name) wire.submittedNamedStatements[name] = text;
      }
      wire.bind({ statement: name, values, valueMapper });
      if (rows) wire.describe({ type: 'P' });
      wire.execute();
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: types.getTypeParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { rows } = this.#commands[this.#answered] ?? {};
    if (!rows) return;
    const row: Record<string, unknown> = {};
    this.#columns.forEach(({ name, parse }, i) => {
      const text = fields[i];
      row[name] = text == null ? null : parse(text);
    });
    rows.push(row);
  }

  handleCommandComplete(): void {
    this.#answered++;
  }

  handleReadyForQuery(): void {
    this.callback(undefined);
  }

  handleError(error: Error, connection: unknown): void {
    // None of those behind it has been prepared.
    const { submittedNamedStatements } = connection as Wire;
    for (const { name } of this.#commands.slice(this.#answered)) if (name) delete submittedNamedStatements[name];
    const { origin } = this.#commands[this.#answered] ?? {};
    if (origin) error.stack = `${error.name}: ${error.message}\n${framesOf(origin)}`;
    this.callback(error);
  }
}
