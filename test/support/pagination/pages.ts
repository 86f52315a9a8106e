import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLField,
  GraphQLInputObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { TestServer } from '../servers/server.ts';

/** A list of the API in one of its orders. */
export interface List {
  title: string;
  /** What the list is a field of: the type of a row, or the root. */
  parent: string;
  field: string;
  /** The type of its rows. */
  row: string;
  /** The type and the value of its `orderBy`; none where it has one order only. */
  orderType?: string;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  skip?: number | null;
  where?: object | null;
}

export interface Page {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/** Every list that the schema has, in every order: a new one is tested as soon as it is there. */
export const LISTS: readonly List[] = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).flatMap((field) => ordersOf(type.name, field)));

function ordersOf(parent: string, field: GraphQLField<unknown, unknown>): List[] {
  const type = getNamedType(field.type).name;
  if (!type.endsWith('Connection')) return [];
  const list = { title: `${parent}.${field.name}`, parent, field: field.name, row: type.replace('Connection', '') };
  const order = field.args.find(({ name }) => name === 'orderBy')?.type;
  if (!(order instanceof GraphQLInputObjectType)) return [list];
  const values = getNamedType(order.getFields().field?.type) as GraphQLEnumType;
  return values.getValues().flatMap((value) =>
    (['ASC', 'DESC'] as const).map((direction) => ({
      ...list,
      title: `${list.title} by ${value.name} ${direction}`,
      orderType: order.name,
      orderBy: { field: value.name, direction },
    })),
  );
}

const placeAndRows = (node: string) => `edges { cursor node { id } } nodes { ${node} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;

/** The document that asks for a page of a list, and the variables that say which. `selection` is what to ask of the page. */
export function pageQuery(list: List, parentId: string, args: PageArguments, selection = placeAndRows('id')) {
  const orderVariable = list.orderType ? `, $orderBy: ${list.orderType}` : '';
  const field = `list: ${list.field}(first: $first, after: $after, last: $last, before: $before, skip: $skip, where: $where${
    list.orderType ? ', orderBy: $orderBy' : ''
  }) { ${selection} }`;
  const isRoot = list.parent === 'Query';
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $skip: Int, $where: ${list.row}Where${orderVariable}${
    isRoot ? '' : ', $parent: ID!'
  }) { ${isRoot ? field : `node(id: $parent) { ... on ${list.parent} { ${field} } }`} }`;
  return { query, variables: { ...args, orderBy: list.orderBy, parent: isRoot ? undefined : parentId } };
}

export async function page(
  portal: TestServer,
  list: List,
  parentId: string,
  args: PageArguments,
  node?: string,
): Promise<Page> {
  const { query, variables } = pageQuery(list, parentId, args, node && placeAndRows(node));
  const data = await portal.data(query, variables);
  return list.parent === 'Query' ? data.list : data.node.list;
}

/**
 * Reads a list page by page, with the given page sizes in turn, and returns the ids page by page in the order of the list.
 * `between` runs before each page but the first.
 */
export async function readAllPages(
  read: (args: PageArguments) => Promise<Page>,
  way: 'forwards' | 'backwards',
  sizes: readonly number[],
  between: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let step = 0; ; step++) {
    const size = sizes[step % sizes.length];
    const { nodes, pageInfo } = await read(
      way === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    const ids = nodes.map(({ id }) => id);
    // A readAllPages that goes in circles shall fail, not hang.
    if (ids.some((id) => seen.includes(id))) throw new Error(`the readAllPages came by a row again: ${ids}`);
    if (way === 'forwards') seen.push(...ids);
    else seen.unshift(...ids);
    if (!(way === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return seen;
    cursor = way === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
    await between();
  }
}
