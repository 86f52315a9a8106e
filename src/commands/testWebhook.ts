import type { WebhookRow } from '../db/rows.ts';
import { notFound } from '../domain/errors.ts';
import { load } from './load.ts';
import { transact } from './transact.ts';
import { requireSecrets, type WebhookContext, type WebhookTest } from './webhookContext.ts';

interface Input {
  id: string;
  dryRun?: boolean;
}

/** Sends a message that tells of no change, in any state of the webhook, and writes nothing: a replay sends it again. */
export async function testWebhook(context: WebhookContext, { id, dryRun = false }: Input): Promise<WebhookTest> {
  const secretOf = requireSecrets(context);
  // Null for a replay after the webhook was deleted.
  const webhook: WebhookRow | null = await transact(context, (queries) => load(queries, 'Webhook', id));
  if (!webhook) throw notFound('webhook', id, ['input', 'id']);
  return context.webhooks.test(webhook, secretOf, dryRun);
}
