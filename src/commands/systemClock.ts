import { fromString, fromUUIDBytes, toUUIDBytes } from 'typeid-js';
import type { Database } from '../db/database.ts';
import { NOUNS } from '../domain/nouns.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from './context.ts';
import { orderedUuids } from './orderedUuids.ts';

/** From how far on it is reported that a clock is ahead of that of the machine. */
const NOTABLE_MS = 1_000;

interface ClockOptions {
  /** Where it begins at the earliest, in milliseconds. */
  from?: number;
  /** Called when the clock gets more than a second ahead of that of the machine, with how far, in milliseconds. */
  onAhead?(milliseconds: number): void;
}

/** The instant that the clock of the machine shows, which may go back. */
export const machineTime = (): Instant => new Date().toISOString();

/**
 * The clock of a process: that of the machine, but it never goes back. While that of the machine is behind, it stands still, and
 * moves on by a millisecond where an instant has to be later than another one. Ids sort in the order in which they are made.
 */
export function monotonicClock({ from = 0, onAhead = () => undefined }: ClockOptions = {}): Clock {
  const uuidAt = orderedUuids();
  let last = from;
  let isAhead = false;

  function tick(earliest: number): number {
    const machine = Date.now();
    last = Math.max(machine, last, earliest);
    const wasAhead = isAhead;
    isAhead = last - machine > NOTABLE_MS;
    if (isAhead && !wasAhead) onAhead(last - machine);
    return last;
  }

  return {
    now: (previous) => new Date(tick(previous === undefined ? 0 : Date.parse(previous) + 1)).toISOString(),
    newId: (type) => fromUUIDBytes(NOUNS[type].prefix, uuidAt(tick(0))),
  };
}

/** A clock that begins at the present, whatever is stored. */
export const systemClock = monotonicClock();

/** The clock of a process on a database: it begins behind the newest instant and id that are stored. */
export async function clockOn(
  { read }: Pick<Database, 'read'>,
  onAhead?: (milliseconds: number) => void,
): Promise<Clock> {
  const { at, eventId } = await read.instants.newest();
  const stored = [at === null ? 0 : Date.parse(at), eventId === null ? 0 : millisecondsOf(eventId)];
  return monotonicClock({ from: Math.max(...stored) + 1, ...(onAhead ? { onAhead } : {}) });
}

/** When an id was made, by its first 48 bits. */
function millisecondsOf(id: string): number {
  return Buffer.from(toUUIDBytes(fromString(id))).readUIntBE(0, 6);
}
