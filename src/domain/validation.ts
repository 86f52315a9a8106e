import { DomainError, type InputPath, invalidInput, quote, type UserError } from './errors.ts';
import { isVisible } from './invisible.ts';
import { characterCount, characterProblem, lineProblem, withoutOuterBlankLines } from './texts.ts';
import { Unreadable } from './unreadable.ts';

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

  /** A value that was read, or not: refused in the words of whoever could not read it, and then undefined. */
  readable<T>(path: InputPath, value: T | Unreadable): T | undefined {
    if (!(value instanceof Unreadable)) return value;
    this.refuse(path, value.problem);
    return undefined;
  }

  /** A text of one line that must be there: trimmed, 1 to `max` characters. */
  line(path: InputPath, value: MaybeText, max: number): string {
    return this.#checked(path, value, max, LINE);
  }

  /** A text of one line that may be absent (null): else trimmed, 1 to `max` characters. */
  optionalLine(path: InputPath, value: MaybeText, max: number): string | null {
    return value == null ? null : this.line(path, value, max);
  }

  /** A text of any number of lines that must be there: without blank lines around it, 1 to `max` characters. */
  text(path: InputPath, value: MaybeText, max: number): string {
    return this.#checked(path, value, max, LINES);
  }

  /** A text of any number of lines that may be absent (null): else without blank lines around it, 1 to `max` characters. */
  optionalText(path: InputPath, value: MaybeText, max: number): string | null {
    return value == null ? null : this.text(path, value, max);
  }

  #checked(path: InputPath, value: MaybeText, max: number, kind: TextKind): string {
    if (value instanceof Unreadable) {
      this.refuse(path, value.problem);
      return '';
    }
    if (value == null) {
      this.refuse(path, `Expected a text of 1 to ${max} characters, but got none.`);
      return '';
    }
    const trimmed = kind.trim(value);
    const problem = sizeProblem(value, trimmed, max) ?? kind.problemOf(trimmed);
    if (problem) this.refuse(path, problem);
    return trimmed;
  }

  /** A value that may be left out, but not be null; `before` is what counts then. */
  present<T>(path: InputPath, value: T | null | undefined, before: T): T {
    if (value === null) this.refuse(path, 'Expected a value, but got null. Leave the field out instead.');
    return value ?? before;
  }

  /** @throws DomainError with every problem found */
  done(): void {
    if (this.#problems.length > 0) throw new DomainError(...this.#problems);
  }
}

type MaybeText = string | Unreadable | null | undefined;

interface TextKind {
  trim(value: string): string;
  problemOf(value: string): string | null;
}

const LINE: TextKind = { trim: (value) => value.trim(), problemOf: lineProblem };
const LINES: TextKind = { trim: withoutOuterBlankLines, problemOf: characterProblem };

function sizeProblem(value: string, trimmed: string, max: number): string | null {
  if (!isVisible(trimmed)) {
    const got = value === '' ? 'none' : trimmed === '' ? 'only white space' : 'none that can be seen';
    return `Expected 1 to ${max} characters, but got ${got}.`;
  }
  // The cheap measure first: counting code points matters only for texts that are close to the limit.
  const length = trimmed.length > max ? characterCount(trimmed) : trimmed.length;
  return length > max ? `Expected at most ${max} characters, but got ${length}: ${quote(trimmed)}` : null;
}
