import { NODE_TYPES, NOUNS, type NodeType } from './nouns.ts';

// Ids are TypeIDs: a type prefix and a UUIDv7 in Crockford's base 32 (https://github.com/jetify-com/typeid).
const TYPE_BY_PREFIX: ReadonlyMap<string, NodeType> = new Map(NODE_TYPES.map((type) => [NOUNS[type].prefix, type]));
const ID = /^([a-z]{3,4})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** The length of the time-ordered part of an id. */
export const SUFFIX_LENGTH = 26;

/** The type of an id; null if it is not a valid id. */
export function typeOfId(id: string): NodeType | null {
  const [, prefix = ''] = ID.exec(id) ?? [];
  return TYPE_BY_PREFIX.get(prefix) ?? null;
}

/** The type of an id that is known to be valid, which takes less than to check it. */
export function typeOfValidId(id: string): NodeType | undefined {
  return TYPE_BY_PREFIX.get(id.slice(0, -SUFFIX_LENGTH - 1));
}

/** The time-ordered part of an id. */
export function idSuffix(id: string): string {
  return id.slice(-SUFFIX_LENGTH);
}
