import type { KeyObject } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import type { WebhookContext } from '../../commands/webhookContext.ts';
import { parseCursor } from '../cursors.ts';
import type { Attempting } from './attempts.ts';
import { type Deliverer, deliverer } from './deliverer.ts';
import { destinationsIn } from './destinations.ts';
import { testMessage } from './messages.ts';
import { secretsAt, secretsFrom } from './secrets.ts';
import { sender } from './send.ts';
import { signedHeaders } from './signature.ts';

/** How long a test may take, in milliseconds: whoever asks for it is not sent anything before. */
const TEST_WITHIN_MS = 8_000;

interface WebhookOptions extends Omit<Attempting, 'random'> {
  /** What secrets are derived from; without it, nothing is sent. */
  key: KeyObject | null;
  /** The addresses and networks that may be reached besides public ones, also by http. */
  networks?: readonly string[];
  /** From 0 to 1, by which pauses differ; at random by default. */
  random?: Attempting['random'];
  /** How hosts are looked up; as the system does by default. */
  lookup?: LookupFunction | undefined;
  /** How long an attempt may take, in milliseconds; 15 seconds by default. */
  answerWithin?: number | undefined;
  onFault(error: unknown): void;
}

export interface Webhooks extends Deliverer {
  /** What commands need. */
  readonly port: WebhookContext['webhooks'];
}

/** Everything that a server does with webhooks. */
export function createWebhooks(options: WebhookOptions): Webhooks {
  const { key, networks = [], random = Math.random, lookup, answerWithin, onFault, ...others } = options;
  const { feed, clock } = others;
  const destinations = destinationsIn(networks, lookup);
  const send = sender(destinations, answerWithin);
  const sendTest = sender(destinations, answerWithin ?? TEST_WITHIN_MS);
  const secretOf = key && secretsFrom(key);

  const port: Webhooks['port'] = {
    now: () => clock.now(),
    secretOf,
    present: () => feed.present(),
    async parseCursor(cursor) {
      const place = parseCursor(cursor);
      // Throws if changes behind it are gone.
      await feed.page({ after: place, first: 1 });
      return place;
    },
    // Nothing is sent without a key.
    destinationProblem: key ? destinations.problemOf : async () => null,
    async test(webhook, secretOf, dryRun) {
      const at = clock.now();
      const message = testMessage(webhook.id, at);
      const now = new Date(at);
      const request = { headers: signedHeaders(message, secretsAt(webhook, secretOf, now), now), body: message.body };
      if (dryRun) return { ...request, status: null, problem: null, milliseconds: null };
      return { ...request, ...(await sendTest({ url: webhook.url, ...request })) };
    },
  };
  const nothing: Deliverer = { deliverDue: async () => undefined, start: () => undefined, stop: async () => undefined };
  return { port, ...(secretOf ? deliverer({ ...others, random, secretOf, send, onFault }) : nothing) };
}
