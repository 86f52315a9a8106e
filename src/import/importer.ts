import type { CommandContext } from '../commands/context.ts';
import type { Queries } from '../db/queries/index.ts';
import { DomainError, invalidInput } from '../domain/errors.ts';
import type { Values } from './inputs.ts';

/** What rows are written to, and on whose behalf. */
export interface Target {
  readonly read: Queries;
  readonly context: CommandContext;
}

export type Result = 'created' | 'updated' | 'unchanged';

/** What identifies a row when it is imported again. */
export interface Key {
  /** The names of its columns, for messages. */
  readonly columns: string;
  readonly value: string;
}

/** How rows of one type are imported. */
export interface Importer {
  /** The columns that are imported; others are ignored. */
  readonly columns: readonly string[];
  /** Those that hold JSON. */
  readonly json: readonly string[];
  /** What identifies a row: rows with the same key are the same. Null if the row has none. */
  keyOf(values: Values): Key | null;
  /**
   * Writes a row by the commands of the portal.
   * @throws DomainError if it is refused
   */
  importRow(target: Target, values: Values): Promise<Result>;
}

/** A refusal of a row because of one of its columns. */
export function refusal(column: string, message: string): DomainError {
  return new DomainError(invalidInput(['input', column], message));
}

/** The id in a row as its key; null if it has none. */
export function idKey(values: Values): Key | null {
  const value = textIn(values, 'id');
  return value === null ? null : { columns: 'id', value };
}

/** The text in a column; null if it is empty, absent, or no text, which coercion refuses. */
export function textIn(values: Values, column: string): string | null {
  const value = values[column];
  return typeof value === 'string' && value !== '' ? value : null;
}
