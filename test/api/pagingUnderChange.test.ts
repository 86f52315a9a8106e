import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LISTS, type PageArguments, page, readAllPages } from '../support/pagination/pages.ts';
import { type AddedRow, givenTiedPortfolio, type TiedPortfolio } from '../support/pagination/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

// Once for each of the many lists and orders, which are one and the same code.
const RUNS = { numRuns: 1 };

let portal: TestServer;
let portfolio: TiedPortfolio;

beforeAll(async () => {
  portal = await startServer();
  portfolio = await givenTiedPortfolio(portal);
});
afterAll(() => portal.stop());

/** What others do between two pages: add rows anywhere, or take the oldest added one away again. */
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: fc.nat({ max: 500 }) }) },
  { weight: 1, arbitrary: fc.constant({ add: undefined }) },
);
const changes = fc.array(change, { minLength: 4, maxLength: 6 });
const sizes = fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 1, maxLength: 3 });
const way = fc.constantFrom('forwards' as const, 'backwards' as const);

describe.each(LISTS)('$title', (list) => {
  const read = (args: PageArguments) => page(portal, list, portfolio.parents[list.parent] as string, args);
  const whole = async () => (await read({ first: 100 })).nodes.map(({ id }) => id);

  test('reading page by page meets each row once and in order while others add and remove rows', async () => {
    await fc.assert(
      fc.asyncProperty(way, sizes, changes, async (direction, pageSizes, doings) => {
        const original = await whole();
        const added: AddedRow[] = [];
        const todo = [...doings];
        const seen = await readAllPages(read, direction, pageSizes, async () => {
          const doing = todo.shift();
          if (doing?.add !== undefined) added.push(await portfolio.add(list, doing.add));
          else await added.shift()?.remove();
        });
        expect(seen.filter((id) => original.includes(id))).toEqual(original);
        // What was met and is still there lies in the order of the list, the added rows among the others.
        const now = await whole();
        expect(seen.filter((id) => now.includes(id))).toEqual(now.filter((id) => seen.includes(id)));

        for (const row of added) await row.remove();
        expect(await whole()).toEqual(original);
      }),
      RUNS,
    );
  });

  test('a cursor outlives its row and every row around it', async () => {
    const added = await portfolio.add(list, 4);
    const { edges } = await read({ first: 100 });
    const place = edges.findIndex(({ node }) => node.id === added.id);
    await added.remove();
    const rest = await read({ first: 100, after: edges[place]?.cursor });
    expect(rest.nodes).toEqual(edges.slice(place + 1).map(({ node }) => node));
  });
});
