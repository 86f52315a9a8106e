import { LIMITS } from '../../domain/validation.ts';
import { WEBHOOK_STATES } from '../../domain/webhooks.ts';
import type { Columns } from './columnTypes.ts';
import { inEnum, lengthBetween, lifetime } from './parts.ts';

export type WebhooksTable = ReturnType<typeof defineWebhooks>;

/** Where changes are sent. Secrets are derived from the id and `secretGeneration`, and stored nowhere. */
export function defineWebhooks(columns: Columns) {
  const { table, text, enumText, integer, safeInteger, instant, index, check } = columns;
  return table(
    'webhooks',
    {
      id: text().primaryKey(),
      url: text().notNull(),
      /** JSON. */
      where: text(),
      state: enumText(WEBHOOK_STATES).notNull(),
      reason: text(),
      failures: integer().notNull(),
      secretGeneration: integer().notNull(),
      secretRotatedAt: instant(),
      /** All changes of the feed up to here were taken for delivery: see `feed`. */
      epoch: text().notNull(),
      position: safeInteger().notNull(),
      nextAttemptAt: instant().notNull(),
      /** Until then, only the server that made the last attempt sends anything; null if no attempt is being made. */
      leasedUntil: instant(),
      /** The number of attempts ever begun: how one ended is written only while it is the last. */
      attempt: safeInteger().notNull(),
      ...lifetime(columns),
    },
    (t) => [
      index('webhooks_createdAt').on(t.createdAt, t.id),
      check('webhooks_url_length', lengthBetween('url', 1, LIMITS.url)),
      check('webhooks_state_word', inEnum('state', WEBHOOK_STATES)),
    ],
  );
}
