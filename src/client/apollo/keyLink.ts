import { ApolloLink, type OperationVariables } from '@apollo/client';
import { type DocumentNode, type FieldNode, Kind } from 'graphql';

/** Gives the input of each mutation a key, unless it has one, with which it can be sent again and takes effect once. */
export function keyLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const variables: OperationVariables = { ...operation.variables };
    for (const name of mutationsOf(operation.query).map(inputOf)) {
      const input = name && variables[name];
      if (name && typeof input === 'object' && input !== null) variables[name] = { idempotencyKey: newKey(), ...input };
    }
    operation.variables = variables;
    return forward(operation);
  });
}

/** Whether an operation can be sent again without another effect: a query, or mutations that all have keys. */
export function isRepeatable({ query, variables }: Pick<ApolloLink.Operation, 'query' | 'variables'>): boolean {
  return mutationsOf(query).every((field) => Boolean(variables[inputOf(field) ?? '']?.idempotencyKey));
}

function mutationsOf({ definitions }: DocumentNode): FieldNode[] {
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === 'mutation')
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .filter((selection) => selection.kind === Kind.FIELD)
    .filter(({ name }) => name.value !== '__typename');
}

/** The name of the variable that is the input of a mutation; undefined if it is written into the document. */
function inputOf({ arguments: given = [] }: FieldNode): string | undefined {
  const value = given.find(({ name }) => name.value === 'input')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** Not `randomUUID`, which browsers have on secure pages only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
