import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import type { ContractsTable } from './contracts.ts';
import type { CustomersTable } from './customers.ts';
import { actorOf, type DerivedFields } from './derivedFields.ts';
import { lengthBetween } from './parts.ts';

export type EventsTable = ReturnType<typeof defineEvents>;

/** The activity log: events outlive the contracts they are about, but not their customers. */
export function defineEvents(columns: Columns, customers: CustomersTable, contracts: ContractsTable) {
  const { table, text, instant, index, check } = columns;
  const events = table(
    'events',
    {
      id: text().primaryKey(),
      customerId: text()
        .notNull()
        .references(() => customers.id, { onDelete: 'cascade' }),
      contractId: text().references(() => contracts.id, { onDelete: 'set null' }),
      type: text().notNull(),
      description: text(),
      payload: text(),
      actorId: text(),
      actorName: text(),
      occurredAt: instant().notNull(),
      createdAt: instant().notNull(),
    },
    (t) => [
      index('events_occurredAt').on(t.occurredAt, t.id),
      index('events_createdAt').on(t.createdAt, t.id),
      index('events_customerId').on(t.customerId, t.occurredAt, t.id),
      index('events_contractId').on(t.contractId, t.occurredAt, t.id),
      index('events_type').on(t.type, t.occurredAt, t.id),
      index('events_actorId').on(t.actorId, t.occurredAt, t.id),
      check('events_type_length', lengthBetween('type', 1, LIMITS.eventType)),
      check('events_description_length', lengthBetween('description', 1, LIMITS.description)),
    ],
  );
  return events;
}

export const EVENT_FIELDS = {
  actor: {
    columns: ['actorId', 'actorName'],
    make: (row) => actorOf(row.actorId, row.actorName),
  },
} satisfies DerivedFields<EventsTable['$inferSelect']>;
