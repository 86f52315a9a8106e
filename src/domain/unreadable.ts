/**
 * Stands in an input for a value that could not be read, such as a day that no calendar has, so that it is refused together
 * with what else is wrong with the input.
 */
export class Unreadable {
  // Private, so that it looks empty to code that goes through values.
  readonly #problem: string;

  /** @param problem what was expected and what came, for the person who sent it */
  constructor(problem: string) {
    this.#problem = problem;
  }

  get problem(): string {
    return this.#problem;
  }
}
