import type { ActionRow, EventRow } from '../db/rows.ts';
import { AUDIT_EVENTS } from '../domain/portalEvents.ts';
import type { Instant } from '../domain/time.ts';
import { type AuditEntry, entryOfAction, entryOfEvent } from './auditEntries.ts';
import { type ExportSource, pagesOf, ROWS_PER_PAGE } from './pages.ts';

/** What a page costs, in points: its rows, its two conditions, and for events the actions that they are about. */
export const POINTS_PER_AUDIT_PAGE = 2 * ROWS_PER_PAGE + 20;

/** From `from` on, and before `to`. */
export interface AuditPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What was done within a period, ordered by time, then id. An action appears as its row, or as its event if it was taken
 * back or its contract was deleted, so that later changes remove nothing from a period.
 */
export async function* auditPages(period: AuditPeriod, source: ExportSource): AsyncGenerator<AuditEntry[]> {
  let page: AuditEntry[] = [];
  for await (const entry of merged(actionsOf(period, source), eventsOf(period, source))) {
    page.push(entry);
    if (page.length < ROWS_PER_PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function* actionsOf(period: AuditPeriod, source: ExportSource): AsyncGenerator<AuditEntry> {
  const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const rows = {
    type: 'Action',
    where: { createdAt: period },
    order,
    columns: null,
    points: POINTS_PER_AUDIT_PAGE,
  } as const;
  for await (const actions of pagesOf<'Action'>(rows, source)) yield* (actions as ActionRow[]).map(entryOfAction);
}

async function* eventsOf(period: AuditPeriod, source: ExportSource): AsyncGenerator<AuditEntry> {
  const order = { field: 'OCCURRED_AT', direction: 'ASC' } as const;
  const where = { occurredAt: period, type: AUDIT_EVENTS };
  const rows = { type: 'Event', where, order, columns: null, points: POINTS_PER_AUDIT_PAGE } as const;
  for await (const page of pagesOf<'Event'>(rows, source)) {
    const events = page as EventRow[];
    const targets = events.flatMap(({ targetId }) => targetId ?? []);
    const actions = new Set((await source.queries.actions.byIds(targets)).map(({ id }) => id));
    yield* events.filter(({ targetId }) => !targetId || !actions.has(targetId)).map(entryOfEvent);
  }
}

/** Two sequences that are in order, as one that is. */
async function* merged(
  first: AsyncIterator<AuditEntry>,
  second: AsyncIterator<AuditEntry>,
): AsyncGenerator<AuditEntry> {
  let [one, other] = [await first.next(), await second.next()];
  while (!one.done || !other.done) {
    if (other.done || (!one.done && isBefore(one.value, other.value))) {
      yield one.value;
      one = await first.next();
    } else {
      yield other.value;
      other = await second.next();
    }
  }
}

function isBefore(one: AuditEntry, other: AuditEntry): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
