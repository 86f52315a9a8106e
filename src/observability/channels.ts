import { type Channel, channel } from 'node:diagnostics_channel';
import type { RequestRecord } from './requestRecord.ts';

/** A request that was answered, whatever the answer. */
export interface Answered {
  readonly record: RequestRecord;
  readonly status: number;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** What the program tells whoever measures it. While nobody subscribes, publishing does nothing. */
export const answered = channel('contract-portal:answered') as Channel<unknown, Answered>;

/** How many rows, or ids, one statement was asked about at once. */
export const batched = channel('contract-portal:batched') as Channel<unknown, number>;

/** How many requests wait until the server has time for them, whenever that may have changed. */
export const waiting = channel('contract-portal:waiting') as Channel<unknown, number>;

/** A request that was shed, since too many wait. */
export const shed = channel('contract-portal:shed') as Channel<unknown, undefined>;

/** 1 when a client subscribes, -1 when it has ended. */
export const subscribers = channel('contract-portal:subscribers') as Channel<unknown, 1 | -1>;
