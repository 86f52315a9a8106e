import { FOLDINGS } from './caseFoldings.ts';

const FOLDED: ReadonlyMap<string, string> = new Map(
  FOLDINGS.trim()
    .split(/\s+/)
    .map((entry): [string, string] => {
      const [from = '', to = ''] = entry.split('>');
      return [fromHex(from), to.split('+').map(fromHex).join('')];
    }),
);
const LOWER_BUT_NOT_FOLDED = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu');

/**
 * The text under Unicode's full case folding (CaseFolding.txt, statuses C and F): `ß` becomes
 * `ss`, `ﬁ` becomes `fi`, `ς` becomes `σ`. Accents are kept. For comparison, not display; does not normalize.
 */
export function foldCase(text: string): string {
  return text.toLowerCase().replace(LOWER_BUT_NOT_FOLDED, (character) => FOLDED.get(character) ?? character);
}

function fromHex(codePoint: string): string {
  return String.fromCodePoint(Number.parseInt(codePoint, 16));
}
