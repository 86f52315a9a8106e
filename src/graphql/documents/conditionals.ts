import {
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import type { Variables } from './variables.ts';

const cache = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The variables that `@skip` and `@include` depend on, in the document of an operation; cached per operation. */
export function conditionalVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const cached = cache.get(operation);
  if (cached) return cached;
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const conditions = [...names].sort();
  cache.set(operation, conditions);
  return conditions;
}

/** Whether `@skip` and `@include` keep a selection. */
export function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

/** The same document with `@skip` and `@include` applied and removed. */
export function resolveConditionals(document: DocumentNode, variables: Variables): DocumentNode {
  const enter = (selection: SelectionNode) =>
    isIncluded(selection, variables) ? { ...selection, directives: [] } : null;
  return visit(document, { Field: { enter }, FragmentSpread: { enter }, InlineFragment: { enter } });
}
