import { Gauge, type Registry } from 'prom-client';

/** What is measured of the database whenever the metrics are read. */
export interface DatabaseFigures {
  load(): { waiting: number; pool?: { open: number; idle: number }; walBytes?: number };
  isReady(): Promise<boolean>;
  /** Fails if the database does not answer. */
  backlog(): Promise<{
    unnumbered: number;
    oldestUnnumbered: string | null;
    webhooksBehind: number;
    mostChangesBehind: number;
    webhooksDisabled: number;
  }>;
}

/** Returns what reads all figures anew; those of a database that does not answer are absent until it does. */
export function databaseGauges(register: Registry, database: DatabaseFigures): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [register] });
  const ready = gauge('portal_database_ready', '1 if the database answers, is migrated and accepts writes, else 0');
  const waiting = gauge(
    'portal_database_waiting',
    'Transactions (SQLite) or requests (PostgreSQL) that wait for a connection',
  );
  const { pool, walBytes } = database.load();
  const open = pool && gauge('portal_pool_connections', 'Open connections to PostgreSQL');
  const idle = pool && gauge('portal_pool_idle_connections', 'Open connections to PostgreSQL that nobody uses');
  const wal =
    walBytes === undefined ? undefined : gauge('portal_wal_bytes', 'The size of the write-ahead log of SQLite');
  const backlog = {
    unnumbered: gauge('portal_feed_unnumbered_changes', 'Committed changes that readers of the feed cannot see yet'),
    lag: gauge('portal_feed_lag_seconds', 'How long the oldest of them has been waiting'),
    webhooksBehind: gauge('portal_webhooks_behind', 'Active webhooks that have not been sent every change'),
    mostChangesBehind: gauge('portal_webhook_changes_behind', 'The most changes that an active webhook lacks'),
    webhooksDisabled: gauge('portal_webhooks_disabled', 'Webhooks that were given up'),
  };

  async function readBacklog(): Promise<void> {
    const { oldestUnnumbered, ...found } = await database.backlog();
    const lag = oldestUnnumbered === null ? 0 : Math.max(0, Date.now() - Date.parse(oldestUnnumbered)) / 1_000;
    for (const [name, value] of Object.entries({ ...found, lag })) backlog[name as keyof typeof backlog].set(value);
  }

  return async () => {
    const load = database.load();
    waiting.set(load.waiting);
    if (load.pool) {
      open?.set(load.pool.open);
      idle?.set(load.pool.idle);
    }
    wal?.set(load.walBytes ?? 0);
    const reading = readBacklog().catch(() => {
      for (const each of Object.values(backlog)) each.remove();
    });
    ready.set((await database.isReady().catch(() => false)) ? 1 : 0);
    await reading;
  };
}
