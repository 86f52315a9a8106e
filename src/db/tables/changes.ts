import { sql } from 'drizzle-orm';
import { CONTRACT_STATUSES } from '../../domain/statuses.ts';
import type { Columns } from './columnTypes.ts';
import { inEnum } from './parts.ts';

/** What is kept of a change: ids, no names and no texts, so that it may outlive what it is about. */
export const changeColumns = ({ text, enumText, instant }: Columns) => ({
  type: text().notNull(),
  nodeId: text().notNull(),
  customerId: text().notNull(),
  contractId: text(),
  priorStatus: enumText(CONTRACT_STATUSES),
  newStatus: enumText(CONTRACT_STATUSES),
  eventId: text(),
  changedAt: instant().notNull(),
});

/**
 * The feed: every change in the order in which they were committed, numbered without gaps. References nothing, since a
 * change outlives its rows. The newest change is never removed, so that no number is given twice.
 */
export function defineChanges(columns: Columns) {
  const { table, safeInteger, check } = columns;
  return table('changes', { position: safeInteger().primaryKey(), ...changeColumns(columns) }, () => [
    check('changes_priorStatus_word', inEnum('priorStatus', CONTRACT_STATUSES)),
    check('changes_newStatus_word', inEnum('newStatus', CONTRACT_STATUSES)),
  ]);
}

/**
 * One row: the epoch, part of every cursor. A restored or copied database gets another one, since the numbers of one feed
 * mean nothing in another. Whoever numbers changes locks the row.
 */
export function defineFeed({ table, integer, text, check }: Columns) {
  return table('feed', { id: integer().primaryKey(), epoch: text().notNull() }, () => [
    check('feed_single', sql.raw('"id" = 1')),
  ]);
}
