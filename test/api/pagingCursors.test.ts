import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codesOf } from '../support/http/post.ts';
import { LISTS, type List, page, pageQuery } from '../support/pagination/pages.ts';
import { givenTiedPortfolio, type TiedPortfolio } from '../support/pagination/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let portfolio: TiedPortfolio;
/** A cursor of each list. */
const cursors = new Map<List, string>();

/** Every kind of row in every order: the root has them all but for the reading order of threads. */
const lists = LISTS.filter(({ parent, orderBy }) => parent === 'Query' || !orderBy);

beforeAll(async () => {
  portal = await startServer();
  portfolio = await givenTiedPortfolio(portal);
  for (const list of lists) {
    const { edges } = await page(portal, list, parentOf(list), { first: 3 });
    cursors.set(list, edges[2]?.cursor as string);
  }
});
afterAll(() => portal.stop());

const parentOf = (list: List) => portfolio.parents[list.parent] as string;

function ask(list: List, args: { after: string }) {
  const { query, variables } = pageQuery(list, parentOf(list), args);
  return portal.ask(query, variables);
}

const encode = (text: string) => Buffer.from(text).toString('base64url');
const decode = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString());

const garbage = [
  '',
  ' ',
  'garbage',
  '\u{1F4A5}',
  '%%%',
  '\0',
  ...['null', '7', '"x"', '{}', '{"length":3}', '[]', '[[]]', '[null,null,null]', '[', `${'['.repeat(10_000)}`].map(
    encode,
  ),
];

/** What a place in a list may be forged from. */
const oddities: unknown[] = [
  ...[null, true, false, {}, { valueOf: 1 }, [], [[]], [null]],
  ...[0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 63)],
  ...['', '\0', '\ud800', 'x', '%', "'", '\u{1F4A5}', 'x'.repeat(5_000)],
  ...['2026-02-30', '0000-01-01', '10000-01-01', '2026-3-1', '9999-12-31', 'infinity', 'now'],
  ...['2026-02-30T00:00:00.000Z', '2026-03-01T00:00:00Z', '+010000-01-01T00:00:00.000Z', '-infinity'],
  ...['cus_00000000000000000000000000', 'ctr_zzzzzzzzzzzzzzzzzzzzzzzzzz'],
];

describe.each(lists)('$title', (list) => {
  test('refuses the cursors of all other orders and rows', async () => {
    for (const [other, cursor] of cursors) {
      if (other === list) continue;
      const { errors } = await ask(list, { after: cursor });
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/^Expected a cursor (of the order|from an earlier page)/),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    }
  });

  test('refuses a cursor that is cut off or has more to it', async () => {
    const place = decode(cursors.get(list) as string);
    const cut = place.map((_, length) => place.slice(0, length));
    for (const forged of [...cut, [...place, 1], [...place, null], [place]]) {
      const { query, variables } = pageQuery(list, parentOf(list), { after: encode(JSON.stringify(forged)) });
      expect(await codesOf(portal, query, variables)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('never fails on a forged cursor', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom(...oddities),
        fc.constantFrom('after', 'before'),
        async (n, odd, side) => {
          const place = decode(cursors.get(list) as string);
          place[n % place.length] = odd;
          const { query, variables } = pageQuery(list, parentOf(list), { [side]: encode(JSON.stringify(place)) });
          const codes = await codesOf(portal, query, variables);
          expect(codes).toEqual(codes.map(() => 'BAD_USER_INPUT'));
        },
      ),
      { numRuns: 5 },
    );
  });
});

test.each(garbage)('%j is no cursor, and is refused', async (after) => {
  for (const list of lists.filter(({ orderBy }) => orderBy?.direction !== 'ASC')) {
    const { errors } = await ask(list, { after });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^Expected a cursor/), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
});
