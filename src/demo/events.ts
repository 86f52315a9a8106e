import { deterministicId } from '../commands/deterministicId.ts';
import { type Attribution, eventRow } from '../commands/rowFactories.ts';
import type { EventRow } from '../db/rows.ts';
import { newEvent } from '../domain/events.ts';
import type { Instant } from '../domain/time.ts';
import type { Done, EventStep } from './stories.ts';

export function attributionOf({ at, by }: Done): Attribution {
  return { actor: by, at: instantOf(at) };
}

/** An event that a person recorded. */
export function loggedEvent(step: EventStep, customerId: string, contractId: string | null): EventRow {
  const attribution = attributionOf(step);
  const details = newEvent({ ...step.event, occurredAt: instantOf(step.happened ?? step.at) }, attribution.at);
  return eventRow(
    deterministicId('Event', attribution.at, contractId ?? customerId),
    customerId,
    contractId,
    details,
    attribution,
  );
}

/** Parses a time such as `2026-03-02 09:30`. */
function instantOf(at: string): Instant {
  return new Date(`${at.replace(' ', 'T')}:00Z`).toISOString();
}
