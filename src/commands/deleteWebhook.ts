import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

/** Deletes a webhook with its deliveries. An attempt that is being made may still arrive. */
export async function deleteWebhook(context: CommandContext, { id, expectedVersion }: Input): Promise<string> {
  return transact(context, async (queries) => {
    const webhook = await load(queries, 'Webhook', id);
    requireVersion('webhook', webhook, expectedVersion);
    await queries.webhooks.remove(webhook);
    return id;
  });
}
