import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  type ValueNode,
  visit,
} from 'graphql';
import type { Variables } from './variables.ts';

/** How a field is answered from the database: by a statement, by one that may scan, or from the feed. */
export type Reading = 'statement' | 'scan' | 'feed';

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** Undefined if it needs no statement of its own. */
    readonly reading?: Reading;
  }
}

/** What an operation reads. */
interface Read {
  /** The fields that have statements of their own, at most; `NaN` if any reads the feed. */
  statements: number;
  /** The values of all `where`, and the fields that scan whatever their arguments are. */
  filters: (ValueNode | 'scan')[];
}

/** Whether an operation reads by several statements, which have to see one state, and if so, whether any of them may scan. */
export type ReadingOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables | undefined,
) => { scans: boolean } | null;

/** By the names of fields, whatever type they are of: a field too many costs a little, none is missed. */
export function readingIn(schema: GraphQLSchema): ReadingOf {
  const readings = new Map<string, Reading>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, extensions } of Object.values(type.getFields())) {
      if (extensions.reading) readings.set(name, extensions.reading);
    }
  }
  const cache = new WeakMap<OperationDefinitionNode, Read>();

  function read(document: DocumentNode, operation: OperationDefinitionNode): Read {
    const found: Read = { statements: 0, filters: [] };
    visit(separateOperations(document)[operation.name?.value ?? ''] ?? document, {
      Field({ name, arguments: given = [] }) {
        const reading = readings.get(name.value);
        if (!reading) return;
        found.statements += reading === 'feed' ? Number.NaN : 1;
        if (reading === 'scan') found.filters.push('scan');
        found.filters.push(...given.filter(isFilter).map(({ value }) => value));
      },
    });
    return found;
  }

  return (document, operation, variables = {}) => {
    const found = cache.get(operation) ?? read(document, operation);
    cache.set(operation, found);
    if (!(found.statements > 1)) return null;
    const isGiven = (filter: ValueNode | 'scan') =>
      filter === 'scan' || filter.kind !== Kind.VARIABLE || isSet(operation, filter.name.value, variables);
    return { scans: found.filters.some(isGiven) };
  };
}

const isFilter = ({ name, value }: ArgumentNode): boolean => name.value === 'where' && value.kind !== Kind.NULL;

/** Whether a variable has a value, which may be its default. */
function isSet({ variableDefinitions = [] }: OperationDefinitionNode, name: string, variables: Variables): boolean {
  if (name in variables) return variables[name] != null;
  return variableDefinitions.some(({ variable, defaultValue }) => variable.name.value === name && defaultValue);
}
