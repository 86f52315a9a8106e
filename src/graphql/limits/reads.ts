import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { MAX_NODES } from '../pageRequests.ts';
import { introspectedParts } from './introspection.ts';
import { pointsOfFilter, pointsOfPage, rowsOnPage } from './pageCost.ts';
import { type Fragments, type SelectedField, selectedFields } from './selectedFields.ts';
import { WEIGHTS } from './weights.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Something that has to be read: for each of its parents, rows that are the parents of what is read inside. */
export interface Read {
  /** The rows for each parent. */
  rows(variables: Variables): number;
  /** Points for each parent besides its rows. */
  each(variables: Variables): number;
  /** Points however many parents there are. */
  once(variables: Variables): number;
  inside: readonly Read[];
}

const nothing = () => 0;

/** What is read for the fields that are selected of a type. The names of types tell pages and rows from plain values. */
export function readsOf(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLCompositeType,
  nodes: readonly Pick<FieldNode, 'selectionSet'>[],
): Read[] {
  return selectedFields(schema, fragments, type, nodes).flatMap((selected): Read[] => {
    const { parent, field } = selected;
    const returned = getNamedType(field.type);
    if (!isCompositeType(returned)) return [];
    if (field.name.startsWith('__')) {
      const points = introspectedParts(schema, fragments, selected) * WEIGHTS.introspected;
      return [{ rows: nothing, each: nothing, once: () => points, inside: [] }];
    }
    const inside = readsOf(schema, fragments, returned, selected.nodes);
    if (parent === schema.getMutationType()) {
      return [{ rows: () => 1, each: () => WEIGHTS.mutation, once: nothing, inside }];
    }
    if (returned.name.endsWith('Connection')) return [pageRead(schema, fragments, returned, selected, inside)];
    if (isRow(returned) && !/(Connection|Edge)$/.test(parent.name)) {
      const values = valuesOf(selected);
      const rows = isListType(getNullableType(field.type))
        ? (variables: Variables) => Math.min(lengthOf(values(variables).ids), MAX_NODES)
        : () => 1;
      return [{ rows, each: nothing, once: nothing, inside }];
    }
    return inside;
  });
}

function pageRead(
  schema: GraphQLSchema,
  fragments: Fragments,
  connection: GraphQLCompositeType,
  selected: SelectedField,
  inside: Read[],
): Read {
  const fields = new Set(selectedFields(schema, fragments, connection, selected.nodes).map(({ field }) => field.name));
  const asked = {
    ofAll: selected.parent === schema.getQueryType(),
    ofNotes: connection.name === 'NoteConnection',
    rows: fields.has('nodes') || fields.has('edges'),
    pageInfo: fields.has('pageInfo'),
    totalCount: fields.has('totalCount'),
  };
  const values = valuesOf(selected);
  return {
    rows: (variables) => rowsOnPage(values(variables), asked),
    each: (variables) => pointsOfPage(values(variables), asked),
    once: (variables) => pointsOfFilter(values(variables), asked),
    inside,
  };
}

function isRow(type: GraphQLCompositeType): boolean {
  const interfaces = isObjectType(type) || isInterfaceType(type) ? [type, ...type.getInterfaces()] : [];
  return interfaces.some(({ name }) => name === 'Node');
}

/** The arguments of a field as plain values; those that are the same every time are worked out once. */
function valuesOf({ nodes }: SelectedField): (variables: Variables) => Readonly<Record<string, unknown>> {
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

/** A value that is no list is taken for a list of one. */
function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 1;
}
