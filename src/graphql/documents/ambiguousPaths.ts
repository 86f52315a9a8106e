import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './documentMetrics.ts';

/**
 * Whether the compiler takes two places in the answer of an operation for one. It keeps what resolvers are told of their
 * fields under the names on the way back from there, joined by `_`, which names may hold as well: `{ a { b } b_a }`.
 * `isType` tells the names of types, which it puts in between, as it does with the indices of lists.
 */
export function hasAmbiguousPaths(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isType: (name: string) => boolean,
): boolean {
  const fragments = fragmentsOf(document);
  const places = new Map<string, string>();
  let isAmbiguous = false;

  function visit(selectionSet: SelectionSetNode | undefined, above: readonly string[]): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, above);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) visit(fragments.get(selection.name.value)?.selectionSet, above);
      else {
        const path = [(selection.alias ?? selection.name).value, ...above];
        const words = path.join('_').split('_');
        // Left out everywhere, these make no two places look different that the compiler takes for one.
        const name = words.filter((word) => !isType(word) && !/^idx\d+$/.test(word)).join('_');
        const place = path.join('.');
        if ((places.get(name) ?? place) !== place) isAmbiguous = true;
        places.set(name, place);
        visit(selection.selectionSet, path);
      }
    }
  }

  visit(operation.selectionSet, []);
  return isAmbiguous;
}
