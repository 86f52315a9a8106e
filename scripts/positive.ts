/**
 * The positive number that stands after an option of a program.
 * @throws Error where it is none
 */
export function positive(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${option} takes positive numbers, but got "${text}"`);
  return number;
}
