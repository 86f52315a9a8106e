// In names, a problem is the text for the client about what is wrong with its input, a refusal is an error that rejects a
// command or a request, and a fault is an error of the server or its database, which is logged but not shown to clients.
import type { ActionType, ContractStatus } from './statuses.ts';

/** Path of the invalid argument of a mutation, such as `['input', 'value', 'amount']`. */
export type InputPath = readonly string[];

interface Described {
  message: string;
  path: string[];
}

/** A row that may have been changed concurrently. */
export interface VersionedRow {
  readonly id: string;
  readonly version: number;
}

/** Why a command was rejected: the business errors that the API reports as `userErrors`. */
export type UserError = Described &
  (
    | { code: 'INVALID_INPUT' | 'NOT_FOUND' | 'NOT_UNIQUE' | 'SELF_APPROVAL' | 'NOT_LATEST_ACTION' }
    | { code: 'IDEMPOTENCY_KEY_REUSED' }
    | { code: 'INVALID_TRANSITION'; currentStatus: ContractStatus; action: ActionType; allowedActions: ActionType[] }
    | { code: 'VERSION_CONFLICT'; expectedVersion: number; currentVersion: number; current: VersionedRow }
    | { code: 'FLAGGED'; criticalFlagCount: number }
    | { code: 'CONTRACT_LOCKED'; status: ContractStatus }
    | { code: 'HAS_DEPENDENTS'; contractCount: number }
  );

/** Thrown when a business rule rejects a command, before anything is committed. */
export class DomainError extends Error {
  readonly errors: UserError[];

  constructor(...errors: UserError[]) {
    super(errors.map((error) => `${error.path.join('.')}: ${error.message}`).join('; '));
    this.name = 'DomainError';
    this.errors = errors;
  }
}

/** Thrown when the actor's role does not permit the operation. */
export class Forbidden extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Forbidden';
  }
}

export function invalidInput(path: InputPath, message: string): UserError {
  return { code: 'INVALID_INPUT', message, path: [...path] };
}

export function notFound(noun: string, id: string, path: InputPath): DomainError {
  return new DomainError({
    code: 'NOT_FOUND',
    message: `There is no ${noun} with the id ${quote(id)}.`,
    path: [...path],
  });
}

export function versionConflict(noun: string, expectedVersion: number, current: VersionedRow): DomainError {
  return new DomainError({
    code: 'VERSION_CONFLICT',
    message: `Expected version ${expectedVersion} of the ${noun}, but it is at version ${current.version} now. Read it again, then decide again.`,
    path: ['input', 'expectedVersion'],
    expectedVersion,
    currentVersion: current.version,
    current,
  });
}

const MAX_QUOTED_CHARACTERS = 60;
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Client input, truncated to 60 characters without splitting any, and escaped for use in a message. */
export function quote(value: string): string {
  // Enough UTF-16 units for one character more than the limit.
  const start = value.slice(0, 2 * MAX_QUOTED_CHARACTERS + 2);
  const characters = [...start];
  if (characters.length <= MAX_QUOTED_CHARACTERS) return JSON.stringify(value);
  const most = characters.slice(0, MAX_QUOTED_CHARACTERS).join('');
  // Cuts between grapheme clusters, but inside one that exceeds the limit by itself.
  const end = CLUSTERS.segment(start).containing(most.length)?.index || most.length;
  return JSON.stringify(`${start.slice(0, end)}...`);
}

/** Thrown for an invalid request, such as a page of minus one row: a client error, not a business error. */
export class BadRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadRequest';
  }
}

/** Thrown for a cursor behind which changes are missing: they were removed, or the database was restored or copied. */
export class CursorExpired extends Error {
  constructor() {
    super(
      'Expected a cursor of the last days, but changes behind this one are gone. Read everything again, then follow the changes from `latestCursor`.',
    );
    this.name = 'CursorExpired';
  }
}
