import { ACTION_TYPES, CONTRACT_STATUSES } from '../../domain/statuses.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { actorOf, type CompositeFields } from './compositeFields.ts';
import type { ContractsTable } from './contracts.ts';
import { lengthBetween, oneOf } from './parts.ts';

export type ActionsTable = ReturnType<typeof defineActions>;

/** The audit trail; a contract has at most one action per version. */
export function defineActions(columns: Columns, contracts: ContractsTable) {
  const { table, text, word, integer, instant, index, uniqueIndex, check } = columns;
  const actions = table(
    'actions',
    {
      id: text().primaryKey(),
      contractId: text()
        .notNull()
        .references(() => contracts.id, { onDelete: 'cascade' }),
      type: word(ACTION_TYPES).notNull(),
      priorStatus: word(CONTRACT_STATUSES).notNull(),
      newStatus: word(CONTRACT_STATUSES).notNull(),
      actorId: text().notNull(),
      actorName: text().notNull(),
      reason: text(),
      contractVersion: integer().notNull(),
      createdAt: instant().notNull(),
    },
    (t) => [
      index('actions_createdAt').on(t.createdAt, t.id),
      index('actions_contractId').on(t.contractId, t.createdAt, t.id),
      index('actions_type').on(t.type, t.createdAt, t.id),
      index('actions_actorId').on(t.actorId, t.createdAt, t.id),
      uniqueIndex('actions_contractVersion_unique').on(t.contractId, t.contractVersion),
      check('actions_type_word', oneOf('type', ACTION_TYPES)),
      check('actions_priorStatus_word', oneOf('priorStatus', CONTRACT_STATUSES)),
      check('actions_newStatus_word', oneOf('newStatus', CONTRACT_STATUSES)),
      check('actions_reason_length', lengthBetween('reason', 1, LIMITS.reason)),
    ],
  );
  return actions;
}

export const ACTION_FIELDS = {
  actor: {
    columns: ['actorId', 'actorName'],
    make: (row) => actorOf(row.actorId, row.actorName),
  },
} satisfies CompositeFields<ActionsTable['$inferSelect']>;
