/**
 * Cells that spreadsheets take for a formula, after any number of the apostrophes that escape them: Excel and LibreOffice
 * also look past a tab or a line break, and take full-width signs for the usual ones.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A text that a spreadsheet shows as it is instead of running it: with an apostrophe before it, if need be. Such texts that
 * begin with apostrophes already get one more, so that `unescapeFormula` gives back every text exactly.
 */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `escapeFormula` was given. */
export function unescapeFormula(text: string): string {
  return ESCAPED_FORMULA.test(text) ? text.slice(1) : text;
}
