import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, SelectionNode } from 'graphql';
import type { SortKey } from '../../db/orders.ts';
import type { NodeType } from '../../domain/nouns.ts';
import { isIncluded } from '../documents/conditionals.ts';
import { fieldsOf } from '../documents/fragments.ts';

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** The columns that a field depends on, if it is not a column itself. */
    readonly columns?: readonly string[];
  }
}

/** What an operation selects of a page. */
interface PageSelection {
  /**
   * The columns that the selected row fields and these sort keys depend on; null if no rows are selected. The same array each time, so
   * that what depends on it can be remembered.
   */
  columnsWith(keys: readonly SortKey[]): readonly string[] | null;
  /** Whether `hasNextPage` and `hasPreviousPage` are selected. */
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Compiled operations pass the same field nodes every time. */
const cache = new WeakMap<readonly FieldNode[], PageSelection>();

/** The selection of the connection field that is being resolved. */
export function pageSelection(info: GraphQLResolveInfo, type: NodeType): PageSelection {
  const { fieldNodes } = info;
  const cached = cache.get(fieldNodes);
  if (cached) return cached;

  const ofPage = fieldsIn(fieldNodes, info);
  const ofEdges = fieldsIn(ofPage.get('edges') ?? [], info);
  const rows = [...(ofPage.get('nodes') ?? []), ...(ofEdges.get('node') ?? [])];
  const ofPageInfo = fieldsIn(ofPage.get('pageInfo') ?? [], info);
  const readsRows = ofPage.has('pageInfo') || ofPage.has('nodes') || ofPage.has('edges');
  const columns = readsRows ? columnsOf(info, type, fieldsIn(rows, info, type).keys()) : null;
  const hasNext = ofPageInfo.has('hasNextPage');
  const selection = { columnsWith: addingTo(columns), hasNext, hasPrevious: ofPageInfo.has('hasPreviousPage') };
  cache.set(fieldNodes, selection);
  return selection;
}

/** Adds the columns of sort keys, once for each order. */
function addingTo(columns: readonly string[] | null): PageSelection['columnsWith'] {
  if (!columns) return () => null;
  const byKeys = new WeakMap<readonly SortKey[], readonly string[]>();
  return (keys) => {
    const all = byKeys.get(keys) ?? [...new Set([...columns, ...keys.map((key) => key.column)])];
    byKeys.set(keys, all);
    return all;
  };
}

/** A field that is not a column itself names its columns in its `extensions`. */
function columnsOf({ schema }: GraphQLResolveInfo, type: NodeType, names: Iterable<string>): string[] {
  const fields = (schema.getType(type) as GraphQLObjectType).getFields();
  const columns = new Set(['id']);
  for (const name of names) {
    if (name === '__typename') continue;
    for (const column of fields[name]?.extensions.columns ?? [name]) columns.add(column);
  }
  return [...columns].sort();
}

/** The fields selected under the nodes, by name; given a row type, without fragments on other row types. */
function fieldsIn(
  nodes: readonly FieldNode[],
  { fragments, variableValues }: GraphQLResolveInfo,
  type?: NodeType,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const isSelected = (selection: SelectionNode, on: string | undefined) =>
    isIncluded(selection, variableValues) && (!type || !on || on === type || on === 'Node');
  for (const { selectionSet } of nodes) {
    for (const { node } of fieldsOf(selectionSet, (name) => fragments[name], isSelected)) {
      fields.set(node.name.value, [...(fields.get(node.name.value) ?? []), node]);
    }
  }
  return fields;
}
