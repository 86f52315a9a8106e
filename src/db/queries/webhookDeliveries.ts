import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { placeholders, rowColumns, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { LIMIT } from '../keyset.ts';
import type { WebhookDeliveryRow } from '../rows.ts';
import type { MaybePromise, Session } from '../statements.ts';

/** How many of the deliveries of a webhook are kept, besides those that are still to be made. */
const KEPT_DELIVERIES = 100;

export function webhookDeliveryQueries(dialect: Dialect) {
  const { build, compile } = dialect;
  const { webhookDeliveries: deliveries } = dialect.tables;
  const rows = rowQueries<WebhookDeliveryRow>(dialect, deliveries);
  const columns = rowColumns(deliveries);
  const ofWebhook = eq(deliveries.webhookId, sql.placeholder('webhookId'));
  const isDue = isNotNull(deliveries.nextAttemptAt);
  const latest = compile<WebhookDeliveryRow & { parentIndex: number }>(
    dialect.pagePerParent(sql.placeholder('webhookIds'), {
      table: deliveries,
      columns,
      where: eq(deliveries.webhookId, sql.raw('"parent"."value"')),
      orderBy: desc(deliveries.position),
      limit: LIMIT,
      offset: undefined,
    }),
  );
  const oldestDue = compile<WebhookDeliveryRow>(
    sql`select ${columns} from ${deliveries} where ${and(ofWebhook, isDue)} order by ${asc(deliveries.position)} limit 1`,
  );
  const countDue = compile<{ webhookId: string; count: number }>(
    sql`select ${deliveries.webhookId}, count(*) as "count" from ${deliveries}
      where ${and(dialect.among(deliveries.webhookId, dialect.anyList(sql.placeholder('webhookIds'))), isDue)}
      group by ${deliveries.webhookId}`,
  );
  const at = compile<WebhookDeliveryRow>(
    sql`select ${columns} from ${deliveries} where ${and(ofWebhook, eq(deliveries.position, sql.placeholder('position')))}`,
  );
  const update = compile(
    build
      .update(deliveries)
      .set(placeholders(['attempts', 'nextAttemptAt']))
      .where(eq(deliveries.id, sql.placeholder('id'))),
  );
  const cancel = compile(sql`update ${deliveries} set "nextAttemptAt" = null where ${and(ofWebhook, isDue)}`);
  const prune = compile(
    sql`delete from ${deliveries} where ${ofWebhook} and ${deliveries.nextAttemptAt} is null and ${deliveries.position} < (
      select ${deliveries.position} from ${deliveries} where ${ofWebhook}
      order by ${desc(deliveries.position)} limit 1 offset ${sql.raw(String(KEPT_DELIVERIES - 1))})`,
  );

  return (session: Session) => ({
    ...rows(session),
    /** The last deliveries of each webhook, the newest change first; `parentIndex` is that of the webhook. */
    latest: (
      webhookIds: readonly string[],
      limit: number,
    ): MaybePromise<(WebhookDeliveryRow & { parentIndex: number })[]> =>
      session.all(latest, { webhookIds: dialect.listParameter(webhookIds), limit }),
    /** How many deliveries are still to be made to each webhook that has any. */
    countDue: async (webhookIds: readonly string[]): Promise<{ webhookId: string; count: number }[]> =>
      session.all(countDue, { webhookIds: dialect.listParameter(webhookIds) }),
    /** Of the deliveries that are still to be made, that of the oldest change. */
    oldestDue: async (webhookId: string): Promise<WebhookDeliveryRow | undefined> =>
      (await session.all(oldestDue, { webhookId }))[0],
    /** The delivery of the change at a position of the feed. */
    at: async (webhookId: string, position: number): Promise<WebhookDeliveryRow | undefined> =>
      (await session.all(at, { webhookId, position }))[0],
    /** Writes `attempts` and `nextAttemptAt`. */
    update: async ({ id, attempts, nextAttemptAt }: WebhookDeliveryRow): Promise<void> => {
      await session.write(update, { id, attempts, nextAttemptAt });
    },
    /** Takes back all that is still to be delivered. */
    cancelDue: async (webhookId: string): Promise<void> => {
      await session.write(cancel, { webhookId });
    },
    /** Removes deliveries that need no further attempt, but for the last 100. */
    prune: async (webhookId: string): Promise<void> => {
      await session.write(prune, { webhookId });
    },
  });
}
