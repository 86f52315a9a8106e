import type { WebhookRow } from '../db/rows.ts';
import { requireVersion } from '../domain/versions.ts';
import { type WebhookInput, webhookDetails } from '../domain/webhooks.ts';
import { changedFields } from './changedFields.ts';
import { loadLockedWebhook } from './load.ts';
import { transact } from './transact.ts';
import { requireDestination, type WebhookContext } from './webhookContext.ts';

interface Input extends WebhookInput {
  id: string;
  expectedVersion?: number | null;
}

/** With another URL, or active again, it is tried at once. An update without changes keeps the version. */
export async function updateWebhook(context: WebhookContext, input: Input): Promise<WebhookRow> {
  // Outside of the transaction: to look up a host may take seconds.
  if (typeof input.url === 'string') await requireDestination(context, webhookDetails({ url: input.url }).url);
  return transact(context, async (queries) => {
    const before = await loadLockedWebhook(queries, input.id);
    requireVersion('webhook', before, input.expectedVersion);
    const details = webhookDetails(input, before);
    const changed = changedFields('Webhook', before, details);
    if (changed.length === 0) return before;

    const anew = details.url !== before.url || (details.state === 'ACTIVE' && before.state !== 'ACTIVE');
    const webhook = {
      ...before,
      ...details,
      ...(details.state === 'DISABLED' ? {} : { reason: null }),
      ...(anew ? { failures: 0, nextAttemptAt: context.webhooks.now() } : {}),
      version: before.version + 1,
      updatedAt: context.clock.now(before.updatedAt),
    };
    await queries.webhooks.update(before, webhook);
    return webhook;
  });
}
