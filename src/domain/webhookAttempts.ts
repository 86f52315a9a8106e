import type { Instant } from './time.ts';
import type { WebhookState } from './webhooks.ts';

/** How an attempt to deliver a change ended. */
export interface AttemptOutcome {
  /** The status of the answer; null if there was none. */
  status: number | null;
  /** Why it failed; null if it did not. */
  problem: string | null;
  milliseconds: number;
}

export interface WebhookAttempt extends AttemptOutcome {
  at: Instant;
}

/** What attempts change of a webhook. */
interface WebhookProgress {
  state: WebhookState;
  /** Why the portal disabled it; null if it did not. */
  reason: string | null;
  /** The failed attempts since the last one that did not fail. */
  failures: number;
  /** Before it, nothing is sent. */
  nextAttemptAt: Instant;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The pauses after the first, second, ... failure: those of Standard Webhooks 1.0, 75 hours and 35 minutes in all. */
export const RETRY_PAUSES_MS: readonly number[] = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
/** How much a pause may be longer, as a part of it: receivers that failed together are not all tried again at once. */
const JITTER = 0.1;
const GONE = 410;

/** A webhook after an attempt. `random` is from 0 to 1. */
export function afterAttempt(
  before: WebhookProgress,
  { status, problem }: AttemptOutcome,
  at: Instant,
  random: number,
): WebhookProgress {
  if (problem === null) return { ...before, failures: 0, nextAttemptAt: at };
  const failures = before.failures + 1;
  const pause = RETRY_PAUSES_MS[failures - 1];
  const reason =
    status === GONE
      ? `The receiver answered 410 (Gone) at ${at}.`
      : pause === undefined
        ? `${failures} attempts to deliver a change failed, the last one at ${at}: ${problem}`
        : null;
  if (reason !== null) return { ...before, ...disabled(before, reason), failures };
  const nextAttemptAt = new Date(Date.parse(at) + (pause ?? 0) * (1 + JITTER * random)).toISOString();
  return { ...before, failures, nextAttemptAt };
}

/** A webhook that the portal gives up on; one that was paused meanwhile stays so. */
export function disabled({ state }: Pick<WebhookProgress, 'state'>, reason: string) {
  return state === 'ACTIVE' ? ({ state: 'DISABLED', reason } as const) : {};
}
