import { SUBMITTING_ACTIONS } from '../../domain/lifecycle.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../domain/statuses.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor } from './compositeFields.ts';
import type { ContractsTable } from './contracts.ts';
import { inEnum, lengthBetween } from './parts.ts';

type ActionsTable = ReturnType<typeof defineActions>;

/** Whether an action submits its contract. In words: an index with a condition serves statements that repeat it literally. */
export const isSubmission = inEnum('type', SUBMITTING_ACTIONS);

/** The audit trail; a contract has at most one action per version. */
export function defineActions(columns: Columns, contracts: ContractsTable) {
  const { table, text, enumText, integer, instant, index, uniqueIndex, check } = columns;
  const actions = table(
    'actions',
    {
      id: text().primaryKey(),
      contractId: text()
        .notNull()
        .references(() => contracts.id, { onDelete: 'cascade' }),
      type: enumText(ACTION_TYPES).notNull(),
      priorStatus: enumText(CONTRACT_STATUSES).notNull(),
      newStatus: enumText(CONTRACT_STATUSES).notNull(),
      actorId: text().notNull(),
      actorName: text().notNull(),
      reason: text(),
      contractVersion: integer().notNull(),
      createdAt: instant().notNull(),
      /** The hash of its entry in the ledger, and the salts of the digests there, which go with the action. */
      hash: text().notNull().default(''),
      actorSalt: text(),
      reasonSalt: text(),
    },
    (t) => [
      index('actions_createdAt').on(t.createdAt, t.id),
      index('actions_contractId').on(t.contractId, t.createdAt, t.id),
      index('actions_type').on(t.type, t.createdAt, t.id),
      // For when a decision was asked for, which reads nothing else.
      index('actions_submissions').on(t.contractId, t.createdAt, t.actorId).where(isSubmission),
      index('actions_actorId').on(t.actorId, t.createdAt, t.id),
      uniqueIndex('actions_contractVersion_unique').on(t.contractId, t.contractVersion),
      check('actions_type_word', inEnum('type', ACTION_TYPES)),
      check('actions_priorStatus_word', inEnum('priorStatus', CONTRACT_STATUSES)),
      check('actions_newStatus_word', inEnum('newStatus', CONTRACT_STATUSES)),
      check('actions_reason_length', lengthBetween('reason', 1, LIMITS.reason)),
    ],
  );
  return actions;
}

export const ACTION_FIELDS = {
  actor: {
    columns: ['actorId', 'actorName'],
    make: (row) => composeActor(row.actorId, row.actorName),
  },
} satisfies CompositeFields<ActionsTable['$inferSelect']>;
