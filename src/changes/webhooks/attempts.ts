import type { Clock } from '../../commands/context.ts';
import type { Database } from '../../db/database.ts';
import type { Queries } from '../../db/queries/index.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../../db/rows.ts';
import { CursorExpired } from '../../domain/errors.ts';
import type { Instant } from '../../domain/time.ts';
import { type AttemptOutcome, afterAttempt, disabled, type WebhookAttempt } from '../../domain/webhookAttempts.ts';
import { conditionsOf } from '../../domain/webhooks.ts';
import type { Feed, PageOfChanges } from '../feed.ts';
import { takeDelivery } from './takeDelivery.ts';

/** How long a server may take for an attempt until another one may make it again, in milliseconds. */
const LEASE_MS = 60_000;
/** The most attempts of a delivery that are kept. */
const KEPT_ATTEMPTS = 20;
/** What of a webhook decides on the changes that are read for it, and on who may send them. */
const READ_BY = ['attempt', 'epoch', 'position', 'where'] as const;
const EXPIRED =
  'Changes behind the last one that was sent are no longer in the feed. Let the receiver read everything again, then call redeliver with a cursor of the present, and set the state to ACTIVE.';

/** An attempt that this server alone may make, until its lease ends. */
export interface Begun {
  /** As it was when the attempt began; `attempt` is its number. */
  readonly webhook: WebhookRow;
  readonly delivery: WebhookDeliveryRow;
}

export interface Attempting {
  database: Database;
  feed: Feed;
  clock: Pick<Clock, 'now'>;
  /** From 0 to 1. */
  random(): number;
}

/** Begins and ends attempts, each in a transaction of its own. */
interface Attempts {
  /** The next attempt of a webhook; null if there is nothing to send, or not now. */
  begin(webhookId: string): Promise<Begun | null>;
  /** Writes how an attempt ended; without effect if another one has begun meanwhile. */
  end(begun: Begun, outcome: AttemptOutcome): Promise<void>;
  /** Takes back an attempt that was not made. */
  release(begun: Begun): Promise<void>;
}

export function attemptsOn({ database, feed, clock, random }: Attempting): Attempts {
  /** What to do about the next changes of the feed, which is read outside of the transaction that takes them. */
  async function nextOf(webhook: WebhookRow): Promise<PageOfChanges | null> {
    try {
      return await feed.page({ after: webhook, first: 1, where: conditionsOf(webhook), mayLag: true });
    } catch (error) {
      if (error instanceof CursorExpired) return null;
      throw error;
    }
  }

  async function fenced(begun: Begun, work: (queries: Queries, webhook: WebhookRow) => Promise<void>): Promise<void> {
    await database.transaction(async (queries) => {
      const webhook = await queries.webhooks.findLocked(begun.webhook.id);
      if (webhook?.attempt === begun.webhook.attempt) await work(queries, webhook);
    });
  }

  return {
    async begin(webhookId) {
      for (;;) {
        const seen = await database.read.webhooks.find(webhookId);
        if (!seen || !isDue(seen, clock.now())) return null;
        const page = await nextOf(seen);
        const begun = await database.transaction(async (queries) => {
          const webhook = await queries.webhooks.findLocked(webhookId);
          const now = clock.now();
          if (!webhook || !isDue(webhook, now)) return null;
          const owed = await queries.webhookDeliveries.oldestDue(webhookId);
          if (owed) return lease(queries, webhook, owed, now);
          if (!READ_BY.every((name) => webhook[name] === seen[name])) return 'again';
          if (!page) {
            await queries.webhooks.progress(webhook, { ...webhook, ...disabled(webhook, EXPIRED) });
            return null;
          }
          const moved = { ...webhook, position: page.end.position };
          const [change] = page.changes;
          if (change) return lease(queries, moved, await takeDelivery(queries, webhook, change, now), now);
          if (moved.position !== webhook.position) await queries.webhooks.progress(webhook, moved);
          return page.hasMore ? 'again' : null;
        });
        if (begun !== 'again') return begun;
      }
    },

    end: (begun, outcome) =>
      fenced(begun, async (queries, webhook) => {
        const at = clock.now();
        const after = { ...webhook, ...afterAttempt(webhook, outcome, at, random()), leasedUntil: null };
        const attempt: WebhookAttempt = { at, ...outcome };
        const attempts = [...JSON.parse(begun.delivery.attempts), attempt].slice(-KEPT_ATTEMPTS);
        const nextAttemptAt = outcome.problem === null ? null : after.nextAttemptAt;
        await queries.webhookDeliveries.update({
          ...begun.delivery,
          attempts: JSON.stringify(attempts),
          nextAttemptAt,
        });
        await queries.webhooks.progress(webhook, after);
      }),

    release: (begun) =>
      fenced(begun, (queries, webhook) => queries.webhooks.progress(webhook, { ...webhook, leasedUntil: null })),
  };
}

function isDue({ state, nextAttemptAt, leasedUntil }: WebhookRow, now: Instant): boolean {
  return state === 'ACTIVE' && nextAttemptAt <= now && (leasedUntil === null || leasedUntil <= now);
}

async function lease(queries: Queries, before: WebhookRow, delivery: WebhookDeliveryRow, now: Instant): Promise<Begun> {
  const leasedUntil = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const webhook = { ...before, attempt: before.attempt + 1, leasedUntil };
  await queries.webhooks.progress(before, webhook);
  return { webhook, delivery };
}
