import pg from 'pg';
import { withConnection } from './pool.ts';

const CHANNEL = 'portal_commits';
const NOTIFY = { sql: `select pg_notify('${CHANNEL}', '')`, name: 'portal_notify' };
/** Commits within this time share a notification, since each notification is a transaction of its own. */
const GATHER_MS = 20;
/** How often to look without a notification, which may get lost. */
const LOOK_EVERY_MS = 1_000;
/** How often to check that the listening connection is alive, and how long its answer may take. */
const HEARTBEAT_MS = 5_000;

/** Sends other servers at most one notification in 20 ms, whatever is committed in between. */
export function notifier(pool: pg.Pool): { committed(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    committed() {
      timer ??= setTimeout(() => {
        timer = undefined;
        // Others look every second anyway.
        withConnection(pool, (connection) => connection.run(NOTIFY)).catch(() => undefined);
      }, GATHER_MS).unref();
    },
    stop: () => clearTimeout(timer),
  };
}

/** Calls `send` every second, which is all that is possible behind a pooler; returns how to stop. */
export function lookForCommits(send: () => void): () => void {
  const look = setInterval(send, LOOK_EVERY_MS).unref();
  return () => clearInterval(look);
}

/**
 * Calls `send` on every notification and every second; returns how to stop. A connection that has failed, or does not answer,
 * is replaced: a half-open one would go on listening without an error.
 */
export function listenForCommits(config: pg.ClientConfig): (send: () => void) => () => void {
  return (send) => {
    let client: pg.Client | undefined;

    async function listen(): Promise<void> {
      const own = new pg.Client({ ...config, query_timeout: HEARTBEAT_MS });
      client = own;
      own.on('error', () => drop(own));
      own.on('end', () => drop(own));
      own.on('notification', send);
      try {
        await own.connect();
        await own.query(`listen ${CHANNEL}`);
      } catch {
        drop(own);
      }
    }

    function drop(failed: pg.Client): void {
      if (client === failed) client = undefined;
      failed.end().catch(() => undefined);
    }

    const heartbeat = setInterval(() => {
      const own = client;
      if (own) own.query('select 1').catch(() => drop(own));
      else void listen();
    }, HEARTBEAT_MS).unref();
    const stopLooking = lookForCommits(send);
    void listen();
    return () => {
      clearInterval(heartbeat);
      stopLooking();
      const last = client;
      client = undefined;
      last?.end().catch(() => undefined);
    };
  };
}
