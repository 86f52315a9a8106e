import { DomainError, type InputPath, invalidInput, quote, type UserError } from './errors.ts';
import { isVisible } from './invisible.ts';
import { characterCount, characterProblem, lineProblem, withoutOuterBlankLines } from './texts.ts';
import { Unparsable } from './unparsable.ts';

/** Maximum text lengths, in characters (Unicode code points). */
export const LIMITS = {
  name: 200,
  title: 200,
  reference: 200,
  email: 254,
  phone: 50,
  description: 10_000,
  body: 10_000,
  reason: 2_000,
  contractType: 50,
  eventType: 100,
  channel: 50,
  ipAddress: 100,
  userAgent: 1_000,
  url: 2_000,
  mediaType: 200,
  sha256: 64,
  searchText: 200,
  actorId: 255,
  actorName: 200,
  idempotencyKey: 255,
} as const;

/**
 * Collects all problems of one input, so that they are reported together.
 * Each check returns the value to store, which is valid only if `done` does not throw.
 */
export class InputCheck {
  readonly #problems: UserError[] = [];

  /** Adds a problem found by a rule outside this class. */
  refuse(path: InputPath, message: string): void {
    this.#problems.push(invalidInput(path, message));
  }

  /** The value if it could be parsed; else undefined, after adding its problem. */
  parsed<T>(path: InputPath, value: T | Unparsable): T | undefined {
    if (!(value instanceof Unparsable)) return value;
    this.refuse(path, value.problem);
    return undefined;
  }

  /** A required single-line text: trimmed, 1 to `max` characters, and without the problem that `form` finds. */
  line(path: InputPath, value: MaybeText, max: number, form?: ProblemOf): string {
    return this.#checked(
      path,
      value,
      max,
      form ? { ...LINE, problemOf: (line) => lineProblem(line) ?? form(line) } : LINE,
    );
  }

  /** The same, or null. */
  optionalLine(path: InputPath, value: MaybeText, max: number, form?: ProblemOf): string | null {
    return value == null ? null : this.line(path, value, max, form);
  }

  /** A required multi-line text: without surrounding blank lines, 1 to `max` characters. */
  text(path: InputPath, value: MaybeText, max: number): string {
    return this.#checked(path, value, max, LINES);
  }

  /** A multi-line text or null: without surrounding blank lines, 1 to `max` characters. */
  optionalText(path: InputPath, value: MaybeText, max: number): string | null {
    return value == null ? null : this.text(path, value, max);
  }

  #checked(path: InputPath, value: MaybeText, max: number, kind: TextKind): string {
    if (value instanceof Unparsable) {
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

  /** A value that may be omitted, which keeps `before`, but not be null. */
  present<T>(path: InputPath, value: T | null | undefined, before: T): T {
    if (value === null) this.refuse(path, 'Expected a value, but got null. Leave the field out instead.');
    return value ?? before;
  }

  /** @throws DomainError with every problem found */
  done(): void {
    if (this.#problems.length > 0) throw new DomainError(...this.#problems);
  }
}

type MaybeText = string | Unparsable | null | undefined;

/** Finds the problem with a text, or null. */
type ProblemOf = (text: string) => string | null;

interface TextKind {
  trim(value: string): string;
  problemOf: ProblemOf;
}

const LINE: TextKind = { trim: (value) => value.trim(), problemOf: lineProblem };
const LINES: TextKind = { trim: withoutOuterBlankLines, problemOf: characterProblem };

function sizeProblem(value: string, trimmed: string, max: number): string | null {
  if (!isVisible(trimmed)) {
    const got = value === '' ? 'none' : trimmed === '' ? 'only white space' : 'none that can be seen';
    return `Expected 1 to ${max} characters, but got ${got}.`;
  }
  // The cheap length first: code points need counting only if it exceeds the limit.
  const length = trimmed.length > max ? characterCount(trimmed) : trimmed.length;
  return length > max ? `Expected at most ${max} characters, but got ${length}: ${quote(trimmed)}` : null;
}
