import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { foldCase } from '../domain/caseFolding.ts';
import { BadRequest } from '../domain/errors.ts';
import { characterCount, characterProblem } from '../domain/texts.ts';
import { LIMITS } from '../domain/validation.ts';

/** Separates texts and occurs in none: a Unicode noncharacter, reserved for internal use. */
const BORDER = '\ufdd0';

/**
 * The stored form of texts for case-insensitive search on every engine. Search terms are normalized the same way and
 * never match across two texts. Accents are kept.
 */
export function searchable(...texts: (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .map(folded)
    .join(BORDER);
}

function folded(text: string): string {
  return foldCase(text.normalize('NFC')).normalize('NFC').replaceAll(BORDER, '\ufffd');
}

export function contains(searchText: SQLWrapper, text: string | null | undefined): SQL | undefined {
  if (text == null) return undefined;
  const length = characterCount(text);
  const problem =
    length > LIMITS.searchText
      ? `Expected at most ${LIMITS.searchText} characters to search for, but got ${length}.`
      : characterProblem(text);
  if (problem) throw new BadRequest(problem);
  const pattern = `%${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${searchText} like ${pattern} escape '\\'`;
}
