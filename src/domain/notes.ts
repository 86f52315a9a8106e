import { DomainError, invalidInput } from './errors.ts';
import type { Instant } from './time.ts';
import { InputCheck, LIMITS } from './validation.ts';

/** @throws DomainError if the text of a note is empty, too long or malformed */
export function noteBody(body: string): string {
  const check = new InputCheck();
  const checked = check.text(['input', 'body'], body, LIMITS.body);
  check.done();
  return checked;
}

/** A new text for a note, and what its editor says about the edit. */
export interface NoteEdit {
  body: string;
  editNote: string | null;
}

export interface NoteEditInput {
  body: string;
  editNote?: string | null;
}

/** @throws DomainError with every invalid field */
export function noteEdit({ body, editNote }: NoteEditInput): NoteEdit {
  const check = new InputCheck();
  const edit = {
    body: check.text(['input', 'body'], body, LIMITS.body),
    editNote: check.optionalText(['input', 'editNote'], editNote, LIMITS.reason),
  };
  check.done();
  return edit;
}

/**
 * `window` is how many seconds after it was written a note may be edited without an edit note; null if always.
 * @throws DomainError `INVALID_INPUT` if that time is over and the edit has none
 */
export function requireEditNote({ editNote }: NoteEdit, writtenAt: Instant, now: Instant, window: number | null): void {
  if (editNote !== null || window === null) return;
  const until = new Date(Date.parse(writtenAt) + window * 1_000).toISOString();
  if (now <= until) return;
  const message = `Expected an edit note, but got none. This note could be edited without one until ${until}: say why you edit it now.`;
  throw new DomainError(invalidInput(['input', 'editNote'], message));
}
