import { typeidUnboxed } from 'typeid-js';
import { NOUNS } from '../domain/nouns.ts';
import type { Clock } from './context.ts';

/** The clock of the machine; the ids of one process sort in order of creation. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  newId: (type) => typeidUnboxed(NOUNS[type].prefix),
};
