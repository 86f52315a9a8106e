/**
 * Cells that spreadsheets take for a formula, after any number of the apostrophes that defuse them: Excel and LibreOffice
 * also look past a tab or a line break, and take full-width signs for the usual ones.
 */
const RUNS = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const DEFUSED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A text that a spreadsheet shows as it is instead of running it: with an apostrophe before it, if need be. Such texts that
 * begin with apostrophes already get one more, so that `undefused` gives back every text exactly.
 */
export function defused(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text that `defused` was given. */
export function undefused(text: string): string {
  return DEFUSED.test(text) ? text.slice(1) : text;
}
