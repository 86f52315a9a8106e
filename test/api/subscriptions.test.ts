import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cursorOf } from '../../src/changes/cursors.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContract, givenContractIn, givenEvent, mutate } from '../support/fixtures/portfolio.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { append, appendAtOnce, idsBehind, latestCursor, numbered } from '../support/subscriptions/changes.ts';
import { type Subscribing, type SubscriptionClient, subscribe, TRANSPORTS } from '../support/subscriptions/clients.ts';

const READER: Actor = { subject: 'rita', name: 'Rita Reader', role: 'READER' };
const PAGE = 'nodes { type nodeId priorStatus newStatus } endCursor hasMore';
const FOLLOW = `subscription Follow($after: String, $first: Int = 20, $where: ChangeWhere) {
  changes(after: $after, first: $first, where: $where) { ${PAGE} }
}`;

const log = captureLog('info');
let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({ logger: log.logger, limits: { subscriptions: 100 } });
});
afterAll(() => portal.stop());

const open: SubscriptionClient[] = [];
afterEach(() => Promise.all(open.splice(0).map((client) => client.stop())));

describe.each(TRANSPORTS)('by %s', (transport) => {
  function follow(variables: Subscribing['variables'] = {}, query = FOLLOW, actor?: Actor): SubscriptionClient {
    const client = subscribe(portal, transport, { query, variables }, { actor });
    open.push(client);
    return client;
  }

  /** The ids of the changes of the next pages, until there are so many. */
  async function take(client: SubscriptionClient, count: number) {
    const ids: string[] = [];
    let cursor = '';
    while (ids.length < count) {
      const { nodes, endCursor } = (await client.next()).changes;
      ids.push(...nodes.map(({ nodeId }: { nodeId: string }) => nodeId));
      cursor = endCursor;
    }
    return { ids, cursor };
  }

  test('the first page comes at once, though it is empty, and the next as soon as something has changed', async () => {
    const client = follow();
    const start = await latestCursor(portal);
    expect(await client.next()).toEqual({ changes: { nodes: [], endCursor: start, hasMore: false } });
    await append(portal, ['evt_first']);
    const next = { type: 'call.logged', nodeId: 'evt_first', priorStatus: null, newStatus: null };
    const { changes } = await client.next();
    expect(changes).toEqual({ nodes: [next], endCursor: await latestCursor(portal), hasMore: false });
  });

  test('what has changed behind a cursor comes first, page by page, then what changes from then on', async () => {
    const after = await latestCursor(portal);
    await append(portal, numbered('old', 7));
    const client = follow({ after, first: 3 });
    for (const [count, hasMore] of [
      [3, true],
      [3, true],
      [1, false],
    ]) {
      const { changes } = await client.next();
      expect([changes.nodes.length, changes.hasMore]).toEqual([count, hasMore]);
    }
    await append(portal, numbered('new', 4));
    const live = await take(client, 4);
    expect([...numbered('old', 7), ...live.ids]).toEqual(await idsBehind(portal, after));
    expect(live.ids).toEqual(numbered('new', 4));
  });

  test('clients whose connection is cut go on from their cursor, whatever happens meanwhile: nothing is missing, and nothing comes twice', async () => {
    const after = await latestCursor(portal);
    const writers = Promise.all(['a', 'b', 'c'].map((name) => append(portal, numbered(name, 40))));
    let [cursor, seen]: [string, string[]] = [after, []];
    while (seen.length < 120) {
      const client = follow({ after: cursor, first: 7 });
      const taken = await take(client, Math.min(10, 120 - seen.length));
      await client.stop();
      ({ cursor } = taken);
      seen = [...seen, ...taken.ids];
    }
    await writers;
    expect(seen).toEqual(await idsBehind(portal, after));
    expect(new Set(seen).size).toBe(120);
  });

  test('all who follow at the same time get the same, in the order of the feed', async () => {
    const after = await latestCursor(portal);
    const clients = [1, 2, 5, 100].map((first) => follow({ after, first }));
    await Promise.all(['x', 'y', 'z'].map((name) => append(portal, numbered(name, 20))));
    const expected = await idsBehind(portal, after);
    for (const client of clients) expect((await take(client, 60)).ids).toEqual(expected);
  });

  test('only changes that meet the conditions come, and no page for the others', async () => {
    const client = follow({ where: { newStatus: ['APPROVED'] } });
    expect((await client.next()).changes.nodes).toEqual([]);
    const id = await givenContractIn(portal, 'APPROVED');
    await append(portal, numbered('other', 3));
    expect((await client.next()).changes.nodes).toEqual([
      { type: 'contract.approved', nodeId: id, priorStatus: 'PENDING_APPROVAL', newStatus: 'APPROVED' },
    ]);
    await givenContractIn(portal, 'REJECTED');
    const other = await givenContractIn(portal, 'APPROVED');
    expect((await client.next()).changes.nodes).toMatchObject([{ nodeId: other }]);
  });

  test('who waits for something rare is told how far that was looked for', async () => {
    const after = await latestCursor(portal);
    const client = follow({ where: { type: ['very.rare'] } });
    expect((await client.next()).changes.endCursor).toBe(after);
    await appendAtOnce(portal, numbered('usual', 1_100));
    const { nodes, endCursor } = (await client.next()).changes;
    expect(nodes).toEqual([]);
    expect((await idsBehind(portal, endCursor)).length).toBeLessThanOrEqual(100);
  });

  test('each page is read anew: rows are as they are by then, or gone', async () => {
    const view = 'nodes { node { id ... on Contract { title version customer { name } } } }';
    const client = follow({}, `subscription { changes(where: { type: ["contract.updated"] }) { ${view} } }`);
    await client.next();
    const id = await givenContract(portal);
    for (const title of ['First', 'Second']) {
      await mutate(portal, 'updateContract', { id, title }, '');
      expect((await client.next()).changes.nodes).toMatchObject([{ node: { id, title } }]);
    }
    const after = await latestCursor(portal);
    await mutate(portal, 'deleteContract', { id }, '');
    const late = follow(
      { after },
      `subscription ($after: String) { changes(after: $after) { nodes { type node { id } } } }`,
    );
    expect((await late.next()).changes.nodes).toEqual([{ type: 'contract.deleted', node: null }]);
  });

  describe('an error ends it:', () => {
    test.each([
      ['a cursor that is none', { after: 'x' }, 'BAD_USER_INPUT'],
      ['a cursor of another feed', { after: cursorOf({ epoch: 'other', position: 1 }) }, 'CURSOR_EXPIRED'],
      ['no changes a page', { first: 0 }, 'BAD_USER_INPUT'],
      ['too many changes a page', { first: 101 }, 'BAD_USER_INPUT'],
      ['a condition that is null', { where: { type: null } }, 'BAD_USER_INPUT'],
      ['a variable of another type', { first: 'many' }, 'BAD_USER_INPUT'],
    ])('%s', async (_, variables, code) => {
      expect(await follow(variables).ending()).toBe(code);
    });

    test.each([
      ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', 'subscription { changes { unknown } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['two fields', 'subscription { a: changes { hasMore } b: changes { hasMore } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['no text', '', 'BAD_USER_INPUT'],
      ['a query', '{ viewer { subject } }', 'BAD_USER_INPUT'],
      ['introspection', '{ __schema { queryType { name } } }', 'BAD_USER_INPUT'],
      [
        'a mutation',
        'mutation { createCustomer(input: { name: "No", segment: ENTERPRISE }) { customer { id } } }',
        'BAD_USER_INPUT',
      ],
    ])('%s', async (_, query, code) => {
      const statements = portal.statements.length;
      expect(await follow({}, query).ending()).toBe(code);
      expect(portal.statements.length).toBe(statements);
    });

    test('also one of a field that others may see, without a page', async () => {
      const id = await givenEvent(portal);
      const query = `subscription { changes { endCursor nodes { node { id ... on Event { ipAddress } } } } }`;
      const client = follow({}, query, READER);
      expect((await client.next()).changes.nodes).toEqual([]);
      await append(portal, [id]);
      expect(await client.ending()).toBe('FORBIDDEN');
    });
  });

  test('one that skips its only field gets one page without it, and is complete', async () => {
    const client = follow({}, 'subscription { changes @skip(if: true) { hasMore } }');
    expect(await client.next()).toEqual({});
    expect(await client.ending()).toBe('complete');
  });

  test('it is logged like a request once its first page is answered, and again when it has ended', async () => {
    const before = log.lines.length;
    const client = follow({}, FOLLOW, READER);
    await client.next();
    await append(portal, ['evt_logged']);
    await client.next();
    await client.stop();
    while (
      log.entries('unsubscribed').length === 0 ||
      !log.lines.slice(before).some((line) => /unsubscribed/.test(line))
    )
      await new Promise((resolve) => setTimeout(resolve, 10));
    const lines = log.lines.slice(before).map((line) => JSON.parse(line));
    const answered = lines.find(({ msg }) => msg === 'answered');
    expect(answered).toMatchObject({ status: 200, type: 'subscription', operation: 'Follow', actor: 'rita', cost: 30 });
    expect(lines.find(({ msg }) => msg === 'unsubscribed')).toMatchObject({
      requestId: answered.requestId,
      actor: 'rita',
      pages: 2,
      cost: 60,
    });
  });
});

test.each(['POST', 'GET'])('a subscription that is sent by %s to where queries go is refused', async (method) => {
  const query = 'subscription { changes { hasMore } }';
  const response = await fetch(
    `${portal.url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`,
    {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: JSON.stringify({ query }) } : {}),
    },
  );
  const { data, errors } = (await response.json()) as { data?: unknown; errors: { message: string }[] };
  expect([response.status, data]).toEqual([method === 'POST' ? 400 : 405, undefined]);
  if (method === 'POST') {
    expect(errors[0]?.message).toContain('WebSocket to /graphql');
    expect(errors[0]?.message).toContain('/graphql/stream');
  }
});
