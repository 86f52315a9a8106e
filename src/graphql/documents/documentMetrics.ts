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
  const measuredFragments = new Map<string, DocumentMetrics>();

  function selectionMetrics(selection: SelectionNode): DocumentMetrics {
    if (selection.kind === Kind.INLINE_FRAGMENT) return partMetrics(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return combined(fragmentMetrics(selection.name.value), directiveMetrics(selection));
    }
    const inside = (selection.selectionSet?.selections ?? []).map(selectionMetrics).reduce(combined, ZERO);
    return {
      // graphql-js has its own validation rule for the depth of introspection.
      depth: selection.name.value.startsWith('__') ? 1 : inside.depth + 1,
      fields: inside.fields + 1,
      rootFields: 1,
      aliases: inside.aliases + (selection.alias ? 1 : 0),
      directives: inside.directives + directiveMetrics(selection).directives,
    };
  }

  function fragmentMetrics(name: string): DocumentMetrics {
    const measured = measuredFragments.get(name);
    if (measured) return measured;
    // The result for a fragment cycle.
    measuredFragments.set(name, { ...ZERO, depth: Number.POSITIVE_INFINITY });
    const fragment = fragmentOf(name);
    const metrics = fragment ? partMetrics(fragment) : ZERO;
    measuredFragments.set(name, metrics);
    return metrics;
  }

  function partMetrics(part: FragmentDefinitionNode | InlineFragmentNode | OperationDefinitionNode): DocumentMetrics {
    return part.selectionSet.selections.map(selectionMetrics).reduce(combined, directiveMetrics(part));
  }
  return partMetrics;
}

function directiveMetrics({ directives }: { directives?: readonly DirectiveNode[] | undefined }): DocumentMetrics {
  return { ...ZERO, directives: directives?.length ?? 0 };
}

function combined(a: DocumentMetrics, b: DocumentMetrics): DocumentMetrics {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    rootFields: a.rootFields + b.rootFields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
