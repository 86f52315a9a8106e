import { cursorOf } from '../../changes/cursors.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../../db/rows.ts';
import type { AssertNever } from '../../domain/assertNever.ts';
import { conditionsOf } from '../../domain/webhooks.ts';
import { countRows } from '../../observability/requestRecord.ts';
import { asBatch, loadForBatch, mapMaybePromise } from '../batching/batches.ts';
import { fieldKey } from '../batching/related.ts';
import { DEFAULT_PAGE_SIZES, MAX_PAGE_SIZE, requireRange } from '../pagination/pageArguments.ts';
import type { Missing } from './coverage.ts';
import type { FieldsOf } from './fields.ts';

export const Webhook = {
  where: { columns: ['where'], resolve: conditionsOf },
  behind: {
    columns: ['id', 'position'],
    reading: 'feed',
    resolve: (webhook, _, { read, webhooks }, info) =>
      loadForBatch<WebhookRow, number>(webhook, fieldKey(info), async (rows) => {
        const [due, present] = await Promise.all([
          read.webhookDeliveries.countDue(rows.map(({ id }) => id)),
          webhooks.present(),
        ]);
        const dueTo = new Map(due.map(({ webhookId, count }) => [webhookId, count]));
        return rows.map(({ id, position }) => Math.max(present.position - position, 0) + (dueTo.get(id) ?? 0));
      }),
  },
  deliveries: {
    columns: ['id', 'epoch'],
    resolve: (webhook, { first }, { read }, info) =>
      loadForBatch<WebhookRow, Delivery[]>(webhook, fieldKey(info), (rows) => {
        requireRange('first', first, 1, MAX_PAGE_SIZE);
        const ids = rows.map(({ id }) => id);
        return mapMaybePromise(read.webhookDeliveries.latest(ids, first ?? DEFAULT_PAGE_SIZES.nested), (found) => {
          countRows(found.length);
          const deliveries = found.map((row) => [row.parentIndex, deliveryOf(row, rows[row.parentIndex])] as const);
          // What is asked of one change is fetched for all at once.
          asBatch(deliveries.map(([, { change }]) => change));
          return rows.map((_, i) => deliveries.filter(([parent]) => parent === i).map(([, delivery]) => delivery));
        });
      }),
  },
} satisfies FieldsOf<'Webhook'>;

type Delivery = ReturnType<typeof deliveryOf>;

function deliveryOf({ id, attempts, nextAttemptAt, position, ...change }: WebhookDeliveryRow, webhook?: WebhookRow) {
  const cursor = cursorOf({ epoch: webhook?.epoch ?? '', position });
  return { id, change: { ...change, cursor }, attempts: JSON.parse(attempts), nextAttemptAt };
}

export type EveryFieldIsAnswered = AssertNever<Missing<'Webhook', typeof Webhook>>;
