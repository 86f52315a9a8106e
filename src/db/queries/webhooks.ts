import { and, eq, exists, isNotNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import type { WebhookState } from '../../domain/webhooks.ts';
import { inRange, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { placeholders, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys } from '../orders.ts';
import type { WebhookRow } from '../rows.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';

interface WebhookConditions {
  id?: readonly string[] | null;
  state?: readonly WebhookState[] | null;
  createdAt?: Range<Instant> | null;
}

/** The columns that deliveries change, which leave `version` alone. */
const PROGRESS = [
  'state',
  'reason',
  'failures',
  'epoch',
  'position',
  'nextAttemptAt',
  'leasedUntil',
  'attempt',
] as const;

export function webhookQueries(dialect: Dialect) {
  const { build, compile } = dialect;
  const { webhooks, webhookDeliveries } = dialect.tables;
  const list = listQueries<WebhookRow, 'CREATED_AT', never, WebhookConditions>(dialect, {
    type: 'Webhook',
    table: webhooks,
    orders: { CREATED_AT: byKeys(byInstant(webhooks.createdAt), byId(webhooks.id, 'Webhook')) },
    relations: {},
    conditions: {
      id: oneOfIds(dialect, webhooks.id, 'Webhook'),
      state: oneOf(dialect, webhooks.state),
      createdAt: inRange(webhooks.createdAt),
    },
  });
  const rows = rowQueries<WebhookRow>(dialect, webhooks);
  const update = updateQuery<WebhookRow>(dialect, webhooks);
  const count = compile<{ count: number }>(sql`select count(*) as "count" from ${webhooks}`);
  const now = sql.placeholder('now');
  const owes = build
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhooks.id), isNotNull(webhookDeliveries.nextAttemptAt)));
  const due = compile<{ id: string }>(
    build
      .select({ id: webhooks.id })
      .from(webhooks)
      .where(
        and(
          eq(webhooks.state, 'ACTIVE'),
          lte(webhooks.nextAttemptAt, now),
          or(sql`${webhooks.leasedUntil} is null`, lte(webhooks.leasedUntil, now)),
          or(
            ne(webhooks.epoch, sql.placeholder('epoch')),
            lt(webhooks.position, sql.placeholder('position')),
            exists(owes),
          ),
        ),
      ),
  );
  const progress = compile(
    build
      .update(webhooks)
      .set(placeholders(PROGRESS))
      .where(and(eq(webhooks.id, sql.placeholder('id')), eq(webhooks.attempt, sql.placeholder('readAttempt')))),
  );

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    update: update(session),
    countAll: async (): Promise<number> => (await session.all(count))[0]?.count ?? 0,
    /** The active webhooks to which something may be sent now, where the newest change of the feed is at a place. */
    due: async (at: Instant, present: { epoch: string; position: number }): Promise<string[]> =>
      (await session.all(due, { now: at, ...present })).map(({ id }) => id),
    /** @throws ConcurrentChange if another attempt has begun since the row was read */
    progress: async (before: WebhookRow, after: WebhookRow): Promise<void> =>
      session.writeGuarded(progress, { ...after, readAttempt: before.attempt }),
  });
}
