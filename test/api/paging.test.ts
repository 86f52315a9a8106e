import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LISTS, type Page, type PageArguments, page, readAllPages } from '../support/pagination/pages.ts';
import { givenTiedPortfolio, type TiedPortfolio } from '../support/pagination/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const RUNS = { numRuns: 2 };
const WINDOWS = { numRuns: 5 };

let portal: TestServer;
let portfolio: TiedPortfolio;

beforeAll(async () => {
  portal = await startServer();
  portfolio = await givenTiedPortfolio(portal);
});
afterAll(() => portal.stop());

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const position = fc.nat({ max: 40 });
const window = fc
  .record({
    after: maybe(position),
    before: maybe(position),
    size: maybe(fc.integer({ min: 1, max: 12 })),
    skip: maybe(fc.nat({ max: 6 })),
    backwards: fc.boolean(),
  })
  .filter(({ backwards, size, skip }) => !backwards || (size !== undefined && skip === undefined));

describe.each(LISTS)('$title', (list) => {
  const usual = list.parent === 'Query' ? 20 : 10;
  const read = (args: PageArguments) => page(portal, list, portfolio.parents[list.parent] as string, args);
  let whole: Page;
  let ids: string[];

  beforeAll(async () => {
    whole = await read({ first: 100 });
    ids = whole.nodes.map(({ id }) => id);
  });

  test('has each row once in one big page, and says that this is all', () => {
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(whole.edges.map(({ node }) => node.id)).toEqual(ids);
    expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(ids.length);
    expect(whole.totalCount).toBe(ids.length);
    expect(whole.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: whole.edges[0]?.cursor,
      endCursor: whole.edges.at(-1)?.cursor,
    });
  });

  test('reads the same page by page, both ways, whatever the sizes of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (pageSizes) => {
        expect(await readAllPages(read, 'forwards', pageSizes)).toEqual(ids);
        expect(await readAllPages(read, 'backwards', pageSizes)).toEqual(ids);
      }),
      RUNS,
    );
  });

  test('gives the slice that cursors, sizes and offset ask for, and says what lies around it', async () => {
    await fc.assert(
      fc.asyncProperty(window, async ({ after, before, size, skip, backwards }) => {
        const from = after === undefined ? undefined : after % ids.length;
        const to = before === undefined ? undefined : before % ids.length;
        const result = await read({
          [backwards ? 'last' : 'first']: size,
          skip,
          after: from === undefined ? undefined : whole.edges[from]?.cursor,
          before: to === undefined ? undefined : whole.edges[to]?.cursor,
        });

        const between = ids.slice(from === undefined ? 0 : from + 1, to);
        const expected = backwards
          ? between.slice(-(size as number))
          : between.slice(skip ?? 0, (skip ?? 0) + (size ?? usual));
        expect(result.nodes.map(({ id }) => id)).toEqual(expected);
        expect(result.totalCount).toBe(ids.length);
        expectPlace(result, ids);
      }),
      WINDOWS,
    );
  });
});

/** That a page says rightly where it lies in the list. */
function expectPlace({ edges, pageInfo }: Page, ids: string[]): void {
  const [first, last] = [edges.at(0), edges.at(-1)];
  expect(pageInfo).toMatchObject({ startCursor: first?.cursor ?? null, endCursor: last?.cursor ?? null });
  if (!first || !last) return;
  expect(pageInfo).toMatchObject({
    hasPreviousPage: first.node.id !== ids.at(0),
    hasNextPage: last.node.id !== ids.at(-1),
  });
}
