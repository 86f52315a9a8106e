import { typeidUnboxed } from 'typeid-js';
import { ID_PREFIXES, type NodeType } from '../domain/ids.ts';

/** A new global id; later ones of this process sort after earlier ones. */
export function newId(type: NodeType): string {
  return typeidUnboxed(ID_PREFIXES[type]);
}
