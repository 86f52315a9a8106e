/**
 * Parses the value of a command-line option as a positive number.
 * @throws Error if it is not one
 */
export function parsePositiveNumber(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${option} takes positive numbers, but got "${text}"`);
  return number;
}
