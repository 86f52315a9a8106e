import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLInputObjectType, isObjectType } from 'graphql';
import { LISTS, type List, page, pageQuery } from '../support/pagination/pages.ts';
import { givenTiedPortfolio, type TiedPortfolio } from '../support/pagination/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

/** What to ask of a row to tell where it belongs, and in which order the values put it. */
interface Keys {
  fields: string;
  of(row: Data): (string | number)[];
  /** Whether a row has no value, and so comes last in both directions. */
  isAbsent?(row: Data): boolean;
}

const lowerAToZ = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const byField = (field: string): Keys => ({ fields: field, of: (row) => [row[field]] });
const byName = (field: string): Keys => ({ fields: field, of: (row) => [lowerAToZ(row[field])] });
const byDay = (field: string): Keys => ({
  fields: field,
  of: (row) => [row[field] ?? ''],
  isAbsent: (row) => row[field] === null,
});

const KEYS: Record<string, Keys> = {
  CREATED_AT: byField('createdAt'),
  ADDED_AT: byField('addedAt'),
  UPDATED_AT: byField('updatedAt'),
  OCCURRED_AT: byField('occurredAt'),
  EDITED_AT: byField('editedAt'),
  STATUS_SINCE: byField('statusSince'),
  NAME: byName('name'),
  TITLE: byName('title'),
  VALUE: {
    fields: 'value { amount currency }',
    of: ({ value }) => (value ? [value.currency, Number(value.amount.replace('.', ''))] : ['', 0]),
    isAbsent: ({ value }) => value === null,
  },
  START_DATE: byDay('startDate'),
  END_DATE: byDay('endDate'),
};

let portal: TestServer;
let portfolio: TiedPortfolio;

beforeAll(async () => {
  portal = await startServer();
  portfolio = await givenTiedPortfolio(portal);
});
afterAll(() => portal.stop());

const parentOf = (list: List) => portfolio.parents[list.parent] as string;

/** Texts by their bytes, which is neither how people sort them nor how JavaScript does. */
function compare(a: (string | number)[], b: (string | number)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] as string | number;
    const order =
      typeof left === 'number' ? left - (right as number) : Buffer.compare(Buffer.from(left), Buffer.from(`${right}`));
    if (order !== 0) return order;
  }
  return 0;
}

describe.each(LISTS.filter(({ orderBy }) => orderBy))('$title', (list) => {
  test('sorts by its field, then by id', async () => {
    const keys = KEYS[list.orderBy?.field as string];
    if (!keys) throw new Error(`expected to know what ${list.title} sorts by`);
    const { nodes } = await page(portal, list, parentOf(list), { first: 100 }, `id ${keys.fields}`);
    const { isAbsent = () => false } = keys;
    const placesOf = (rows: Data[]) => rows.map((row) => [...keys.of(row), row.id]);
    const inOrder = (rows: Data[]) => {
      const ascending = placesOf(rows).sort(compare);
      return list.orderBy?.direction === 'ASC' ? ascending : ascending.reverse();
    };
    const [absent, present] = [nodes.filter(isAbsent), nodes.filter((row) => !isAbsent(row))];
    expect(placesOf(nodes)).toEqual([...inOrder(present), ...inOrder(absent)]);
    expect(present.length).toBeGreaterThan(1);
    if (keys.isAbsent) expect(absent.length).toBeGreaterThan(1);
    // Without ties, the second half of the promise would not have been put to the test.
    expect(new Set(nodes.map((row) => JSON.stringify(keys.of(row)))).size).toBeLessThan(nodes.length);
  });
});

test('descendants come in reading order: each answer is followed by its own answers, oldest first', async () => {
  const list = LISTS.find(({ field }) => field === 'descendants') as List;
  const { nodes } = await page(portal, list, parentOf(list), { first: 100 }, 'id depth parent { id }');
  const rows: Data[] = nodes;
  const readingOrder = (parentId: string, depth: number): Data[] =>
    rows
      .filter(({ parent }) => parent.id === parentId)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((row) => [{ ...row, depth }, ...readingOrder(row.id, depth + 1)]);
  expect(rows).toEqual(readingOrder(parentOf(list), 1));
  expect(Math.max(...rows.map(({ depth }) => depth))).toBe(2);
});

const defaults = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter(({ type: order }) => order instanceof GraphQLInputObjectType && order.name.endsWith('Order'))
        .map(({ defaultValue }) => ({
          name: `${type.name}.${field.name}`,
          parent: type.name,
          field: field.name,
          defaultValue: defaultValue as NonNullable<List['orderBy']>,
        })),
    ),
  );

test.each(defaults)('$name comes in the order that the schema says, left out or null', async (field) => {
  const list = LISTS.find(
    ({ parent, field: name, orderBy }) =>
      parent === field.parent && name === field.field && orderBy?.field === field.defaultValue.field,
  ) as List;
  const orders = [field.defaultValue, undefined, null];
  const pages = await Promise.all(orders.map((orderBy) => page(portal, { ...list, orderBy }, parentOf(list), {})));
  expect(field.defaultValue.direction).toMatch(/^(ASC|DESC)$/);
  // Cursors are those of one order, so these tell the orders apart even where the rows do not.
  expect(pages[1]).toEqual(pages[0]);
  expect(pages[2]).toEqual(pages[0]);
});

test('an order without a direction is refused: it would turn "newest first" round', async () => {
  const list = LISTS.find(({ title }) => title === 'Query.customers by NAME ASC') as List;
  const unsaid = { ...list, orderBy: { field: 'NAME' } } as unknown as List;
  const { query, variables } = pageQuery(unsaid, '', {});
  const { errors } = await portal.ask(query, variables);
  expect(errors).toMatchObject([
    { message: expect.stringContaining('direction'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test.each([
  { list: 'customers', order: 'CREATED_AT DESC' },
  { list: 'contracts', order: 'CREATED_AT DESC' },
  { list: 'events', order: 'OCCURRED_AT DESC' },
  { list: 'notes', order: 'CREATED_AT DESC' },
  { list: 'noteEdits', order: 'EDITED_AT DESC' },
  { list: 'actions', order: 'CREATED_AT DESC' },
])('the list of all $list is in the order $order by default: the newest first', ({ list, order }) => {
  const { defaultValue } = defaults.find(({ name }) => name === `Query.${list}`) as (typeof defaults)[number];
  expect(`${defaultValue.field} ${defaultValue.direction}`).toBe(order);
});

test('threads, edits and audit trails are told from the start by default, and other lists of a row from the latest', () => {
  const nested = defaults.filter(({ parent }) => parent !== 'Query');
  const ascending = nested.filter(({ defaultValue }) => defaultValue.direction === 'ASC').map(({ name }) => name);
  expect(ascending.sort()).toEqual(['Contract.actions', 'Contract.notes', 'Note.edits', 'Note.replies']);
});
