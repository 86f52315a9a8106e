// A plugin of GraphQL Code Generator: typed documents. Other than those of typed-document-node, they write each fragment once,
// and have `__typename` inside wherever a cache needs it: what is sent is what is printed, whichever client sends it.
import type { PluginFunction, Types } from '@graphql-codegen/plugin-helpers';
import { type ASTNode, type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';
import { type Definition, definitionsOf } from './definitions.ts';

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

export const plugin: PluginFunction<object, Types.ComplexPluginOutput> = (_, files) => {
  const definitions = definitionsOf(files);
  const fragments = fragmentsByName(definitions);
  return {
    prepend: [`import type { TypedDocumentNode } from '@graphql-typed-document-node/core';\n`],
    content: [
      ...[...fragments.values()].map((fragment) => `const ${fragment.name} = ${text(fragment)};`),
      ...definitions.map((definition) => documentOf(definition, fragments)),
    ].join('\n'),
  };
};

/** The documents of all operations, as they are sent. */
export function operationsOf(files: readonly Types.DocumentFile[]): DocumentNode[] {
  const definitions = definitionsOf(files);
  const fragments = fragmentsByName(definitions);
  return definitions
    .filter(({ kind }) => kind !== 'fragment')
    .map((definition) => {
      const others = fragmentsIn(definition, fragments).flatMap((name) => fragments.get(name) ?? []);
      return { kind: Kind.DOCUMENT, definitions: [definition, ...others].map(({ node }) => withTypenames(node)) };
    });
}

function fragmentsByName(definitions: readonly Definition[]): Map<string, Definition> {
  return new Map(definitions.filter(({ kind }) => kind === 'fragment').map((one) => [one.name, one]));
}

function documentOf(definition: Definition, fragments: Map<string, Definition>): string {
  const { kind, name, type, document } = definition;
  const variables = kind === 'fragment' ? 'unknown' : `${type}Variables`;
  const parts = [kind === 'fragment' ? name : text(definition), ...fragmentsIn(definition, fragments)];
  return `export const ${document} = {"kind":"Document","definitions":[${parts.join(',')}]} as unknown as TypedDocumentNode<${type}, ${variables}>;`;
}

/** The names of the fragments that a definition needs, directly or by others, each once. */
function fragmentsIn(definition: Definition, fragments: Map<string, Definition>, found = new Set<string>()): string[] {
  visit(definition.node, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment || found.has(value)) return;
      found.add(value);
      fragmentsIn(fragment, fragments, found);
    },
  });
  return [...found];
}

/** Lists that a document may leave out if they are empty. */
const OPTIONAL_LISTS = ['arguments', 'directives', 'variableDefinitions'];

/** The definition as JSON, without positions and the lists that it may leave out. */
function text({ node }: Definition): string {
  return JSON.stringify(withTypenames(node), (key, value) =>
    key === 'loc' || (OPTIONAL_LISTS.includes(key) && value.length === 0) ? undefined : value,
  );
}

function withTypenames<Node extends ASTNode>(node: Node): Node {
  return visit(node, {
    SelectionSet(set, _key, parent): SelectionSetNode | undefined {
      const isRoot = !Array.isArray(parent) && (parent as ASTNode).kind === Kind.OPERATION_DEFINITION;
      const isThere = set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      return isRoot || isThere ? undefined : { ...set, selections: [...set.selections, TYPENAME] };
    },
  });
}
