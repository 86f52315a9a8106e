import type { Reader } from '../../../src/db/filters.ts';

/** Somebody who reads lists, where it does not matter who. */
export const SOMEBODY: Reader = { subject: 'ada', approves: 'NOT_CONTRIBUTED' };

/** All rows of a list. */
export const ALL = { reader: SOMEBODY } as const;
