// A plugin of GraphQL Code Generator: the React hooks of all operations and fragments for Apollo Client 4. The stock plugin,
// typescript-react-apollo, generates code that does not compile with Apollo Client 4.
import type { PluginFunction, Types } from '@graphql-codegen/plugin-helpers';
import { type GraphQLSchema, isCompositeType, Kind } from 'graphql';
import { type Definition, type DefinitionKind, definitionsOf } from './definitions.ts';

/** The config of this plugin. Both modules are named as the generated file imports them. */
export interface ApolloHooksConfig {
  /** The module with the typed documents. Left out: they are in the same file. */
  documentsFrom?: string;
  /** The module with `queryHook` and so on. */
  hooksFrom: string;
}

/** The hooks of each kind: what follows the name of the document in their names, and the function that makes them. */
const HOOKS: Record<DefinitionKind, [suffix: string, factory: string, purpose: string][]> = {
  query: [
    ['', 'queryHook', ''],
    ['Lazy', 'lazyQueryHook', 'asked when it is called.'],
    ['Suspense', 'suspenseQueryHook', 'suspends until data is there.'],
    ['Background', 'backgroundQueryHook', 'starts what another component reads.'],
    ['Read', 'readQueryHook', 'reads what was started in the background.'],
  ],
  mutation: [['', 'mutationHook', '']],
  subscription: [['', 'subscriptionHook', '']],
  fragment: [['Fragment', 'fragmentHook', '']],
};

/** Generates the hooks, sorted by name. */
export const plugin: PluginFunction<ApolloHooksConfig, Types.ComplexPluginOutput> = (schema, files, config) => {
  const definitions = definitionsOf(files).filter((definition) => hasHook(definition, schema));
  return {
    prepend: imports(definitions, config),
    content: definitions.flatMap((definition) => hooks(definition, schema)).join('\n\n'),
  };
};

/** Of fragments only those of rows: what has no id, the cache does not keep by itself. */
function hasHook({ node }: Definition, schema: GraphQLSchema): boolean {
  if (node.kind !== Kind.FRAGMENT_DEFINITION) return true;
  const type = schema.getType(node.typeCondition.name.value);
  return isCompositeType(type) && 'getFields' in type && 'id' in type.getFields();
}

function imports(definitions: Definition[], { documentsFrom, hooksFrom }: ApolloHooksConfig): string[] {
  const factories = new Set(definitions.flatMap(({ kind }) => HOOKS[kind].map(([, factory]) => factory)));
  const documents = definitions.map(({ document }) => document);
  if (documents.length === 0) return [];
  return [importOf([...factories].sort(), hooksFrom), ...(documentsFrom ? [importOf(documents, documentsFrom)] : [])];
}

function importOf(names: string[], from: string): string {
  return `import {\n  ${names.join(',\n  ')},\n} from '${from}';\n`;
}

function hooks(definition: Definition, schema: GraphQLSchema): string[] {
  const { kind, name, document, type } = definition;
  const title = `${type.slice(name.length)} \`${name}\`. ${describe(definition, schema)}`.trimEnd();
  return HOOKS[kind].map(([suffix, factory, purpose]) => {
    const comment = suffix && kind === 'query' ? `As \`use${name}\`; ${purpose}` : title;
    const fragmentName = kind === 'fragment' ? `, '${name}'` : '';
    return `/** ${comment.replaceAll('*/', '*\\/')} */
export const use${name}${suffix} = /* @__PURE__ */ ${factory}(${document}${fragmentName});`;
  });
}

/** The schema's descriptions of the root fields that an operation selects, or of the type that a fragment is on. */
function describe({ node }: Definition, schema: GraphQLSchema): string {
  if (node.kind === Kind.FRAGMENT_DEFINITION) return schema.getType(node.typeCondition.name.value)?.description ?? '';
  const fields = schema.getRootType(node.operation)?.getFields() ?? {};
  return node.selectionSet.selections
    .map((selection) => (selection.kind === Kind.FIELD ? fields[selection.name.value]?.description : undefined))
    .filter(Boolean)
    .join(' ');
}
