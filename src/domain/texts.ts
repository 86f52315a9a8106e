import { isBidiBalanced } from './bidi.ts';

const CONTROL_OR_LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;
const LINE_BREAKS = /[\n\r\u2028\u2029]/g;

/** The length of a text in Unicode code points, as databases count it. */
export function characterCount(text: string): number {
  let pairs = 0;
  for (let unit = 0; unit < text.length; unit++) if ((text.codePointAt(unit) as number) > 0xffff) pairs++;
  return text.length - pairs;
}

/** The problem with a text's characters, or null. Not all databases can store NUL, and none a lone surrogate. */
export function characterProblem(value: string): string | null {
  if (value.includes('\0')) return 'Expected text without the character NUL (U+0000).';
  if (!value.isWellFormed()) return 'Expected well-formed Unicode, but got half of a surrogate pair.';
  return null;
}

/** The problem with the characters of a single-line text, or null. */
export function lineProblem(value: string): string | null {
  const problem = characterProblem(value);
  if (problem) return problem;
  const control = CONTROL_OR_LINE_BREAK.exec(value)?.[0];
  if (control) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `Expected one line of text without control characters, but got U+${code}.`;
  }
  if (!isBidiBalanced(value)) {
    return 'Expected every change of the direction of writing (U+202A to U+202E, U+2066 to U+2069) to be closed in the text, but got one that is not.';
  }
  return null;
}

/** A multi-line text without surrounding blank lines; its first line keeps its indentation. */
export function withoutOuterBlankLines(text: string): string {
  const start = text.length - text.trimStart().length;
  const breaks = [...text.slice(0, start).matchAll(LINE_BREAKS)];
  return text.slice((breaks.at(-1)?.index ?? -1) + 1).trimEnd();
}
