import type { Clock } from '../commands/context.ts';
import { deterministicId } from '../commands/deterministicId.ts';
import { type Instant, instantAfter } from '../domain/time.ts';

/**
 * A clock that stands still at a time such as `2026-03-02 09:30` in UTC. Its ids are the same in every run; `key` tells
 * apart what happens at the same time.
 */
export function storyClock(at: string, key: string): Clock {
  const now = instantOf(at);
  return {
    now: (previous) => (previous === undefined ? now : instantAfter(previous, now)),
    newId: (type) => deterministicId(type, now, key),
  };
}

export function instantOf(at: string): Instant {
  return new Date(`${at.replace(' ', 'T')}:00Z`).toISOString();
}
