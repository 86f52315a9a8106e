import { setTimeout as pause } from 'node:timers/promises';
import type { SecretOf } from '../../commands/webhookContext.ts';
import { cursorOf } from '../cursors.ts';
import { type Attempting, attemptsOn, type Begun } from './attempts.ts';
import { messageOf } from './messages.ts';
import { secretsAt } from './secrets.ts';
import type { Send } from './send.ts';
import { signedHeaders } from './signature.ts';

/** How often to look for what is due, besides after changes, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** How long to wait after a change, so that those of many commits are looked for at once. */
const GATHER_MS = 100;

interface Delivering extends Attempting {
  secretOf: SecretOf;
  send: Send;
  /** Called with errors of the database: what was to be sent is sent later. */
  onFault(error: unknown): void;
}

export interface Deliverer {
  /** Sends all that is due, and resolves once nothing is. */
  deliverDue(): Promise<void>;
  /** Sends what is due, until stopped. */
  start(): void;
  /** Breaks off the attempts that are being made; they are made again later, by whichever server is first. */
  stop(): Promise<void>;
}

/** Sends changes to webhooks: to each of them one after the other, to all of them at once. */
export function deliverer({ secretOf, send, onFault, ...attempting }: Delivering): Deliverer {
  const { database, feed, clock } = attempting;
  const attempts = attemptsOn(attempting);
  const stopping = new AbortController();
  const { signal } = stopping;
  const serving = new Map<string, Promise<void>>();
  let running: Promise<void> | undefined;

  async function make(begun: Begun): Promise<void> {
    const { webhook, delivery } = begun;
    const now = new Date(clock.now());
    const { epoch } = webhook;
    const message = messageOf(delivery.id, delivery, cursorOf({ epoch, position: delivery.position }));
    const headers = signedHeaders(message, secretsAt(webhook, secretOf, now), now);
    const outcome = await send({ url: webhook.url, headers, body: message.body }, signal).catch((error) => {
      if (!signal.aborted) throw error;
    });
    await (outcome ? attempts.end(begun, outcome) : attempts.release(begun));
  }

  async function serve(webhookId: string): Promise<void> {
    try {
      while (!signal.aborted) {
        const begun = await attempts.begin(webhookId);
        if (!begun) return;
        await make(begun);
      }
    } catch (error) {
      onFault(error);
    } finally {
      serving.delete(webhookId);
    }
  }

  /** Returns the position of the newest change. */
  async function look(): Promise<number> {
    const present = await feed.present();
    for (const id of await database.read.webhooks.due(clock.now(), present)) {
      if (!serving.has(id)) serving.set(id, serve(id));
    }
    return present.position;
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const nextLook = AbortSignal.any([signal, AbortSignal.timeout(LOOK_EVERY_MS)]);
      try {
        await feed.behind(await look(), nextLook);
        await pause(GATHER_MS, undefined, { signal });
      } catch (error) {
        if (signal.aborted) return;
        onFault(error);
        await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  const idle = async () => void (await Promise.all(serving.values()));

  return {
    async deliverDue() {
      await look();
      await idle();
    },
    start() {
      running ??= run();
    },
    async stop() {
      stopping.abort();
      await running;
      await idle();
    },
  };
}
