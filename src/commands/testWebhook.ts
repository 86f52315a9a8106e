import { load } from './load.ts';
import { transact } from './transact.ts';
import { requireSecrets, type WebhookContext, type WebhookTest } from './webhookContext.ts';

interface Input {
  id: string;
  dryRun?: boolean;
}

/** Sends a message that tells of no change, in any state of the webhook, and writes nothing. */
export async function testWebhook(context: WebhookContext, { id, dryRun = false }: Input): Promise<WebhookTest> {
  const secretOf = requireSecrets(context);
  const webhook = await transact(context, (queries) => load(queries, 'Webhook', id));
  return context.webhooks.test(webhook, secretOf, dryRun);
}
