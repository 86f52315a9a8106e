import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { cursorOf } from '../../src/changes/cursors.ts';
import { deleteWebhook } from '../../src/commands/deleteWebhook.ts';
import { redeliver } from '../../src/commands/redeliver.ts';
import { rotateWebhookSecret } from '../../src/commands/rotateWebhookSecret.ts';
import { updateWebhook } from '../../src/commands/updateWebhook.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import { startServer } from '../support/servers/server.ts';
import {
  change,
  deliveriesOf,
  givenWebhook,
  type SimulatedClock,
  simulatedClock,
  toldOf,
  type WebhookServer,
  webhookRow,
  webhookServer,
} from '../support/webhooks/portal.ts';
import { type Answering, type Receiver, startReceiver, status } from '../support/webhooks/receiver.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const hang: Answering = () => undefined;

let database: TestDatabase;
let clock: SimulatedClock;
let server: WebhookServer;
let receiver: Receiver;
let opened: { close(): Promise<void> }[];
let receivers: Receiver[];

beforeEach(async () => {
  database = await freshDatabase();
  clock = simulatedClock();
  [opened, receivers] = [[], []];
  server = await anotherServer();
  receiver = await anotherReceiver();
});
afterEach(async () => {
  await Promise.all(receivers.map((each) => each.stop()));
  await Promise.all(opened.map((each) => each.close()));
  await database.remove();
});

async function anotherServer(answerWithin?: number): Promise<WebhookServer> {
  const another = await webhookServer(database, clock, answerWithin);
  opened.push(another);
  return another;
}

async function anotherReceiver(): Promise<Receiver> {
  const another = await startReceiver();
  receivers.push(another);
  return another;
}

/** Goes on to when the next attempt is due, and makes it. */
async function retry(id: string): Promise<void> {
  const { nextAttemptAt } = await webhookRow(server, id);
  clock.advance(Math.max(Date.parse(nextAttemptAt) - Date.parse(clock.now()), 0));
  await server.deliverDue();
}

describe('changes', () => {
  test('are sent in order, each once, as soon as the webhook is there', async () => {
    await change(server, 3);
    await givenWebhook(server, receiver);
    const ids = await change(server, 50);
    await server.deliverDue();
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual(ids);
  });

  test('are told by ids and statuses, with a cursor of the feed behind them', async () => {
    await givenWebhook(server, receiver);
    const values = { type: 'contract.approved', contractId: 'ctr_1', eventId: 'evt_1' };
    const statuses = { priorStatus: 'PENDING_APPROVAL', newStatus: 'APPROVED' } as const;
    const [nodeId] = await change(server, 1, { ...values, ...statuses });
    await server.deliverDue();
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
      type: 'contract.approved',
      timestamp: '2026-02-01T00:00:00.000Z',
      version: 1,
      cursor: cursorOf(await server.feed.present()),
      data: { nodeId, customerId: 'cus_1', contractId: 'ctr_1', eventId: 'evt_1', ...statuses },
    });
  });

  test('that do not meet the conditions are left out, and looked at once', async () => {
    const { id } = await givenWebhook(server, receiver, { type: ['mail.sent'], customerId: 'cus_2' });
    await change(server, 1_500);
    await change(server, 1, { customerId: 'cus_2' });
    const wanted = await change(server, 2, { type: 'mail.sent', customerId: 'cus_2' });
    await change(server, 3, { type: 'mail.sent' });
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual(wanted);
    expect((await webhookRow(server, id)).position).toBe((await server.feed.present()).position);
  });

  test('wait while the webhook is paused', async () => {
    const { id } = await givenWebhook(server, receiver);
    await updateWebhook(server.context, { id, state: 'PAUSED' });
    const ids = await change(server, 2);
    await server.deliverDue();
    expect(receiver.received).toEqual([]);
    await updateWebhook(server.context, { id, state: 'ACTIVE' });
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual(ids);
  });

  test('are sent by themselves, soon after they were made', async () => {
    await givenWebhook(server, receiver);
    server.start();
    const ids = await change(server, 3);
    await receiver.arrived(3);
    const later = await change(server, 2);
    await receiver.arrived(5);
    expect(toldOf(receiver)).toEqual([...ids, ...later]);
  });

  test('are kept as the last 100 deliveries', async () => {
    const { id } = await givenWebhook(server, receiver);
    const ids = await change(server, 103);
    await server.deliverDue();
    expect((await deliveriesOf(server, id)).map(({ nodeId }) => nodeId)).toEqual(ids.slice(-100).toReversed());
  });
});

describe('a receiver that fails', () => {
  test('for an hour gets everything in order once it answers, each change once after the first', async () => {
    const { id } = await givenWebhook(server, receiver);
    receiver.answer = status(500);
    const ids = await change(server, 30);
    const end = Date.parse(clock.now()) + HOUR;
    while (Date.parse(clock.now()) < end) await retry(id);
    const [first = ''] = ids;
    const failed = receiver.received.length;
    expect(failed).toBeGreaterThan(3);
    expect(toldOf(receiver)).toEqual(Array.from({ length: failed }, () => first));
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    receiver.answer = status(200);
    ids.push(...(await change(server, 5)));
    await retry(id);
    expect(toldOf(receiver).slice(failed)).toEqual(ids);
    expect(await webhookRow(server, id)).toMatchObject({ state: 'ACTIVE', failures: 0 });
    const attempts = JSON.parse((await deliveriesOf(server, id)).at(-1)?.attempts ?? '');
    expect(attempts).toHaveLength(failed + 1);
    expect(attempts[0]).toMatchObject({ status: 500, problem: 'Expected a status from 200 to 299, but got 500.' });
    expect(attempts.at(-1)).toMatchObject({ status: 200, problem: null });
  });

  test('now and then gets everything in order', async () => {
    const { id } = await givenWebhook(server, receiver);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(200, 204, 301, 404, 500, 503), { maxLength: 12 }), async (codes) => {
        receiver.received.length = 0;
        const accepted: string[] = [];
        receiver.answer = (response, socket, received) => {
          const code = codes.shift() ?? 204;
          if (code < 300) accepted.push(JSON.parse(received.body).data.nodeId);
          status(code)(response, socket, received);
        };
        const ids = await change(server, 6);
        while (accepted.length < ids.length) await retry(id);
        expect(accepted).toEqual(ids);
        await updateWebhook(server.context, { id, state: 'PAUSED' });
        await updateWebhook(server.context, { id, state: 'ACTIVE' });
      }),
      { numRuns: 15 },
    );
  });

  test('for 75 hours is given up, and loses nothing when somebody makes the webhook active again', async () => {
    const { id } = await givenWebhook(server, receiver);
    receiver.answer = status(500);
    const ids = await change(server, 2);
    const start = Date.parse(clock.now());
    while ((await webhookRow(server, id)).state === 'ACTIVE') await retry(id);
    expect(Date.parse(clock.now()) - start).toBeGreaterThan(75 * HOUR);
    expect(await webhookRow(server, id)).toMatchObject({
      state: 'DISABLED',
      reason: expect.stringMatching(/^10 attempts to deliver a change failed, .* but got 500\.$/),
    });
    receiver.answer = status(200);
    receiver.received.length = 0;
    clock.advance(100 * HOUR);
    await server.deliverDue();
    expect(receiver.received).toEqual([]);
    expect(await updateWebhook(server.context, { id, state: 'ACTIVE' })).toMatchObject({ reason: null, failures: 0 });
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual(ids);
  });

  test('with 410 disables its webhook at once', async () => {
    const { id } = await givenWebhook(server, receiver);
    receiver.answer = status(410);
    await change(server, 2);
    await server.deliverDue();
    await retry(id);
    expect(receiver.received).toHaveLength(1);
    expect(await webhookRow(server, id)).toMatchObject({ state: 'DISABLED', reason: expect.stringContaining('410') });
  });

  test('by not answering holds up nobody else', async () => {
    const other = await anotherReceiver();
    receiver.answer = hang;
    await givenWebhook(server, receiver);
    await givenWebhook(server, other);
    const ids = await change(server, 20);
    const delivering = server.deliverDue();
    await other.arrived(20);
    expect(toldOf(other)).toEqual(ids);
    expect(receiver.received).toHaveLength(1);
    await server.stop();
    await delivering;
  });

  test('behind what the feed keeps is told to read everything again', async () => {
    const { id } = await givenWebhook(server, receiver);
    await change(server, 3);
    await server.database.transaction(({ changes }) => changes.renewEpoch());
    await server.deliverDue();
    expect(receiver.received).toEqual([]);
    expect(await webhookRow(server, id)).toMatchObject({
      state: 'DISABLED',
      reason: expect.stringContaining('redeliver'),
    });
    await redeliver(server.context, { webhookId: id, after: cursorOf(await server.feed.present()) });
    await updateWebhook(server.context, { id, state: 'ACTIVE' });
    const ids = await change(server, 2);
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual(ids);
  });
});

describe('several servers', () => {
  test('make each attempt once while they live, in order', async () => {
    const servers = [server, await anotherServer(), await anotherServer()];
    const others = await Promise.all([1, 2, 3].map(anotherReceiver));
    const all = [receiver, ...others];
    for (const each of all) {
      each.answer = (...answered) => void pause(Math.random() * 5).then(() => status(204)(...answered));
      await givenWebhook(server, each);
    }
    const ids: string[] = [];
    let changing = true;
    const delivering = servers.map(async (each) => {
      while (changing) {
        await each.deliverDue();
        await pause(1);
      }
    });
    for (let i = 0; i < 10; i++) ids.push(...(await change(servers[i % 3] as WebhookServer, 4)));
    await Promise.all(all.map((each) => each.arrived(ids.length)));
    changing = false;
    await Promise.all(delivering);
    for (const each of all) expect(toldOf(each)).toEqual(ids);
  });

  test('take over an attempt once its lease has ended, whose end then counts no longer', async () => {
    const other = await anotherServer();
    const { id } = await givenWebhook(server, receiver);
    let answerFirst: () => void = () => undefined;
    receiver.answer = (response) => {
      answerFirst = () => response.writeHead(500).end();
    };
    const ids = await change(server, 2);
    const first = server.deliverDue();
    await receiver.arrived(1);
    clock.advance(59 * SECOND);
    await other.deliverDue();
    expect(receiver.received).toHaveLength(1);
    clock.advance(2 * SECOND);
    receiver.answer = status(204);
    await other.deliverDue();
    expect(toldOf(receiver)).toEqual([ids[0], ...ids]);
    answerFirst();
    await first;
    expect(toldOf(receiver)).toEqual([ids[0], ...ids]);
    expect(await webhookRow(server, id)).toMatchObject({ failures: 0, leasedUntil: null });
    const attempts = (await deliveriesOf(server, id)).map((delivery) => JSON.parse(delivery.attempts));
    expect(attempts).toEqual([[expect.objectContaining({ status: 204 })], [expect.objectContaining({ status: 204 })]]);
  });

  test('send at once what one of them broke off as it stopped', async () => {
    const other = await anotherServer();
    const { id } = await givenWebhook(server, receiver);
    receiver.answer = hang;
    const ids = await change(server, 2);
    const delivering = server.deliverDue();
    await receiver.arrived(1);
    await server.stop();
    await delivering;
    expect(await webhookRow(other, id)).toMatchObject({ failures: 0, leasedUntil: null });
    receiver.answer = status(204);
    await other.deliverDue();
    expect(toldOf(receiver)).toEqual([ids[0], ...ids]);
  });

  test('send later what one of them was sending as it was killed', async () => {
    const env = { DATABASE_URL: database.url, WEBHOOK_KEY: 'x'.repeat(32), WEBHOOK_NETWORKS: '127.0.0.0/8' };
    const killed = await startServer({ transport: 'process', env });
    receiver.answer = hang;
    const { id } = await givenWebhook(server, receiver);
    const ids = await change(server, 2);
    await receiver.arrived(1);
    await killed.stop('SIGKILL');
    const { leasedUntil } = await webhookRow(server, id);
    receiver.answer = status(204);
    clock.advance(Date.parse(leasedUntil ?? '') - Date.parse(clock.now()));
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual([ids[0], ...ids]);
    const messages = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(messages[1]).toBe(messages[0]);
  });
});

describe('signatures', () => {
  const verify = (secret: string, index = -1) => {
    const { body = '', headers = {} } = receiver.received.at(index) ?? {};
    return new Webhook(secret).verify(body, headers);
  };
  const deliverOne = async () => {
    await change(server);
    await server.deliverDue();
  };

  beforeEach(() => {
    clock.advance(Date.now() - Date.parse(clock.now()));
  });

  test('are verified by the package of Standard Webhooks, and fail for another secret or body', async () => {
    const { secret } = await givenWebhook(server, receiver);
    const { secret: another } = await givenWebhook(server, await anotherReceiver());
    await deliverOne();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(verify(secret)).toEqual(JSON.parse(receiver.received[0]?.body ?? ''));
    expect(() => verify(another)).toThrow('No matching signature found');
    const { headers = {}, body = '' } = receiver.received[0] ?? {};
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature found');
  });

  test('are made with both secrets for 24 hours after a rotation, then with the new one', async () => {
    clock.advance(-24 * HOUR);
    const { id, secret: former } = await givenWebhook(server, receiver);
    const secret = (await rotateWebhookSecret(server.context, { id })).secret ?? '';
    expect(secret).not.toBe(former);
    clock.advance(24 * HOUR - SECOND);
    await deliverOne();
    expect(verify(secret)).toEqual(verify(former));
    expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,[^ ]+ v1,[^ ]+$/);
    clock.advance(SECOND);
    await deliverOne();
    expect(verify(secret)).toBeTruthy();
    expect(() => verify(former)).toThrow('No matching signature found');
  });

  test('of a retry have its own time', async () => {
    const { id, secret } = await givenWebhook(server, receiver);
    receiver.answer = status(500);
    await deliverOne();
    await retry(id);
    expect(verify(secret, 0)).toEqual(verify(secret, 1));
    const [first, second] = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect((second ?? 0) - (first ?? 0)).toBe(5);
  });
});

describe('redelivery', () => {
  test('starts again behind a cursor, in order and with the ids of the first time', async () => {
    const { id } = await givenWebhook(server, receiver);
    const ids = await change(server, 6);
    await server.deliverDue();
    const { cursor } = JSON.parse(receiver.received[1]?.body ?? '');
    await redeliver(server.context, { webhookId: id, after: cursor });
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual([...ids, ...ids.slice(2)]);
    const messages = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(messages.slice(6)).toEqual(messages.slice(2, 6));
  });

  test('skips what is before a cursor, also a change that fails', async () => {
    const { id } = await givenWebhook(server, receiver);
    receiver.answer = status(500);
    await change(server, 3);
    await server.deliverDue();
    receiver.answer = status(204);
    receiver.received.length = 0;
    await redeliver(server.context, { webhookId: id, after: cursorOf(await server.feed.present()) });
    const ids = await change(server, 2);
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual(ids);
  });

  test('makes single deliveries again, oldest first and before new changes', async () => {
    const { id } = await givenWebhook(server, receiver);
    const ids = await change(server, 4);
    await server.deliverDue();
    const [first, , third] = receiver.received.map(({ headers }) => headers['webhook-id'] ?? '');
    receiver.received.length = 0;
    await redeliver(server.context, { webhookId: id, deliveryIds: [third ?? '', first ?? ''] });
    const [newer] = await change(server);
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual([ids[0], ids[2], newer]);
  });

  test('does not wait for the next attempt', async () => {
    const { id } = await givenWebhook(server, receiver);
    receiver.answer = status(500);
    const [nodeId] = await change(server);
    await server.deliverDue();
    await retry(id);
    receiver.answer = status(204);
    const [{ id: deliveryId = '' } = {}] = await deliveriesOf(server, id);
    await server.deliverDue();
    expect(receiver.received).toHaveLength(2);
    await redeliver(server.context, { webhookId: id, deliveryIds: [deliveryId] });
    await server.deliverDue();
    expect(toldOf(receiver)).toEqual([nodeId, nodeId, nodeId]);
  });
});

test('what is being sent when its webhook is deleted ends without effect', async () => {
  const { id } = await givenWebhook(server, receiver);
  receiver.answer = (response) => {
    void deleteWebhook(server.context, { id }).then(() => response.writeHead(204).end());
  };
  await change(server, 2);
  await server.deliverDue();
  expect(receiver.received).toHaveLength(1);
  expect(await deliveriesOf(server, id)).toEqual([]);
});
