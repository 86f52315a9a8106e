import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor } from './compositeFields.ts';
import type { ContractsTable } from './contracts.ts';
import type { CustomersTable } from './customers.ts';
import { lengthBetween } from './parts.ts';

type EventsTable = ReturnType<typeof defineEvents>;

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
      channel: text(),
      correlationId: text(),
      ipAddress: text(),
      userAgent: text(),
      /** The id of what the event is about: an action, a note, a flag or a document, which may be gone. */
      targetId: text(),
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
      index('events_channel').on(t.channel, t.occurredAt, t.id),
      index('events_correlationId').on(t.correlationId, t.occurredAt, t.id),
      check('events_type_length', lengthBetween('type', 1, LIMITS.eventType)),
      check('events_description_length', lengthBetween('description', 1, LIMITS.description)),
      check('events_channel_length', lengthBetween('channel', 1, LIMITS.channel)),
      check('events_correlationId_length', lengthBetween('correlationId', 1, LIMITS.reference)),
      check('events_ipAddress_length', lengthBetween('ipAddress', 1, LIMITS.ipAddress)),
      check('events_userAgent_length', lengthBetween('userAgent', 1, LIMITS.userAgent)),
    ],
  );
  return events;
}

export const EVENT_FIELDS = {
  actor: {
    columns: ['actorId', 'actorName'],
    make: (row) => composeActor(row.actorId, row.actorName),
  },
} satisfies CompositeFields<EventsTable['$inferSelect']>;
