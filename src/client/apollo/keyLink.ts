import { ApolloLink, type DocumentNode, type OperationVariables } from '@apollo/client';
import { Kind } from 'graphql';

/** Gives the input of each mutation a key, unless it has one, with which it can be sent again and takes effect once. */
export function keyLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const variables: OperationVariables = { ...operation.variables };
    for (const name of inputsOf(operation.query)) {
      const input = variables[name];
      if (typeof input === 'object' && input !== null) variables[name] = { idempotencyKey: newKey(), ...input };
    }
    operation.variables = variables;
    return forward(operation);
  });
}

/** The names of the variables that are the input of a mutation. */
function inputsOf({ definitions }: DocumentNode): string[] {
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === 'mutation')
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .flatMap((field) => (field.kind === Kind.FIELD ? (field.arguments ?? []) : []))
    .flatMap(({ name, value }) => (name.value === 'input' && value.kind === Kind.VARIABLE ? [value.name.value] : []));
}

/** Not `randomUUID`, which browsers have on secure pages only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
