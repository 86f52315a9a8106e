import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContractRow } from '../../src/db/rows.ts';
import { contractRow, customerRow, insertRows, noteRow } from '../support/fixtures/rows.ts';
import { LISTS, type List, type PageArguments, page, pageQuery } from '../support/pagination/pages.ts';
import { givenTiedPortfolio, type TiedPortfolio } from '../support/pagination/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

type Pair = [ContractRow, ContractRow];

const RUNS = { numRuns: 5 };

let portal: TestServer;
let portfolio: TiedPortfolio;
/** A row of each type that lists are of, to which nothing belongs. */
const childless: Record<string, string> = {};

beforeAll(async () => {
  portal = await startServer();
  portfolio = await givenTiedPortfolio(portal);
  const [customer, bareCustomer] = [customerRow(), customerRow()];
  const [contract, bareContract] = [customer, customer].map(({ id }) => contractRow({ customerId: id })) as Pair;
  const note = noteRow({ contractId: contract.id });
  await insertRows(portal, {
    customers: [customer, bareCustomer],
    contracts: [contract, bareContract],
    notes: [note],
  });
  Object.assign(childless, { Customer: bareCustomer.id, Contract: bareContract.id, Note: note.id });
});
afterAll(() => portal.stop());

/** A place in the list as it was: of a row, whether it is there still or not. */
const place = fc.option(fc.nat({ max: 99 }), { nil: undefined });
const size = fc.oneof(fc.constantFrom(0, 1, 100), fc.integer({ min: 2, max: 12 }));
const window = fc
  .record({
    after: place,
    before: place,
    backwards: fc.boolean(),
    size: fc.option(size, { nil: undefined }),
    skip: fc.option(fc.oneof(fc.nat({ max: 6 }), fc.constant(1_000)), { nil: undefined }),
    /** Which rows the filter lets through: those whose number in the list has this remainder, or all. */
    filter: fc.option(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 2 })), { nil: undefined }),
    /** What else is asked decides which rows are read. */
    asked: fc.subarray(['nodes { id }', 'edges { cursor }', 'totalCount']),
    flags: fc.subarray(['hasNextPage', 'hasPreviousPage'], { minLength: 1 }),
  })
  .filter(({ backwards, size, skip }) => !backwards || (size !== undefined && skip === undefined));
type Window = typeof window extends fc.Arbitrary<infer W> ? W : never;

interface Known {
  id: string;
  cursor: string;
  isGone: boolean;
}

/** What a page has to say, worked out by counting through the whole list. */
function expectedPage(
  known: readonly Known[],
  { after, before, backwards, size, skip, filter }: Window,
  usual: number,
) {
  const numbered = known.map((row, number) => ({ ...row, number }));
  const list = numbered.filter(
    ({ isGone, number }) => !isGone && (filter === undefined || number % filter[0] === filter[1]),
  );
  const from = after === undefined ? -1 : after % known.length;
  const to = before === undefined ? known.length : before % known.length;
  const between = list.filter(({ number }) => number > from && number < to);
  const rows = backwards
    ? between.slice(Math.max(between.length - (size ?? usual), 0))
    : between.slice(skip ?? 0, (skip ?? 0) + (size ?? usual));
  const leftOut = backwards ? 0 : Math.min(skip ?? 0, between.length);
  const inFront = backwards ? between.length - rows.length : leftOut;
  const behind = between.length - rows.length - inFront;
  return {
    ids: rows.map(({ id }) => id),
    totalCount: list.length,
    hasPreviousPage: inFront > 0 || list.some(({ number }) => number <= from),
    hasNextPage: behind > 0 || list.some(({ number }) => number >= to),
  };
}

describe.each(LISTS)('$title', (list) => {
  const parentId = () => portfolio.parents[list.parent] as string;
  const usual = list.parent === 'Query' ? 20 : 10;
  let known: Known[];

  beforeAll(async () => {
    const added = [await portfolio.add(list, 1), await portfolio.add(list, 5), await portfolio.add(list, 9)];
    const { edges } = await page(portal, list, parentId(), { first: 100 });
    const gone = new Set(added.map(({ id }) => id));
    known = edges.map(({ cursor, node }) => ({ cursor, id: node.id, isGone: gone.has(node.id) }));
    for (const row of added) await row.remove();
    expect(known.length).toBeLessThan(100);
  });

  /** The arguments that ask for a window. */
  function argumentsFor({ after, before, backwards, size, skip, filter }: Window): PageArguments {
    const cursorAt = (number: number | undefined) =>
      number === undefined ? undefined : known[number % known.length]?.cursor;
    const wanted = known.filter((_, number) => filter === undefined || number % filter[0] === filter[1]);
    return {
      [backwards ? 'last' : 'first']: size,
      skip,
      after: cursorAt(after),
      before: cursorAt(before),
      where: filter && { id: wanted.map(({ id }) => id) },
    };
  }

  const selectionOf = ({ asked, flags }: Window) => `pageInfo { ${flags.join(' ')} } ${asked.join(' ')}`;

  function expectAsExpected(found: Data, window: Window): void {
    const { ids, totalCount, ...flags } = expectedPage(known, window, usual);
    const { hasNextPage = flags.hasNextPage, hasPreviousPage = flags.hasPreviousPage } = found.pageInfo;
    expect({ hasNextPage, hasPreviousPage }).toEqual(flags);
    if (found.nodes) expect(found.nodes.map(({ id }: Data) => id)).toEqual(ids);
    if (found.edges) expect(found.edges).toHaveLength(ids.length);
    if (found.totalCount !== undefined) expect(found.totalCount).toBe(totalCount);
  }

  test('says truly whether rows lie around a page, whatever its cursors, size, filter and offset', async () => {
    await fc.assert(
      fc.asyncProperty(window, async (window) => {
        const { query, variables } = pageQuery(list, parentId(), argumentsFor(window), selectionOf(window));
        const data = await portal.data(query, variables);
        expectAsExpected(list.parent === 'Query' ? data.list : data.node.list, window);
      }),
      RUNS,
    );
  });

  if (list.parent === 'Query') return;

  test('says so of each of many rows at once, also of those that have none', async () => {
    const lonely = childless[list.parent] as string;
    await fc.assert(
      fc.asyncProperty(window, async (window) => {
        const { query, variables } = pageQuery(list, '', argumentsFor(window), selectionOf(window));
        const ofMany = query
          .replace('$parent: ID!', '$parents: [ID!]!')
          .replace('node(id: $parent)', 'nodes(ids: $parents)');
        const parents = [lonely, parentId(), lonely, parentId()];
        const { nodes } = await portal.data(ofMany, { ...variables, parent: undefined, parents });
        for (const [i, { list: found }] of nodes.entries()) {
          if (parents[i] !== lonely) expectAsExpected(found, window);
          else expect(Object.values(found.pageInfo)).toEqual(window.flags.map(() => false));
        }
      }),
      { numRuns: 3 },
    );
  });
});

test('the list of a row without any has nothing around its page, whatever is asked', async () => {
  for (const list of LISTS.filter(({ parent }) => parent !== 'Query')) {
    for (const args of [{}, { first: 0 }, { last: 0 }, { first: 3, skip: 5 }] as PageArguments[]) {
      const { pageInfo, totalCount } = await page(portal, list as List, childless[list.parent] as string, args);
      expect({ totalCount, ...pageInfo }).toEqual({
        totalCount: 0,
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      });
    }
  }
});
