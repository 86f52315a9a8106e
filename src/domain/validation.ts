import { type InputPath, invalidInput, quote, Refusal, type UserError } from './errors.ts';

/** The longest texts, in characters (Unicode code points). */
export const LIMITS = {
  name: 200,
  title: 200,
  reference: 200,
  email: 254,
  phone: 50,
  description: 10_000,
  body: 10_000,
  reason: 2_000,
  eventType: 100,
  searchText: 200,
  actorId: 255,
  actorName: 200,
} as const;

/**
 * Collects everything that is wrong with one input, so that it is reported at once.
 * Each check returns the value to store; what it returns counts only once `done` has not thrown.
 */
export class InputCheck {
  readonly #problems: UserError[] = [];

  /** Notes a problem found by a rule outside this class. */
  refuse(path: InputPath, message: string): void {
    this.#problems.push(invalidInput(path, message));
  }

  /** A text that must be there: trimmed, 1 to `max` characters. */
  text(path: InputPath, value: string | null | undefined, max: number): string {
    if (value == null) {
      this.refuse(path, `Expected a text of 1 to ${max} characters, but got none.`);
      return '';
    }
    const problem = textProblem(value, max);
    if (problem) this.refuse(path, problem);
    return value.trim();
  }

  /** A text that may be absent (null): else trimmed, 1 to `max` characters. */
  optionalText(path: InputPath, value: string | null | undefined, max: number): string | null {
    return value == null ? null : this.text(path, value, max);
  }

  /** A value that may be left out of an update, but not be null. */
  present<T>(path: InputPath, value: T | null | undefined, before: T): T {
    if (value === null) this.refuse(path, 'Expected a value, but got null. Leave the field out to keep it as it is.');
    return value ?? before;
  }

  /** @throws Refusal with every problem found */
  done(): void {
    if (this.#problems.length > 0) throw new Refusal(...this.#problems);
  }
}

/** What is wrong with the characters of a text, or null: a NUL cannot be stored everywhere, half a surrogate pair nowhere. */
export function characterProblem(value: string): string | null {
  if (value.includes('\0')) return 'Expected text without the character NUL (U+0000).';
  if (!value.isWellFormed()) return 'Expected well-formed Unicode, but got half of a surrogate pair.';
  return null;
}

function textProblem(value: string, max: number): string | null {
  const trimmed = value.trim();
  if (trimmed === '') return `Expected 1 to ${max} characters, but got ${value === '' ? 'none' : 'only white space'}.`;
  // The cheap measure first: counting code points matters only for texts that are close to the limit.
  const length = trimmed.length > max ? [...trimmed].length : trimmed.length;
  if (length > max) return `Expected at most ${max} characters, but got ${length}: ${quote(trimmed)}`;
  return characterProblem(value);
}
