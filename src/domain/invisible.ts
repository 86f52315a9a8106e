/**
 * Characters without visible output, other than white space: default-ignorable ones (zero-width and direction
 * characters, soft hyphens, fillers, tags, variation selectors), controls, noncharacters, and the few blanks and format
 * controls that no Unicode property covers: the Braille blank, interlinear annotation, the blanks and joiners of
 * Egyptian hieroglyphs, the musical null notehead and the Khitan filler.
 */
const INVISIBLE =
  '\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Noncharacter_Code_Point}' +
  '\\u2800\\ufff9-\\ufffb\\u{13430}-\\u{1343f}\\u{13441}\\u{13442}\\u{1d159}\\u{16fe4}';

const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
/** No script has combining marks without a base character. */
const VISIBLE = new RegExp(`[^${INVISIBLE}\\p{White_Space}\\p{Mark}]`, 'u');

/** Whether a text has a visible character: not white space, invisible or a combining mark. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** The text without invisible characters; white space is kept, except for tabs and line breaks. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLES, '');
}
