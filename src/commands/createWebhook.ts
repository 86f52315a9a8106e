import type { WebhookRow } from '../db/rows.ts';
import { DomainError, invalidInput } from '../domain/errors.ts';
import { MAX_WEBHOOKS, type WebhookInput, webhookDetails } from '../domain/webhooks.ts';
import { transact } from './transact.ts';
import { requireDestination, requireSecrets, secretOfRow, type WebhookContext } from './webhookContext.ts';

/** Creates a webhook that gets the changes from now on. Its secret is told here only. */
export async function createWebhook(
  context: WebhookContext,
  input: Pick<WebhookInput, 'url' | 'where'>,
): Promise<{ webhook: WebhookRow; secret: string | null }> {
  const { clock } = context;
  const secretOf = requireSecrets(context);
  const details = webhookDetails(input);
  await requireDestination(context, details.url);
  const present = await context.webhooks.present();
  const webhook = await transact(context, async (queries) => {
    if ((await queries.webhooks.countAll()) >= MAX_WEBHOOKS) {
      const message = `Expected at most ${MAX_WEBHOOKS} webhooks, but there are as many already. Delete one first.`;
      throw new DomainError(invalidInput(['input'], message));
    }
    const at = clock.now();
    const webhook: WebhookRow = {
      id: clock.newId('Webhook'),
      ...details,
      reason: null,
      failures: 0,
      secretGeneration: 1,
      secretRotatedAt: null,
      ...present,
      nextAttemptAt: context.webhooks.now(),
      leasedUntil: null,
      attempt: 0,
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
    await queries.webhooks.insert(webhook);
    return webhook;
  });
  return { webhook, secret: secretOfRow(secretOf, webhook) };
}
