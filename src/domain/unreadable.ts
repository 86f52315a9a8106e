/**
 * Stands in an input for a value that could not be read, such as a day that no calendar has, so that it is refused together
 * with what else is wrong with the input.
 */
export class Unreadable {
  // Private, so that it looks empty to code that goes through values.
  readonly #problem: string;
  readonly #value: unknown;

  /**
   * @param problem what was expected and what came, for the person who sent it
   * @param value what came, for messages about the values around it
   */
  constructor(problem: string, value?: unknown) {
    this.#problem = problem;
    this.#value = value;
  }

  get problem(): string {
    return this.#problem;
  }

  /** What GraphQL shows in its place where something else is wrong with the input; it shows texts as they are, so with quotes. */
  toJSON(): unknown {
    return typeof this.#value === 'string' ? JSON.stringify(this.#value) : this.#value;
  }
}
