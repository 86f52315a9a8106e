import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';
import { type Read, readsOf, type Variables } from './reads.ts';
import { fragmentsOf, shapes } from './shapes.ts';
import { WEIGHTS } from './weights.ts';

/** What can be told of the cost of an operation before its variables are known. */
export interface Plan {
  /** The points of reading and compiling it, for once. */
  readonly preparing: number;
  /** The points of running it. Never less than the rows that are read. */
  running(variables?: Variables | null): number;
}

/** Tells what operations may cost: what each page may hold at most, times what is read for each of its rows. */
export function planner(schema: GraphQLSchema): (document: DocumentNode, operation: OperationDefinitionNode) => Plan {
  const known = new WeakMap<OperationDefinitionNode, Plan>();
  return (document, operation) => {
    const plan = known.get(operation) ?? planOf(schema, document, operation);
    known.set(operation, plan);
    return plan;
  };
}

function planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan {
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation);
  const reads = root ? readsOf(schema, fragments, root, [operation]) : [];
  const defaults: Variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  return {
    preparing: shapes((name) => fragments.get(name))(operation).fields * WEIGHTS.newField,
    running: (variables) => WEIGHTS.request + Math.ceil(pointsOf(reads, 1, { ...defaults, ...variables })),
  };
}

function pointsOf(reads: readonly Read[], parents: number, variables: Variables): number {
  let points = 0;
  for (const { rows, each, once, inside } of reads) {
    const rowsInAll = parents * rows(variables);
    points += once(variables) + parents * each(variables) + rowsInAll + pointsOf(inside, rowsInAll, variables);
  }
  return points;
}
