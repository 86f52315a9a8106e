import type { Queries } from '../db/queries/index.ts';
import type { WebhookRow } from '../db/rows.ts';
import { BadRequest, CursorExpired, DomainError, invalidInput, notFound } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import { isDeliveryId } from '../domain/webhooks.ts';
import { loadLockedWebhook } from './load.ts';
import { transact } from './transact.ts';
import type { WebhookContext } from './webhookContext.ts';

interface Input {
  webhookId: string;
  /** The cursor of the feed behind which to start again. */
  after?: string | null;
  deliveryIds?: readonly string[] | null;
}

const MAX_DELIVERIES = 100;

/**
 * Sends again, without waiting for the next attempt: all changes behind a cursor, or single deliveries.
 */
export async function redeliver(
  context: WebhookContext,
  { webhookId, after, deliveryIds }: Input,
): Promise<WebhookRow> {
  requireOne(after, deliveryIds);
  const place = after == null ? null : await parseCursor(context, after);
  return transact(context, async (queries) => {
    const webhook = await loadLockedWebhook(queries, webhookId, 'webhookId');
    const at = context.webhooks.now();
    // Those of changes behind the cursor are taken from the feed again.
    if (place) await queries.webhookDeliveries.cancelDue(webhookId);
    await askAgain(queries, webhookId, deliveryIds ?? [], at);
    const again = { ...webhook, ...place, failures: 0, nextAttemptAt: at };
    await queries.webhooks.progress(webhook, again);
    return again;
  });
}

function requireOne(after: Input['after'], deliveryIds: Input['deliveryIds']): void {
  if ((after == null) === (deliveryIds == null)) {
    const got = after == null ? 'neither' : 'both';
    throw new DomainError(invalidInput(['input'], `Expected either after or deliveryIds, but got ${got}.`));
  }
  if (deliveryIds && deliveryIds.length > MAX_DELIVERIES) {
    const message = `Expected at most ${MAX_DELIVERIES} deliveries, but got ${deliveryIds.length}.`;
    throw new DomainError(invalidInput(['input', 'deliveryIds'], message));
  }
}

/** @throws DomainError if it is no cursor of the feed, or changes behind it are gone */
function parseCursor({ webhooks }: WebhookContext, after: string) {
  return webhooks.parseCursor(after).catch((error) => {
    if (!(error instanceof BadRequest || error instanceof CursorExpired)) throw error;
    throw new DomainError(invalidInput(['input', 'after'], error.message));
  });
}

async function askAgain(queries: Queries, webhookId: string, ids: readonly string[], at: Instant): Promise<void> {
  const found = new Map((await queries.webhookDeliveries.byIds(ids.filter(isDeliveryId))).map((row) => [row.id, row]));
  const missing = ids.flatMap((id, i) =>
    found.get(id)?.webhookId === webhookId ? [] : notFound('delivery', id, ['input', 'deliveryIds', String(i)]).errors,
  );
  if (missing.length > 0) throw new DomainError(...missing);
  for (const delivery of found.values()) await queries.webhookDeliveries.update({ ...delivery, nextAttemptAt: at });
}
