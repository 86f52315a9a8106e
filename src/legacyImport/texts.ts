import { isBidiBalanced } from '../domain/bidi.ts';
import { isVisible } from '../domain/invisible.ts';
import { withoutOuterBlankLines } from '../domain/texts.ts';

const CONTROLS_AND_LINE_BREAKS = /\s*[\p{Cc}\u2028\u2029]+\s*/gu;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text as one line of at most `max` characters that the portal accepts; null if nothing can be seen of it. */
export function asLine(text: string, max: number): string | null {
  const line = cut(text.toWellFormed().replace(CONTROLS_AND_LINE_BREAKS, ' ').trim(), max);
  const balanced = isBidiBalanced(line) ? line : line.replace(DIRECTIONS, '').trim();
  return isVisible(balanced) ? balanced : null;
}

/** A text of at most `max` characters that the portal accepts; null if nothing can be seen of it. */
export function asText(text: string, max: number): string | null {
  const accepted = cut(withoutOuterBlankLines(text.toWellFormed().replaceAll('\0', '\ufffd')), max);
  return isVisible(accepted) ? accepted : null;
}

/** The first `max` code points, without white space at the end. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : [...text.slice(0, 2 * max)].slice(0, max).join('').trimEnd();
}
