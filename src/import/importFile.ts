import { clockOn } from '../commands/systemClock.ts';
import type { Database } from '../db/database.ts';
import { DomainError, invalidInput, quote, type UserError } from '../domain/errors.ts';
import { LIFECYCLE } from '../domain/lifecycle.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Importer, Key, Result, Target } from './importer.ts';
import { type FileRow, MalformedFile } from './rows.ts';

/** What became of a row. */
export interface Report {
  readonly line: number;
  readonly result: Result | 'refused';
  /** Why it was refused, by column. */
  readonly problems: readonly string[];
}

interface ImportOptions {
  importer: Importer;
  /** The columns that rows may have besides, which are not imported. */
  ignored: readonly string[];
  /** Whether to write; else everything is tried and undone. */
  apply: boolean;
  /** Who imports. */
  actor: Actor;
}

/**
 * Imports rows one after the other, each in a transaction of its own. Calls `onRow` with what became of each.
 * @throws MalformedFile at a row with an unknown column; the rows before it have been imported
 */
export async function importFile(
  database: Database,
  rows: AsyncIterable<FileRow>,
  { importer, ignored, apply, actor }: ImportOptions,
  onRow: (report: Report) => void,
): Promise<void> {
  const lines = new Map<string, number>();

  async function importUnique(target: Target, { line, values }: FileRow): Promise<Result> {
    const key = importer.keyOf(values);
    if (key !== null) {
      const former = lines.get(key.value);
      if (former !== undefined) throw sameAs(former, key);
      lines.set(key.value, line);
    }
    return importer.importRow(target, values);
  }

  const work = async ({ read, transaction }: Pick<Database, 'read' | 'transaction'>) => {
    // No import takes an action, so the rules for approvals do not matter.
    const rules = { selfApproval: 'deny', lifecycle: LIFECYCLE } as const;
    const context = { database: { transaction }, actor, ...rules, clock: await clockOn({ read }) };
    const target = { read, context };
    for await (const row of rows) {
      requireKnown(row, [...importer.columns, ...ignored]);
      const { line } = row;
      try {
        onRow({ line, result: await importUnique(target, row), problems: [] });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        onRow({ line, result: 'refused', problems: error.errors.map(problemOf) });
      }
    }
  };
  await (apply ? work(database) : database.dryRun(work));
}

function sameAs(line: number, { columns }: Key): DomainError {
  const message = `Expected each row once, but this one has the same key (${columns}) as line ${line}.`;
  return new DomainError(invalidInput(['input'], message));
}

/** The problem with a column, or with the row. */
function problemOf({ path, message }: UserError): string {
  const column = path.slice(1).join('.');
  return column ? `${column}: ${message}` : message;
}

function requireKnown({ line, values }: FileRow, columns: readonly string[]): void {
  const unknown = Object.keys(values).find((name) => !columns.includes(name));
  if (unknown === undefined) return;
  throw new MalformedFile(`Line ${line}: expected columns among ${columns.join(', ')}, but got ${quote(unknown)}.`);
}
