import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** The depth and width of an operation; fragments count once per spread. */
export interface DocumentMetrics {
  depth: number;
  fields: number;
  rootFields: number;
  aliases: number;
  directives: number;
}

const ZERO: DocumentMetrics = { depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0 };

/**
 * Measures operations and fragments of one document. Each fragment is visited once, however often it is
 * spread: those that spread others repeatedly stand for exponentially many fields.
 */
export function documentMetrics(
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
): (definition: FragmentDefinitionNode | OperationDefinitionNode) => DocumentMetrics {
  const ofFragments = new Map<string, DocumentMetrics>();

  function ofSelection(selection: SelectionNode): DocumentMetrics {
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofPart(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return together(ofFragment(selection.name.value), ofDirectives(selection));
    }
    const inside = (selection.selectionSet?.selections ?? []).map(ofSelection).reduce(together, ZERO);
    return {
      // graphql-js has its own validation rule for the depth of introspection.
      depth: selection.name.value.startsWith('__') ? 1 : inside.depth + 1,
      fields: inside.fields + 1,
      rootFields: 1,
      aliases: inside.aliases + (selection.alias ? 1 : 0),
      directives: inside.directives + ofDirectives(selection).directives,
    };
  }

  function ofFragment(name: string): DocumentMetrics {
    const measured = ofFragments.get(name);
    if (measured) return measured;
    // The result for a fragment cycle.
    ofFragments.set(name, { ...ZERO, depth: Number.POSITIVE_INFINITY });
    const fragment = fragmentOf(name);
    const shape = fragment ? ofPart(fragment) : ZERO;
    ofFragments.set(name, shape);
    return shape;
  }

  function ofPart(part: FragmentDefinitionNode | InlineFragmentNode | OperationDefinitionNode): DocumentMetrics {
    return part.selectionSet.selections.map(ofSelection).reduce(together, ofDirectives(part));
  }
  return ofPart;
}

function ofDirectives({ directives }: { directives?: readonly DirectiveNode[] | undefined }): DocumentMetrics {
  return { ...ZERO, directives: directives?.length ?? 0 };
}

function together(a: DocumentMetrics, b: DocumentMetrics): DocumentMetrics {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    rootFields: a.rootFields + b.rootFields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
