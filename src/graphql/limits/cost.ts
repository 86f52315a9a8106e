import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentMetrics } from '../documents/documentMetrics.ts';
import { fragmentsOf } from '../documents/fragments.ts';
import type { Variables } from '../documents/variables.ts';
import { type CostNode, costTree } from './costTree.ts';
import { declaredCosts } from './declaredCosts.ts';
import { WEIGHTS } from './weights.ts';

/** How many sets of variables the cost is cached for, per operation, and their maximum length as JSON. */
const MAX_CACHED_COSTS = 20;
const MAX_KEY_CHARACTERS = 200;

/** The maximum cost of an operation, in points. */
export interface Cost {
  /** The total. Never less than the rows that are read. */
  readonly points: number;
  /** The part for rows, an upper bound: fewer may exist. */
  readonly rows: number;
}

/** The cost of an operation as a function of its variables. */
export interface Plan {
  /** One-time points for validating and compiling it. */
  readonly preparing: number;
  running(variables?: Variables | null): Cost;
}

/** Computes maximum costs: the maximum size of each page times the reads per row. */
export function planner(schema: GraphQLSchema): (document: DocumentNode, operation: OperationDefinitionNode) => Plan {
  const costs = declaredCosts(schema);
  const plans = new WeakMap<OperationDefinitionNode, Plan>();

  function planOf(document: DocumentNode, operation: OperationDefinitionNode): Plan {
    const fragments = fragmentsOf(document);
    const root = schema.getRootType(operation.operation);
    const reads = root ? costTree(schema, costs, fragments)(root, [operation]) : [];
    const defaults: Variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
    return {
      preparing: documentMetrics((name) => fragments.get(name))(operation).fields * WEIGHTS.newField,
      running: cachedByVariables((variables) => {
        const sum = { rows: 0, others: WEIGHTS.request };
        add(sum, reads, 1, { ...defaults, ...variables });
        return { points: sum.rows + Math.ceil(sum.others), rows: sum.rows };
      }),
    };
  }

  return (document, operation) => {
    const plan = plans.get(operation) ?? planOf(document, operation);
    plans.set(operation, plan);
    return plan;
  };
}

/** Caches the cost by variables if these are small: clients request most pages in the same sizes. */
function cachedByVariables(costOf: (variables?: Variables | null) => Cost): Plan['running'] {
  const costs = new LRUCache<string, Cost>({ max: MAX_CACHED_COSTS });
  return (variables) => {
    // Serializing a large input would take longer than working out the cost.
    if (!Object.values(variables ?? {}).every(isSmall)) return costOf(variables);
    const key = variables ? JSON.stringify(variables) : '';
    if (key.length > MAX_KEY_CHARACTERS) return costOf(variables);
    const cost = costs.get(key) ?? costOf(variables);
    costs.set(key, cost);
    return cost;
  };
}

function isSmall(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= MAX_KEY_CHARACTERS : typeof value !== 'object' || value === null;
}

function add(
  sum: { rows: number; others: number },
  reads: readonly CostNode[],
  parents: number,
  variables: Variables,
): void {
  for (const { rows, each, once, inside } of reads) {
    const rowsInAll = parents * rows(variables);
    sum.rows += rowsInAll;
    sum.others += once(variables) + parents * each(variables);
    add(sum, inside, rowsInAll, variables);
  }
}
