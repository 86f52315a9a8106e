import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { BadRequest } from '../domain/errors.ts';
import { characterProblem, LIMITS } from '../domain/validation.ts';

/** What a text is stored as to be found whatever its case, by every engine alike. */
export function searchable(...texts: (string | null)[]): string {
  return (
    texts
      .filter((text) => text !== null)
      .join('\n')
      .normalize('NFC')
      .toLowerCase()
      // Which of the two a capital sigma becomes hangs on the letters after it, which a part of a word has not.
      .replaceAll('ς', 'σ')
  );
}

export function contains(searchText: SQLWrapper, text: string | null | undefined): SQL | undefined {
  if (text == null) return undefined;
  const { length } = [...text];
  const problem =
    length > LIMITS.searchText
      ? `Expected at most ${LIMITS.searchText} characters to search for, but got ${length}.`
      : characterProblem(text);
  if (problem) throw new BadRequest(problem);
  const pattern = `%${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${searchText} like ${pattern} escape '\\'`;
}
