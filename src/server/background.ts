import type { FastifyBaseLogger } from 'fastify';
import { createFeed, type Feed } from '../changes/feed.ts';
import { changesOlderThan, keepPruned, outdatedKeys } from '../changes/pruning.ts';
import { createWebhooks, type Webhooks } from '../changes/webhooks/webhooks.ts';
import { machineTime } from '../commands/systemClock.ts';
import { backgroundLog } from '../observability/errorLog.ts';
import type { ServerOptions } from './serverOptions.ts';

const CHANGES_KEPT_SECONDS = 30 * 86_400;

export interface Background {
  feed: Feed;
  webhooks: Webhooks['port'];
  /** Starts sending webhooks. */
  start(): void;
  stop(): Promise<void>;
}

/** What the server does besides answering requests: it reads the feed, sends webhooks, and removes old rows. */
export function runBackground(log: FastifyBaseLogger, options: ServerOptions): Background {
  const { database, changesKept = CHANGES_KEPT_SECONDS, webhookKey = null, webhookNetworks = [] } = options;
  const feed = createFeed(database, backgroundLog(log, 'changes cannot be read for now'));
  const webhooks = createWebhooks({
    database,
    feed,
    clock: { now: machineTime },
    key: webhookKey,
    networks: webhookNetworks,
    onFault: backgroundLog(log, 'changes cannot be sent to webhooks for now'),
  });
  const stopPruning = keepPruned(
    database,
    [changesOlderThan(changesKept), outdatedKeys],
    backgroundLog(log, 'old rows cannot be removed for now'),
  );
  return {
    feed,
    webhooks: webhooks.port,
    start: webhooks.start,
    async stop() {
      await webhooks.stop();
      feed.stop();
      stopPruning();
    },
  };
}
