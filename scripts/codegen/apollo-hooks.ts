// A plugin of GraphQL Code Generator: one React hook for Apollo Client 4 per query and mutation. The stock plugin,
// typescript-react-apollo, generates code that does not compile with Apollo Client 4.
import type { PluginFunction, Types } from '@graphql-codegen/plugin-helpers';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** The config of this plugin. Both modules are named as the generated file imports them. */
export interface ApolloHooksConfig {
  /** The module with the typed documents. */
  documentsFrom: string;
  /** The module with `QueryHookOptions` and `MutationHookOptions`. */
  optionsFrom: string;
}

/** Generates the hooks of all operations, sorted by name. */
export const plugin: PluginFunction<ApolloHooksConfig, Types.ComplexPluginOutput> = (schema, files, config) => {
  const operations = files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => namedOperation(definition, schema))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    prepend: imports(operations, config),
    content: operations.map(hook).join('\n\n'),
  };
};

interface NamedOperation {
  name: string;
  suffix: 'Query' | 'Mutation';
  description: string;
  requiresVariables: boolean;
}

function namedOperation(node: OperationDefinitionNode, schema: GraphQLSchema): NamedOperation {
  if (!node.name) {
    throw new Error(`expected every ${node.operation} to have a name, as its hook is named after it`);
  }
  if (node.operation === OperationTypeNode.SUBSCRIPTION) {
    throw new Error(`expected queries and mutations only, but got the subscription ${node.name.value}`);
  }
  return {
    name: node.name.value,
    suffix: node.operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation',
    description: describe(node, schema),
    requiresVariables: (node.variableDefinitions ?? []).some(
      (variable) => variable.type.kind === Kind.NON_NULL_TYPE && !variable.defaultValue,
    ),
  };
}

/** The schema's descriptions of the root fields that an operation selects. */
function describe(node: OperationDefinitionNode, schema: GraphQLSchema): string {
  const fields = schema.getRootType(node.operation)?.getFields() ?? {};
  return node.selectionSet.selections
    .map((selection) => (selection.kind === Kind.FIELD ? fields[selection.name.value]?.description : undefined))
    .filter(Boolean)
    .join(' ');
}

function imports(operations: NamedOperation[], { documentsFrom, optionsFrom }: ApolloHooksConfig): string[] {
  const types = operations.flatMap(({ name, suffix }) => [`${name}${suffix}`, `${name}${suffix}Variables`]);
  const documents = operations.map(({ name }) => `${name}Document`);
  return [
    `import type { ErrorPolicy } from '@apollo/client';`,
    `import { type SkipToken, useMutation, useQuery } from '@apollo/client/react';`,
    `import type { MutationHookOptions, QueryHookOptions } from '${optionsFrom}';`,
    `import type {\n  ${types.join(',\n  ')},\n} from '${documentsFrom}';`,
    `import {\n  ${documents.join(',\n  ')},\n} from '${documentsFrom}';\n`,
  ];
}

function hook(operation: NamedOperation): string {
  const { name, suffix, description } = operation;
  const comment = `/** ${suffix} \`${name}\`. ${description}`.trimEnd().replaceAll('*/', '*\\/');
  return `${comment} */\n${suffix === 'Query' ? queryHook(operation) : mutationHook(operation)}`;
}

function queryHook({ name, requiresVariables }: NamedOperation): string {
  const unlessGiven = requiresVariables ? '' : ' = {}';
  return `export function use${name}(
  options: QueryHookOptions<${name}Query, ${name}QueryVariables> | SkipToken${unlessGiven},
) {
  return useQuery(${name}Document, options);
}`;
}

function mutationHook({ name }: NamedOperation): string {
  return `export function use${name}<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<${name}Mutation, ${name}MutationVariables, TErrorPolicy>,
) {
  return useMutation(${name}Document, options);
}`;
}
