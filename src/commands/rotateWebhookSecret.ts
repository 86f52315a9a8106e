import type { WebhookRow } from '../db/rows.ts';
import { requireVersion } from '../domain/versions.ts';
import { load } from './load.ts';
import { transact } from './transact.ts';
import { requireSecrets, secretOfRow, type WebhookContext } from './webhookContext.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

/** Gives a webhook another secret, told here only. For a day, deliveries are signed with the former one, too. */
export async function rotateWebhookSecret(
  context: WebhookContext,
  { id, expectedVersion }: Input,
): Promise<{ webhook: WebhookRow; secret: string | null }> {
  const secretOf = requireSecrets(context);
  const webhook = await transact(context, async (queries) => {
    const before = await load(queries, 'Webhook', id);
    requireVersion('webhook', before, expectedVersion);
    const rotated = {
      ...before,
      secretGeneration: before.secretGeneration + 1,
      secretRotatedAt: context.webhooks.now(),
      version: before.version + 1,
      updatedAt: context.clock.now(before.updatedAt),
    };
    await queries.webhooks.update(before, rotated);
    return rotated;
  });
  return { webhook, secret: secretOfRow(secretOf, webhook) };
}
