import { sql } from 'drizzle-orm';
import { changeColumns } from './changes.ts';
import type { Columns } from './columnTypes.ts';
import type { WebhooksTable } from './webhooks.ts';

/**
 * The changes that were sent or are to be sent to a webhook, with a copy of the change, which the feed may no longer have.
 * One without `nextAttemptAt` needs no further attempt.
 */
export function defineWebhookDeliveries(columns: Columns, webhooks: WebhooksTable) {
  const { table, text, safeInteger, instant, index, uniqueIndex } = columns;
  return table(
    'webhook_deliveries',
    {
      /** The header `webhook-id`. */
      id: text().primaryKey(),
      webhookId: text()
        .notNull()
        .references(() => webhooks.id, { onDelete: 'cascade' }),
      position: safeInteger().notNull(),
      ...changeColumns(columns),
      /** A list of `WebhookAttempt` as JSON, the latest last. */
      attempts: text().notNull(),
      nextAttemptAt: instant(),
    },
    (t) => [
      uniqueIndex('webhook_deliveries_position').on(t.webhookId, t.position),
      index('webhook_deliveries_due').on(t.webhookId, t.position).where(sql.raw('"nextAttemptAt" is not null')),
    ],
  );
}
