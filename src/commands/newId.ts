import { typeidUnboxed } from 'typeid-js';
import { NOUNS, type NodeType } from '../domain/nouns.ts';

/** A new global id; ids of one process sort in order of creation. */
export function newId(type: NodeType): string {
  return typeidUnboxed(NOUNS[type].prefix);
}
