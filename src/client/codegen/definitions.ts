import type { Types } from '@graphql-codegen/plugin-helpers';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';

export type DefinitionKind = 'query' | 'mutation' | 'subscription' | 'fragment';

/** An operation or fragment, and what the generated code calls what belongs to it. */
export interface Definition {
  kind: DefinitionKind;
  name: string;
  /** The name of the type of its data, such as `ShipsQuery`. */
  type: string;
  /** The name of its typed document, such as `ShipsDocument`. */
  document: string;
  node: OperationDefinitionNode | FragmentDefinitionNode;
}

const SUFFIXES = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription', fragment: 'Fragment' } as const;

/** All operations and fragments, sorted by name. Throws if an operation has no name. */
export function definitionsOf(files: readonly Types.DocumentFile[]): Definition[] {
  return files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION)
    .map(define)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function define(node: OperationDefinitionNode | FragmentDefinitionNode): Definition {
  const kind = node.kind === Kind.FRAGMENT_DEFINITION ? 'fragment' : node.operation;
  const name = node.name?.value;
  if (!name) throw new Error(`expected every ${kind} to have a name, as its hook is named after it`);
  const suffix = SUFFIXES[kind];
  return { kind, name, type: name + suffix, document: name + (kind === 'fragment' ? 'FragmentDoc' : 'Document'), node };
}
