/**
 * What leaves no mark on paper beside white space: what Unicode lets programs ignore (zero-width and direction characters,
 * soft hyphens, fillers, tags, variation selectors), controls, characters that are no characters, and the few blanks and
 * format controls that have no property of their own: the Braille blank, interlinear annotation, the blanks and joiners of
 * Egyptian hieroglyphs, the musical null notehead and the Khitan filler.
 */
const INVISIBLE =
  '\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Noncharacter_Code_Point}' +
  '\\u2800\\ufff9-\\ufffb\\u{13430}-\\u{1343f}\\u{13441}\\u{13442}\\u{1d159}\\u{16fe4}';

const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
/** No writing has marks without a letter to carry them. */
const VISIBLE = new RegExp(`[^${INVISIBLE}\\p{White_Space}\\p{Mark}]`, 'u');

/** Whether a text has anything that can be seen: more than white space, invisible characters and marks without a letter. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** The text without the characters that cannot be seen; white space stays, except for tabs and line breaks. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLES, '');
}
