import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { fieldsOf, fragmentsOf } from './fragments.ts';

/**
 * Whether two response paths of an operation collide in graphql-jit. It keys the resolve info of a field by the names
 * of its reversed path, joined by `_`, which names may contain as well: `{ a { b } b_a }`. `isType` recognizes type
 * names, which it inserts between them, as it does list indices.
 */
export function hasAmbiguousPaths(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isType: (name: string) => boolean,
): boolean {
  const fragments = fragmentsOf(document);
  const fragmentOf = (name: string) => fragments.get(name);
  const places = new Map<string, string>();
  let isAmbiguous = false;

  function visit(selectionSet: SelectionSetNode | undefined, above: readonly string[]): void {
    for (const { node } of fieldsOf(selectionSet, fragmentOf)) {
      const path = [(node.alias ?? node.name).value, ...above];
      const words = path.join('_').split('_');
      // Dropping these everywhere can only add collisions, never hide one.
      const name = words.filter((word) => !isType(word) && !/^idx\d+$/.test(word)).join('_');
      const place = path.join('.');
      if ((places.get(name) ?? place) !== place) isAmbiguous = true;
      places.set(name, place);
      visit(node.selectionSet, path);
    }
  }

  visit(operation.selectionSet, []);
  return isAmbiguous;
}
