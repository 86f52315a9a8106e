import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  valueFromASTUntyped,
} from 'graphql';
import { type Fragments, type SelectedField, selectedFields } from '../documents/selectedFields.ts';
import { type Arguments, lengthOfList, pointsOfConditions, pointsOfNumbers } from './argumentCost.ts';
import type { DeclaredCosts, ListSize } from './declaredCosts.ts';
import { introspectedParts } from './introspection.ts';
import { WEIGHTS } from './weights.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Something that has to be read: for each of its parents, rows that are the parents of what is read inside. */
export interface CostNode {
  /** The rows for each parent. */
  rows(variables: Variables): number;
  /** Points for each parent besides its rows. */
  each(variables: Variables): number;
  /** Points however many parents there are. */
  once(variables: Variables): number;
  inside: readonly CostNode[];
}

const nothing = () => 0;
const NOTHING: CostNode = { rows: nothing, each: nothing, once: nothing, inside: [] };

/** Tells what is read for the fields that are selected of a type, by what the schema declares of their costs. */
export function costTree(schema: GraphQLSchema, costs: DeclaredCosts, fragments: Fragments) {
  type Nodes = readonly Pick<FieldNode, 'selectionSet'>[];

  function costNodesOf(type: GraphQLCompositeType, nodes: Nodes): CostNode[] {
    return selectedFields(schema, fragments, type, nodes).flatMap(readsOfField);
  }

  function readsOfField(selected: SelectedField): CostNode[] {
    const { parent, field, nodes } = selected;
    const coordinate = `${parent.name}.${field.name}`;
    const weight = costs.weightOf(coordinate);
    const own = weight > 0 ? [{ ...NOTHING, each: () => weight }] : [];
    const returned = getNamedType(field.type);
    if (!isCompositeType(returned)) return own;
    if (field.name.startsWith('__')) {
      const points = introspectedParts(schema, fragments, selected) * WEIGHTS.introspected;
      return [{ ...NOTHING, once: () => points }];
    }
    const list = costs.listSizeOf(coordinate);
    if (list && list.sizedFields.length > 0) return [...own, ...readsOfPage(selected, coordinate, returned, list)];
    const inside = costNodesOf(returned, nodes);
    const rows = costs.rowsOf(returned);
    if (rows === 0) return [...own, ...inside];
    const values = valuesOf(selected);
    const asked = { coordinate, args: field.args };
    const length = list ? (v: Variables) => lengthOfList(costs, list, asked, values(v)) : () => 1;
    return [...own, { ...NOTHING, rows: (v) => rows * length(v), inside }];
  }

  /** What is read for an object that holds a page, of which some fields are as long as the list. */
  function readsOfPage(
    selected: SelectedField,
    coordinate: string,
    page: GraphQLCompositeType,
    list: ListSize,
  ): CostNode[] {
    const fields = selectedFields(schema, fragments, page, selected.nodes);
    const sized = fields.filter(({ field }) => list.sizedFields.includes(field.name));
    const others = fields.filter(({ field }) => !list.sizedFields.includes(field.name));
    const weights = others
      .map(({ field: { name } }) => costs.weightOf(`${coordinate}.${name}`) || costs.weightOf(`${page.name}.${name}`))
      .filter((weight) => weight > 0);
    const counts = weights.reduce((sum, weight) => sum + weight, 0);
    // Where the page lies is told by rows, too.
    const places = others.filter(({ field }) => isCompositeType(getNamedType(field.type)));
    const isRead = sized.length + places.length > 0;
    const values = valuesOf(selected);
    const asked = { coordinate, args: selected.field.args };
    return [
      {
        rows: isRead ? (v) => lengthOfList(costs, list, asked, values(v)) : nothing,
        each: (v) => counts + pointsOfNumbers(costs, asked, values(v)),
        once: (v) => {
          const args = values(v);
          const looks = (isRead ? 1 : 0) + weights.length + (places.length > 0 && startsWithin(args) ? 1 : 0);
          return looks * pointsOfConditions(costs, asked, args);
        },
        inside: sized.flatMap(readsOfRow),
      },
      ...places.map(({ field }) => {
        const rows = costs.rowsOf(getNamedType(field.type) as GraphQLCompositeType);
        return { ...NOTHING, rows: () => rows };
      }),
    ];
  }

  /** What is read for the rows of a page, which are the page's already; edges stand around theirs. */
  function readsOfRow({ field, nodes }: SelectedField): CostNode[] {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return [];
    if (costs.rowsOf(type) > 0) return costNodesOf(type, nodes);
    return selectedFields(schema, fragments, type, nodes).flatMap(readsOfRow);
  }

  return costNodesOf;
}

/** Whether the page leaves out rows in front of it or behind it, which are searched for if it is asked where it lies. */
function startsWithin({ after, before, skip }: Arguments): boolean {
  return after != null || before != null || skip != null;
}

/** The arguments of a field as plain values; those that are the same every time are worked out once. */
function valuesOf({ nodes }: SelectedField): (variables: Variables) => Arguments {
  const args = nodes[0]?.arguments ?? [];
  const read = (variables: Variables) =>
    Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
  let usesVariables = false;
  const watching = new Proxy<Variables>(
    {},
    {
      get: () => {
        usesVariables = true;
        return undefined;
      },
    },
  );
  const fixed = read(watching);
  return usesVariables ? read : () => fixed;
}
