import { CONTRACT_STATUSES } from '../../domain/statuses.ts';
import type { Columns } from './columnTypes.ts';
import { inEnum } from './parts.ts';

/**
 * What remains of the decisions on contracts of deleted customers: ids, types, statuses and times, no names and no texts.
 * References nothing, since all that it tells of is gone; rows are never changed or removed.
 */
export function defineErasedDecisions({ table, text, enumText, instant, index, check }: Columns) {
  return table(
    'erased_decisions',
    {
      /** The id of the event that recorded it. */
      id: text().primaryKey(),
      /** The type of that event. */
      type: text().notNull(),
      customerId: text().notNull(),
      contractId: text(),
      actionId: text(),
      /** The statuses before and after; null if the action had been taken back, or its contract deleted, before. */
      priorStatus: enumText(CONTRACT_STATUSES),
      newStatus: enumText(CONTRACT_STATUSES),
      decidedAt: instant().notNull(),
      erasedAt: instant().notNull(),
    },
    (t) => [
      index('erased_decisions_decidedAt').on(t.decidedAt, t.id),
      check('erased_decisions_priorStatus_word', inEnum('priorStatus', CONTRACT_STATUSES)),
      check('erased_decisions_newStatus_word', inEnum('newStatus', CONTRACT_STATUSES)),
    ],
  );
}
