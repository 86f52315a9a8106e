import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contractRow, customerRow, insertRows } from '../support/fixtures/rows.ts';
import { codesOf } from '../support/http/post.ts';
import { LISTS, type List, page, pageQuery } from '../support/pagination/pages.ts';
import { givenTiedPortfolio, type TiedPortfolio } from '../support/pagination/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let portfolio: TiedPortfolio;

beforeAll(async () => {
  portal = await startServer();
  portfolio = await givenTiedPortfolio(portal);
});
afterAll(() => portal.stop());

const parentOf = (list: List) => portfolio.parents[list.parent] as string;
/** Each list in one of its orders. */
const lists = LISTS.filter(
  (list, i) => LISTS.findIndex(({ parent, field }) => parent === list.parent && field === list.field) === i,
);

const refused = [
  { args: { first: -1 }, says: 'Expected `first` from 0 to 100, but got -1.' },
  { args: { first: 101 }, says: 'Expected `first` from 0 to 100, but got 101.' },
  { args: { first: 2 ** 31 - 1 }, says: 'Expected `first` from 0 to 100, but got 2147483647.' },
  { args: { last: -1 }, says: 'Expected `last` from 0 to 100, but got -1.' },
  { args: { last: 101 }, says: 'Expected `last` from 0 to 100, but got 101.' },
  { args: { skip: -1 }, says: 'Expected `skip` from 0 to 1000000, but got -1.' },
  { args: { skip: 1_000_001 }, says: 'Expected `skip` from 0 to 1000000, but got 1000001.' },
  { args: { first: 5, last: 5 }, says: 'Expected `first` or `last`, but got both.' },
  { args: { last: 5, skip: 1 }, says: 'Expected `skip` with `first` only, but got it with `last`.' },
];

describe.each(lists.map((list) => ({ list, name: `${list.parent}.${list.field}` })))('$name', ({ list }) => {
  test.each(refused)('refuses $args', async ({ args, says }) => {
    const { query, variables } = pageQuery(list, parentOf(list), args);
    const { errors } = await portal.ask(query, variables);
    expect(errors).toMatchObject([{ message: says, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each([{ first: 2 ** 31 }, { first: 1.5 }, { first: '5' }, { skip: 0.5 }, { after: 7 }, { last: true }])(
    'refuses %j, which is of a wrong type',
    async (args) => {
      const { query, variables } = pageQuery(list, parentOf(list), args as object);
      expect(await codesOf(portal, query, variables)).toEqual(['BAD_USER_INPUT']);
    },
  );

  test('passes over as many rows as it may, to an empty page behind the end', async () => {
    const behind = await page(portal, list, parentOf(list), { skip: 1_000_000 });
    expect(behind).toMatchObject({ edges: [], nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect(behind.totalCount).toBeGreaterThan(0);
  });

  test.each([{ first: 0 }, { last: 0 }])('gives an empty page for %j, and says what lies around it', async (args) => {
    const empty = await page(portal, list, parentOf(list), args);
    // Nothing was taken from the start, so that all rows are behind; or from the end, so that all are in front.
    const place = { hasNextPage: 'first' in args, hasPreviousPage: 'last' in args, startCursor: null, endCursor: null };
    expect(empty).toMatchObject({ edges: [], nodes: [], pageInfo: place });
    expect(empty.totalCount).toBeGreaterThan(0);
  });

  test('takes null for an argument that is left out', async () => {
    const nulls = { first: null, last: null, after: null, before: null, skip: null };
    expect(await page(portal, list, parentOf(list), nulls)).toEqual(await page(portal, list, parentOf(list), {}));
  });
});

test.each([
  { size: 20, where: 'in a list of all', parent: 'Query' },
  { size: 10, where: 'in a list of what belongs to a row', parent: 'Customer' },
])('a page has $size rows $where if no size is given, and 100 at most', async ({ size, parent }) => {
  const customer = customerRow();
  // At the end of time, so that they come first in a list of all.
  const createdAt = '9999-12-31T23:59:59.999Z';
  const contracts = Array.from({ length: 101 }, () => contractRow({ customerId: customer.id, createdAt }));
  await insertRows(portal, { customers: [customer], contracts });
  const list = LISTS.find((list) => list.parent === parent && list.row === 'Contract') as List;

  const first = await page(portal, list, customer.id, {});
  expect(first.nodes).toHaveLength(size);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });

  const largest = await page(portal, list, customer.id, { first: 100 });
  expect(largest.nodes).toHaveLength(100);
  expect(largest.pageInfo.hasNextPage).toBe(true);
  expect(largest.totalCount).toBeGreaterThan(100);
  expect((await page(portal, list, customer.id, { last: 100 })).nodes).toHaveLength(100);
});

test('an empty list has an empty page with nothing around it', async () => {
  const customer = customerRow();
  await insertRows(portal, { customers: [customer] });
  for (const list of LISTS.filter(({ parent }) => parent === 'Customer')) {
    expect(await page(portal, list, customer.id, { first: 1 })).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  }
});
