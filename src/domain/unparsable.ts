/**
 * Placeholder for an input value that could not be parsed, such as an impossible date, so that it is reported together
 * with the input's other errors.
 */
export class Unparsable {
  // Private, so that code that iterates over values sees no properties.
  readonly #problem: string;
  readonly #value: unknown;

  /**
   * @param problem what was expected and received, for the client
   * @param value what was received, for messages about the values around it
   */
  constructor(problem: string, value?: unknown) {
    this.#problem = problem;
    this.#value = value;
  }

  get problem(): string {
    return this.#problem;
  }

  /** What GraphQL prints for it in other errors of the input; strings are printed as they are, so quotes are added. */
  toJSON(): unknown {
    return typeof this.#value === 'string' ? JSON.stringify(this.#value) : this.#value;
  }
}
