import type { Queries } from '../../db/queries/index.ts';
import type { ChangeRow, WebhookDeliveryRow, WebhookRow } from '../../db/rows.ts';
import type { Instant } from '../../domain/time.ts';
import { cursorOf } from '../cursors.ts';
import { deliveryId } from './messages.ts';

/** Writes that a change is to be delivered, with what is to be told of it. One that was delivered before is made anew. */
export async function takeDelivery(
  queries: Queries,
  { id: webhookId, epoch }: WebhookRow,
  change: ChangeRow,
  now: Instant,
): Promise<WebhookDeliveryRow> {
  const { position } = change;
  const known = await queries.webhookDeliveries.at(webhookId, position);
  if (known) {
    const again = { ...known, nextAttemptAt: now };
    await queries.webhookDeliveries.update(again);
    return again;
  }
  const id = deliveryId(webhookId, cursorOf({ epoch, position }));
  const delivery = { id, webhookId, ...change, attempts: '[]', nextAttemptAt: now };
  await queries.webhookDeliveries.insert(delivery);
  await queries.webhookDeliveries.prune(webhookId);
  return delivery;
}
