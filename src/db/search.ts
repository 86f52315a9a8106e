import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { foldCase } from '../domain/caseFolding.ts';
import { BadRequest } from '../domain/errors.ts';
import { characterCount, characterProblem } from '../domain/texts.ts';
import { LIMITS } from '../domain/validation.ts';

/** Stands between two texts, and in none of them: Unicode keeps it for a program's own use. */
const BORDER = '\ufdd0';

/**
 * What texts are stored as to be found whatever their case, by every engine alike. What is looked for is made the same way;
 * it is never found across the border of two texts. Accents stay.
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
