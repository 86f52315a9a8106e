import { BadRequest } from './errors.ts';

/** The maximum number of groups that figures are counted by, in all periods together. */
export const MAX_GROUPS = 5_000;

/** @throws BadRequest if there are more than `MAX_GROUPS` */
export function requireFewGroups(groups: readonly unknown[]): void {
  if (groups.length <= MAX_GROUPS) return;
  throw new BadRequest(
    `Expected at most ${MAX_GROUPS} groups, but there are more. Group by less, or add conditions on what is counted.`,
  );
}

/** Compares enum values by their order in `words`, other texts by code units; null comes last. */
export function compareWords(a: string | null, b: string | null, words: readonly string[] = []): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return words.indexOf(a) - words.indexOf(b) || (a < b ? -1 : 1);
}
