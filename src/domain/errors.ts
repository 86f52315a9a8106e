import type { ActionType, ContractStatus } from './statuses.ts';

/** Where in the arguments of a mutation the trouble lies, such as `['input', 'value', 'amount']`. */
export type InputPath = readonly string[];

interface Described {
  message: string;
  path: string[];
}

/** A row that others may have changed meanwhile. */
export interface VersionedRow {
  readonly id: string;
  readonly version: number;
}

/** Why a command was refused: the business outcomes that the API reports as `userErrors`. */
export type UserError = Described &
  (
    | { code: 'INVALID_INPUT' | 'NOT_FOUND' | 'NOT_UNIQUE' | 'SELF_APPROVAL' | 'NOT_LATEST_ACTION' }
    | { code: 'INVALID_TRANSITION'; currentStatus: ContractStatus; action: ActionType; allowedActions: ActionType[] }
    | { code: 'VERSION_CONFLICT'; expectedVersion: number; currentVersion: number; current: VersionedRow }
    | { code: 'CONTRACT_LOCKED'; status: ContractStatus }
    | { code: 'HAS_DEPENDENTS'; contractCount: number }
  );

/** Thrown by rules and commands when the business says no. Nothing has been written where it is thrown. */
export class DomainError extends Error {
  readonly errors: UserError[];

  constructor(...errors: UserError[]) {
    super(errors.map((error) => `${error.path.join('.')}: ${error.message}`).join('; '));
    this.name = 'DomainError';
    this.errors = errors;
  }
}

/** Thrown when the actor's role does not allow what was asked. */
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

const MAX_QUOTED = 60;
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What came from a client, cut to 60 characters, which are safe to repeat in a message; none of them is cut in half. */
export function quote(value: string): string {
  // Enough units for one more character than is repeated.
  const start = value.slice(0, 2 * MAX_QUOTED + 2);
  const characters = [...start];
  if (characters.length <= MAX_QUOTED) return JSON.stringify(value);
  const most = characters.slice(0, MAX_QUOTED).join('');
  // What people take for one character may be made of many; one that takes all the room is cut between those.
  const end = CLUSTERS.segment(start).containing(most.length)?.index || most.length;
  return JSON.stringify(`${start.slice(0, end)}...`);
}

/** Thrown when a request itself makes no sense, such as a page of minus one row: the client's fault, not a business outcome. */
export class BadRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadRequest';
  }
}
