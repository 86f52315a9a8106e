import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { Actor } from '../../src/domain/permissions.ts';
import { contentsOf } from '../support/databases/contents.ts';
import { givenContract, mutate, problems } from '../support/fixtures/portfolio.ts';
import { insertRows, webhookRow } from '../support/fixtures/rows.ts';
import { ADMIN, actingAs } from '../support/identity/actors.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { NOBODY, type Receiver, startReceiver, status, WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

const FIELDS = 'id url where state reason behind failures secretRotatedAt version';
const DELIVERIES = `deliveries(first: 5) {
  id nextAttemptAt attempts { at status problem milliseconds }
  change { cursor type nodeId node { id } customerId contractId priorStatus newStatus event { type } changedAt }
}`;
const PAT: Actor = { subject: 'pat', name: 'Pat Approver', role: 'APPROVER' };

let portal: TestServer;
let receiver: Receiver;

beforeAll(async () => {
  portal = await startServer(WEBHOOKS_HERE);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const create = async (input: object = {}): Promise<{ id: string; secret: string }> => {
  const made = await mutate(portal, 'createWebhook', { url: receiver.url, ...input }, 'webhook { id } secret');
  return { id: made.webhook.id, secret: made.secret };
};
const read = async (id: string, fields = FIELDS): Promise<Data> =>
  (await portal.data(`query ($id: ID!) { webhook(id: $id) { ${fields} } }`, { id })).webhook;
const refusalOf = async (name: string, input: object): Promise<Data> =>
  (await mutate(portal, name, input, '__typename')).userErrors;

/** Asks again until something is so. */
async function eventually(id: string, isSo: (webhook: Data) => boolean): Promise<Data> {
  for (;;) {
    const webhook = await read(id, `${FIELDS} ${DELIVERIES}`);
    if (isSo(webhook)) return webhook;
  }
}

describe('a webhook', () => {
  test('gets what happens from its creation on, and tells of each delivery', async () => {
    await givenContract(portal);
    const { id, secret } = await create({ where: { type: ['contract.created', 'contract.submitted'] } });
    const contractId = await givenContract(portal);
    await mutate(portal, 'submitContract', { id: contractId }, '');
    await receiver.arrived(2);
    const bodies = receiver.received.map(({ body, headers }) => new Webhook(secret).verify(body, headers) as Data);
    expect(bodies.map(({ type, data: { nodeId, newStatus } }) => [type, nodeId, newStatus])).toEqual([
      ['contract.created', contractId, 'DRAFT'],
      ['contract.submitted', contractId, 'PENDING_APPROVAL'],
    ]);
    const { deliveries, ...webhook } = await eventually(id, ({ behind }) => behind === 0);
    expect(webhook).toMatchObject({ state: 'ACTIVE', reason: null, failures: 0, version: 1 });
    expect(webhook.where).toEqual({ type: ['contract.created', 'contract.submitted'] });
    expect(deliveries).toMatchObject([
      {
        id: receiver.received[1]?.headers['webhook-id'],
        nextAttemptAt: null,
        attempts: [{ status: 204, problem: null }],
        change: {
          cursor: bodies[1]?.cursor,
          node: { id: contractId },
          event: { type: 'contract.submitted' },
          priorStatus: 'DRAFT',
        },
      },
      { change: { type: 'contract.created' } },
    ]);
  });

  test('tells why an attempt failed, and when the next one is due', async () => {
    receiver.answer = status(503);
    const { id } = await create();
    await givenContract(portal);
    const { failures, behind, deliveries } = await eventually(id, (webhook) => webhook.failures > 0);
    expect({ failures, behind }).toEqual({ failures: 1, behind: 2 });
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0].attempts).toEqual([
      {
        at: expect.any(String),
        status: 503,
        problem: 'Expected a status from 200 to 299, but got 503.',
        milliseconds: expect.any(Number),
      },
    ]);
    expect(deliveries[0].nextAttemptAt > deliveries[0].attempts[0].at).toBe(true);
  });

  test('is changed and deleted, at the version that was seen', async () => {
    const { id } = await create({ where: { customerId: 'cus_1' } });
    const change = { id, url: NOBODY, where: null, state: 'PAUSED', expectedVersion: 1 };
    const { webhook } = await mutate(portal, 'updateWebhook', change, `webhook { ${FIELDS} }`);
    expect(webhook).toMatchObject({ id, url: NOBODY, where: null, state: 'PAUSED', version: 2 });
    const same = await mutate(portal, 'updateWebhook', { id, state: 'PAUSED' }, 'webhook { version }');
    expect(same.webhook.version).toBe(2);
    for (const name of ['updateWebhook', 'deleteWebhook', 'rotateWebhookSecret']) {
      expect(await problems(portal, name, { id, expectedVersion: 1 })).toEqual(['VERSION_CONFLICT']);
    }
    const deleted = await mutate(portal, 'deleteWebhook', { id, expectedVersion: 2 }, 'deletedWebhookId');
    expect(deleted.deletedWebhookId).toBe(id);
    expect(await read(id)).toBeNull();
  });

  test('is one of 100 at most', async () => {
    const own = await startServer(WEBHOOKS_HERE);
    try {
      const webhooks = Array.from({ length: 99 }, () => webhookRow({ state: 'PAUSED' }));
      await insertRows(own, { webhooks });
      expect(await problems(own, 'createWebhook', { url: NOBODY })).toEqual([]);
      expect(await problems(own, 'createWebhook', { url: NOBODY })).toEqual(['INVALID_INPUT']);
    } finally {
      await own.stop();
    }
  });
});

describe('a secret', () => {
  test('is told once, in the form of Standard Webhooks, and another one after a rotation', async () => {
    const { id, secret } = await create();
    const rotated = await mutate(portal, 'rotateWebhookSecret', { id }, 'webhook { secretRotatedAt version } secret');
    expect(rotated.webhook).toEqual({ secretRotatedAt: expect.any(String), version: 2 });
    expect([secret, rotated.secret]).toEqual(
      [secret, rotated.secret].map(() => expect.stringMatching(/^whsec_.{44}$/)),
    );
    expect(rotated.secret).not.toBe(secret);
    const row = await portal.database.read.webhooks.find(id);
    expect(JSON.stringify(row)).not.toContain(secret.slice(6, 20));
  });

  test('is told again to a retry with the same key, although it is stored nowhere', async () => {
    const input = { url: NOBODY, where: { type: [] }, idempotencyKey: 'create' };
    const told = async () => (await mutate(portal, 'createWebhook', input, 'webhook { id } secret')) as Data;
    const { webhook, secret } = await told();
    expect(await told()).toEqual({ webhook, secret, userErrors: [] });
    const contents = JSON.stringify(await contentsOf(portal.database));
    expect(contents).toContain(webhook.id);
    expect(contents).not.toContain(secret.slice('whsec_'.length));
    await mutate(portal, 'deleteWebhook', { id: webhook.id }, '');
    expect(await told()).toEqual({ webhook: null, secret: null, userErrors: [] });
  });

  test('needs a key, and its absence is told to whoever wants one', async () => {
    const keyless = await startServer();
    try {
      const webhook = webhookRow({ state: 'PAUSED' });
      await insertRows(keyless, { webhooks: [webhook] });
      const { id } = webhook;
      for (const [name, input] of [
        ['createWebhook', { url: 'https://8.8.8.8/' }],
        ['rotateWebhookSecret', { id }],
        ['testWebhook', { id, dryRun: true }],
      ] as const) {
        const { userErrors } = await mutate(keyless, name, input, '__typename');
        expect(userErrors).toMatchObject([{ path: ['input'], message: expect.stringContaining('set WEBHOOK_KEY') }]);
      }
      expect(await problems(keyless, 'updateWebhook', { id, where: null })).toEqual([]);
    } finally {
      await keyless.stop();
    }
  });
});

describe('a test', () => {
  const TEST = 'test { headers body status problem milliseconds }';

  test('sends a signed message that tells of no change, in any state, and tells the outcome', async () => {
    const { id, secret } = await create();
    await mutate(portal, 'updateWebhook', { id, state: 'PAUSED' }, '');
    const sent = (await mutate(portal, 'testWebhook', { id }, TEST)).test;
    expect(sent).toMatchObject({ status: 204, problem: null, milliseconds: expect.any(Number) });
    expect(receiver.received).toEqual([{ headers: expect.objectContaining(sent.headers), body: sent.body }]);
    const told = new Webhook(secret).verify(sent.body, sent.headers);
    expect(told).toMatchObject({
      type: 'webhook.test',
      version: 1,
      cursor: null,
      data: { nodeId: id, customerId: null },
    });
    receiver.answer = status(302, { location: receiver.url });
    expect((await mutate(portal, 'testWebhook', { id }, TEST)).test).toMatchObject({
      status: 302,
      problem: expect.stringContaining('Redirects are not followed'),
    });
    expect(await read(id)).toMatchObject({ state: 'PAUSED', failures: 0 });
  });

  test('that is a dry run makes the same, and sends nothing', async () => {
    const { id, secret } = await create();
    const { test: made } = await mutate(portal, 'testWebhook', { id, dryRun: true }, TEST);
    expect(made).toMatchObject({ status: null, problem: null, milliseconds: null });
    expect(new Webhook(secret).verify(made.body, made.headers)).toMatchObject({ type: 'webhook.test' });
    expect(receiver.received).toEqual([]);
  });
});

describe('redelivery', () => {
  test('is asked for by a cursor or by deliveries', async () => {
    const { id } = await create();
    await givenContract(portal);
    await receiver.arrived(2);
    const { deliveries } = await eventually(id, ({ behind }) => behind === 0);
    const [second, first] = deliveries;
    const again = async (input: object) =>
      (await mutate(portal, 'redeliver', { webhookId: id, ...input }, 'webhook { id behind }')).webhook;
    expect(await again({ after: first.change.cursor })).toEqual({ id, behind: 1 });
    await receiver.arrived(3);
    expect(await again({ deliveryIds: [first.id] })).toMatchObject({ id });
    await receiver.arrived(4);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([first.id, second.id, second.id, first.id]);
  });

  test('refuses what is no cursor, and deliveries of other webhooks', async () => {
    const { id } = await create({ where: { type: [] } });
    const other = await create();
    await givenContract(portal);
    const { deliveries } = await eventually(other.id, ({ deliveries: made }) => made.length > 0);
    expect(await refusalOf('redeliver', { webhookId: id, after: 'x' })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'after'] },
    ]);
    const expired = Buffer.from('["another",0]').toString('base64url');
    expect(await refusalOf('redeliver', { webhookId: id, after: expired })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'after'] },
    ]);
    expect(await refusalOf('redeliver', { webhookId: id, deliveryIds: ['x', deliveries[0].id] })).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'deliveryIds', '0'] },
      { code: 'NOT_FOUND', path: ['input', 'deliveryIds', '1'] },
    ]);
    expect(await problems(portal, 'redeliver', { webhookId: id })).toEqual(['INVALID_INPUT']);
  });
});

describe('only administrators', () => {
  const forbidden = [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })];

  test.each(FIELDS.split(' '))('see the %s of a webhook, by whichever way it is found', async (field) => {
    const { id } = await create();
    for (const [query, data] of [
      [`query ($id: ID!) { node(id: $id) { ... on Webhook { ${field} } } }`, { node: null }],
      [`query ($id: ID!) { nodes(ids: [$id]) { ... on Webhook { ${field} } } }`, { nodes: [null] }],
    ] as const) {
      const answer = await portal.ask(query, { id }, PAT);
      expect(answer.errors).toEqual(forbidden);
      const nullable = ['where', 'reason', 'secretRotatedAt'].includes(field);
      if (!nullable) expect(answer.data).toEqual(data);
      expect(JSON.stringify(answer.data)).not.toContain('127.0.0.1');
    }
  });

  test('see its deliveries', async () => {
    const { id } = await create();
    const query = `query ($id: ID!) { node(id: $id) { ... on Webhook { ${DELIVERIES} } } }`;
    const { data, errors } = await portal.ask(query, { id }, PAT);
    expect({ data, errors }).toEqual({ data: { node: null }, errors: forbidden });
  });

  test('export them, without a secret', async () => {
    await create();
    const exported = (actor: Actor) =>
      portal.send({ type: 'webhooks', format: 'jsonl' }, { path: '/export', headers: actingAs(actor) });
    expect((await exported(PAT)).status).toBe(403);
    const { text } = await exported(ADMIN);
    expect(text).toContain(receiver.url);
    expect(text).not.toContain('whsec_');
  });
});

test('a list of webhooks takes as many statements as one of them', async () => {
  const own = await startServer();
  try {
    const statementsOf = async (count: number) => {
      await insertRows(own, { webhooks: Array.from({ length: count }, () => webhookRow({ state: 'PAUSED' })) });
      own.statements.length = 0;
      await own.data(`{ webhooks(first: 100) { nodes { ${FIELDS} ${DELIVERIES} } } }`);
      return own.statements.length;
    };
    const one = await statementsOf(1);
    expect(await statementsOf(20)).toBe(one);
  } finally {
    await own.stop();
  }
});
