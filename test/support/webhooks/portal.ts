import { createFeed, type Feed } from '../../../src/changes/feed.ts';
import { createWebhooks, type Webhooks } from '../../../src/changes/webhooks/webhooks.ts';
import { createWebhook } from '../../../src/commands/createWebhook.ts';
import { systemClock } from '../../../src/commands/systemClock.ts';
import type { WebhookContext } from '../../../src/commands/webhookContext.ts';
import type { Database } from '../../../src/db/database.ts';
import { openDatabase } from '../../../src/db/open.ts';
import type { NewChange } from '../../../src/db/queries/changes.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../../../src/db/rows.ts';
import { LIFECYCLE } from '../../../src/domain/lifecycle.ts';
import type { WebhookInput } from '../../../src/domain/webhooks.ts';
import type { TestDatabase } from '../databases/testDatabases.ts';
import { ADMIN } from '../identity/actors.ts';
import { type Receiver, WEBHOOKS_HERE } from './receiver.ts';

/** A clock that goes on only when told to. */
export interface SimulatedClock {
  now(): string;
  advance(milliseconds: number): void;
}

export function simulatedClock(start = '2026-03-01T00:00:00.000Z'): SimulatedClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}

/** What a server does with webhooks, without the rest of it. */
export interface WebhookServer extends Webhooks {
  database: Database;
  feed: Feed;
  context: WebhookContext;
  close(): Promise<void>;
}

/** Opens another server on a database. */
export async function webhookServer(
  { url }: Pick<TestDatabase, 'url'>,
  clock: SimulatedClock,
  answerWithin?: number,
): Promise<WebhookServer> {
  const database = await openDatabase(url);
  const onFault = (error: unknown) => {
    throw error;
  };
  const feed = createFeed(database, onFault);
  const { webhookKey: key, webhookNetworks: networks } = WEBHOOKS_HERE;
  const random = () => 0;
  const webhooks = createWebhooks({ database, feed, clock, key, networks, random, answerWithin, onFault });
  return {
    ...webhooks,
    database,
    feed,
    context: {
      database,
      actor: ADMIN,
      selfApproval: 'allow',
      lifecycle: LIFECYCLE,
      clock: { now: () => clock.now(), newId: systemClock.newId },
      webhooks: webhooks.port,
    },
    async close() {
      await webhooks.stop();
      feed.stop();
      await database.close();
    },
  };
}

/** Creates a webhook that sends to a receiver; returns its id and its secret. */
export async function givenWebhook(
  { context }: WebhookServer,
  { url }: Pick<Receiver, 'url'>,
  where: WebhookInput['where'] = null,
): Promise<{ id: string; secret: string }> {
  const { webhook, secret } = await createWebhook(context, { url, where });
  return { id: webhook.id, secret: secret ?? '' };
}

export async function webhookRow({ database }: WebhookServer, id: string): Promise<WebhookRow> {
  const row = await database.read.webhooks.find(id);
  if (!row) throw new Error(`expected a webhook ${id}`);
  return row;
}

export async function deliveriesOf({ database }: WebhookServer, id: string): Promise<WebhookDeliveryRow[]> {
  return [...(await database.read.webhookDeliveries.latest([id], 1_000))];
}

let made = 0;

/** Appends changes, and returns the ids of what they tell of, in order. */
export async function change(
  { database }: WebhookServer,
  count = 1,
  values: Partial<NewChange> = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `evt_${++made}`);
  await database.transaction(async ({ changes }) => {
    for (const nodeId of ids) {
      await changes.append({
        type: 'call.logged',
        nodeId,
        customerId: 'cus_1',
        contractId: null,
        priorStatus: null,
        newStatus: null,
        eventId: null,
        changedAt: '2026-02-01T00:00:00.000Z',
        ...values,
      });
    }
  });
  return ids;
}

/** What the requests told of that a receiver got, in order. */
export const toldOf = ({ received }: Receiver): string[] => received.map(({ body }) => JSON.parse(body).data.nodeId);
