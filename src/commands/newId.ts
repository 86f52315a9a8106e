import { typeidUnboxed } from 'typeid-js';
import { ID_PREFIXES, type NodeType } from '../domain/ids.ts';

/** A new global id; ids of one process sort in order of creation. */
export function newId(type: NodeType): string {
  return typeidUnboxed(ID_PREFIXES[type]);
}
