import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  valueFromASTUntyped,
} from 'graphql';
import type { Fragments } from '../documents/fragments.ts';
import { type SelectedField, selectedFields } from '../documents/selectedFields.ts';
import type { Variables } from '../documents/variables.ts';
import { type Arguments, lengthOfList, pointsOfConditions, pointsOfDays, pointsOfNumbers } from './argumentCost.ts';
import type { DeclaredCosts, ListSize } from './declaredCosts.ts';
import { introspectedParts } from './introspection.ts';
import { WEIGHTS } from './weights.ts';

/** A read: it returns rows for each parent row, which are the parents of the reads in `inside`. */
export interface CostNode {
  /** Rows per parent. */
  rows(variables: Variables): number;
  /** Points per parent in addition to its rows. */
  each(variables: Variables): number;
  /** Points independent of the number of parents. */
  once(variables: Variables): number;
  inside: readonly CostNode[];
}

const zero = () => 0;
const FREE: CostNode = { rows: zero, each: zero, once: zero, inside: [] };

/** Builds the tree of reads for the selected fields of a type, from the costs that the schema declares. */
export function costTree(schema: GraphQLSchema, costs: DeclaredCosts, fragments: Fragments) {
  type Nodes = readonly Pick<FieldNode, 'selectionSet'>[];

  function costNodesOf(type: GraphQLCompositeType, nodes: Nodes): CostNode[] {
    return selectedFields(schema, fragments, type, nodes).flatMap(readsOfField);
  }

  function readsOfField(selected: SelectedField): CostNode[] {
    const { parent, field, nodes } = selected;
    const coordinate = `${parent.name}.${field.name}`;
    const weight = costs.weightOf(coordinate);
    const own: CostNode[] = weight > 0 ? [{ ...FREE, each: () => weight }] : [];
    const returned = getNamedType(field.type);
    if (!isCompositeType(returned)) return own;
    if (field.name.startsWith('__')) {
      const points = introspectedParts(schema, fragments, selected) * WEIGHTS.introspected;
      return [{ ...FREE, once: () => points }];
    }
    const list = costs.listSizeOf(coordinate);
    if (list && list.sizedFields.length > 0) return [...own, ...readsOfPage(selected, coordinate, returned, list)];
    const inside = costNodesOf(returned, nodes);
    const rows = costs.rowsOf(returned);
    const argumentsFor = argumentReader(selected);
    const signature = { coordinate, args: field.args };
    if (field.args.length > 0) {
      const once = (v: Variables) =>
        pointsOfConditions(costs, signature, argumentsFor(v)) + pointsOfDays(costs, signature, argumentsFor(v));
      own.push({ ...FREE, once });
    }
    if (rows === 0) return [...own, ...inside];
    const length = list ? (v: Variables) => lengthOfList(costs, list, signature, argumentsFor(v)) : () => 1;
    return [...own, { ...FREE, rows: (v) => rows * length(v), inside }];
  }

  /** The reads for a page object such as a connection, whose sized fields are as long as the list. */
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
    const objects = others.filter(({ field }) => isCompositeType(getNamedType(field.type)));
    // `pageInfo` may need rows, too.
    const places = objects.filter(({ field }) => costs.rowsOf(getNamedType(field.type) as GraphQLCompositeType) > 0);
    const isRead = sized.length + places.length > 0;
    // Mutations act on their input, whatever of the result is selected.
    const acts = selected.parent === schema.getMutationType();
    const argumentsFor = argumentReader(selected);
    const signature = { coordinate, args: selected.field.args };
    return [
      {
        rows: isRead ? (v) => lengthOfList(costs, list, signature, argumentsFor(v)) : zero,
        each: (v) => counts + pointsOfNumbers(costs, signature, argumentsFor(v)),
        once: (v) => {
          const args = argumentsFor(v);
          const looks = (isRead || acts ? 1 : 0) + weights.length + (places.length > 0 && startsWithin(args) ? 1 : 0);
          return looks * pointsOfConditions(costs, signature, args);
        },
        inside: sized.flatMap(readsOfRow),
      },
      ...objects.flatMap(readsOfField),
    ];
  }

  /** The reads below the rows of a page, which the page has counted already; edges only wrap a row. */
  function readsOfRow({ field, nodes }: SelectedField): CostNode[] {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return [];
    if (costs.rowsOf(type) > 0) return costNodesOf(type, nodes);
    return selectedFields(schema, fragments, type, nodes).flatMap(readsOfRow);
  }

  return costNodesOf;
}

/** Whether the page may start or end within the list, so that `pageInfo` has to look up rows around it. */
function startsWithin({ after, before, skip }: Arguments): boolean {
  return after != null || before != null || skip != null;
}

/** The arguments of a field as plain values, evaluated once if they use no variables. */
function argumentReader({ nodes }: SelectedField): (variables: Variables) => Arguments {
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
