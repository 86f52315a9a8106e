import { compareWords } from './figures.ts';
import type { Period } from './periods.ts';

/** What events are counted by; those absent from a count are not distinguished. */
interface EventGroup {
  type?: string;
  channel?: string | null;
}

export type EventGrouping = keyof EventGroup;

/** The groupings by their names in the API. */
export const EVENT_GROUPINGS = { TYPE: 'type', CHANNEL: 'channel' } as const satisfies Record<string, EventGrouping>;

/** The number of events of a group in a period, by the index of the period. */
export interface EventCount extends EventGroup {
  period: number;
  count: number;
}

interface EventTotal {
  period: Period;
  count: number;
  groups: (EventGroup & { count: number })[];
}

/** A total for each period, without groups if `by` names none. */
export function eventTotals(
  periods: readonly Period[],
  counts: readonly EventCount[],
  by: readonly EventGrouping[],
): EventTotal[] {
  const totals: EventTotal[] = periods.map((period) => ({ period, count: 0, groups: [] }));
  for (const { period, ...group } of counts.toSorted(byGroup)) {
    const total = totals[period] as EventTotal;
    total.count += group.count;
    if (by.length > 0) total.groups.push(group);
  }
  return totals;
}

function byGroup(a: EventGroup, b: EventGroup): number {
  return compareWords(a.type ?? null, b.type ?? null) || compareWords(a.channel ?? null, b.channel ?? null);
}
