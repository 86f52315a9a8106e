import { setTimeout as pause } from 'node:timers/promises';
import type { Run } from '../outcome.ts';
import { bodyOf, OPERATIONS, type Own } from './operations.ts';

/** How long a client waits for an answer, and before it sends again what was not answered, in milliseconds. */
const ANSWERED_WITHIN = 15_000;
const AGAIN_AFTER = 25;
/** How long no client gets an answer until something is wrong, in milliseconds. */
const STALLED_AFTER = 180_000;
const CLIENTS = 16;

/** Clients that write. */
export interface Load {
  /** The ids of the rows whose making was acknowledged. */
  acknowledged: ReadonlySet<string>;
  /** How often a request was not answered, or refused for now, and sent again. */
  resent(): number;
  /** Waits until this many more rows are acknowledged. @throws whatever has ended a client, or if none is for minutes */
  more(rows: number): Promise<void>;
  /** Resolves once every client has an answer to what it sent last. @throws whatever has ended a client */
  stop(): Promise<void>;
}

interface Payload {
  userErrors: { message: string }[];
  [noun: string]: unknown;
}

/**
 * Starts clients of a server, whose address may change. Each rests after an answer for as long as it is told, in milliseconds. What was not answered is sent again with the same idempotency key
 * until it is: so in the end exactly the acknowledged rows may be there.
 */
export function startLoad(address: () => string, { defer }: Pick<Run, 'defer'>, rest = 0): Load {
  const acknowledged = new Set<string>();
  let resent = 0;
  let isStopped = false;
  let isGivenUp = false;
  defer(() => {
    isGivenUp = true;
  });

  async function answerTo(body: string): Promise<Payload> {
    for (;;) {
      const payload = await post(address(), body).catch(() => undefined);
      if (payload) return payload;
      if (isGivenUp) throw new Error('the part has ended');
      resent++;
      await pause(AGAIN_AFTER);
    }
  }

  async function work(client: number): Promise<void> {
    let own: Own = {};
    for (let i = 0; !isStopped && !isGivenUp; i++) {
      const operation = OPERATIONS[i % OPERATIONS.length] as (typeof OPERATIONS)[number];
      const { userErrors, ...rows } = await answerTo(bodyOf(operation, own, `${client} ${i}`));
      if (userErrors.length > 0) throw new Error(`${operation.name} was refused: ${JSON.stringify(userErrors)}`);
      for (const [noun, row] of Object.entries(rows)) {
        const { id } = row as { id: string };
        acknowledged.add(id);
        own = { ...own, [noun]: id };
      }
      if (rest > 0) await pause(rest);
    }
  }

  const working = Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));
  working.catch(() => undefined);
  return {
    acknowledged,
    resent: () => resent,
    async more(rows) {
      const wanted = acknowledged.size + rows;
      const deadline = performance.now() + STALLED_AFTER;
      while (acknowledged.size < wanted) {
        await Promise.race([pause(2), working]);
        if (performance.now() > deadline) throw new Error(`expected ${wanted} rows, but got ${acknowledged.size}`);
      }
    },
    async stop() {
      isStopped = true;
      await working;
    },
  };
}

/** The payload of a mutation; undefined if it may not have taken place. */
async function post(address: string, body: string): Promise<Payload | undefined> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(ANSWERED_WITHIN),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, Payload>; errors?: unknown };
  return response.ok && !errors && data ? Object.values(data)[0] : undefined;
}
