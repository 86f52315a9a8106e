import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../../db/rows.ts';

type Columns<Row> = Readonly<Record<string, readonly (keyof Row & string)[]>>;

/** The columns that each field depends on, for the fields that are not columns themselves. */
export const FIELD_DEPENDENCIES = {
  Customer: { contracts: ['id'], events: ['id'] } satisfies Columns<CustomerRow>,
  Contract: {
    value: ['valueMinor', 'valueCurrency'],
    customer: ['customerId'],
    createdBy: ['createdById', 'createdByName'],
    updatedBy: ['updatedById', 'updatedByName'],
    noteCount: ['id'],
    notes: ['id'],
    lastAction: ['id'],
    actions: ['id'],
    events: ['id'],
    availableTransitions: ['id', 'status'],
    viewerCanUpdate: ['status'],
    viewerCanDelete: [],
  } satisfies Columns<ContractRow>,
  Event: {
    customer: ['customerId'],
    contract: ['contractId'],
    actor: ['actorId', 'actorName'],
  } satisfies Columns<EventRow>,
  Note: {
    contract: ['contractId'],
    parent: ['parentId'],
    author: ['authorId', 'authorName'],
    replies: ['id'],
    descendants: ['path'],
    viewerCanUpdate: ['authorId'],
    viewerCanDelete: [],
  } satisfies Columns<NoteRow>,
  Action: { contract: ['contractId'], actor: ['actorId', 'actorName'] } satisfies Columns<ActionRow>,
} as const;
