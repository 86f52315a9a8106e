import type { AssertNever } from '../domain/assertNever.ts';
import type { NodeType, TableOf } from '../domain/nouns.ts';
import { ACTION_FIELDS, defineActions } from './tables/actions.ts';
import { defineChanges, defineFeed } from './tables/changes.ts';
import type { Columns } from './tables/columnTypes.ts';
import type { CompositeField, CompositeFields } from './tables/compositeFields.ts';
import { CONTRACT_FIELDS, defineContracts } from './tables/contracts.ts';
import { defineContributors } from './tables/contributors.ts';
import { defineCustomers } from './tables/customers.ts';
import { DOCUMENT_FIELDS, defineDocuments } from './tables/documents.ts';
import { defineEvents, EVENT_FIELDS } from './tables/events.ts';
import { defineFlags, FLAG_FIELDS } from './tables/flags.ts';
import { defineIdempotencyKeys } from './tables/idempotencyKeys.ts';
import { defineLedger } from './tables/ledger.ts';
import { defineNoteEdits, NOTE_EDIT_FIELDS } from './tables/noteEdits.ts';
import { defineNotes, NOTE_FIELDS } from './tables/notes.ts';
import { defineWebhookDeliveries } from './tables/webhookDeliveries.ts';
import { defineWebhooks } from './tables/webhooks.ts';

export type Tables = ReturnType<typeof defineTables>;

/**
 * Every table, defined once for all dialects. Columns are named after the GraphQL fields they answer, so that a row
 * from the driver is the parent of its fields. Every list that can be paged has an index in its order.
 */
export function defineTables(columns: Columns) {
  const customers = defineCustomers(columns);
  const contracts = defineContracts(columns, customers);
  const contributors = defineContributors(columns, contracts);
  const events = defineEvents(columns, customers, contracts);
  const notes = defineNotes(columns, contracts);
  const noteEdits = defineNoteEdits(columns, notes);
  const documents = defineDocuments(columns, contracts);
  const actions = defineActions(columns, contracts);
  const flags = defineFlags(columns, contracts);
  const ledger = defineLedger(columns);
  const changes = defineChanges(columns);
  const feed = defineFeed(columns);
  const idempotencyKeys = defineIdempotencyKeys(columns);
  const webhooks = defineWebhooks(columns);
  const webhookDeliveries = defineWebhookDeliveries(columns, webhooks);
  return {
    customers,
    contracts,
    contributors,
    events,
    notes,
    noteEdits,
    documents,
    actions,
    flags,
    ledger,
    changes,
    feed,
    idempotencyKeys,
    webhooks,
    webhookDeliveries,
  };
}

/** The fields that combine several columns, of each noun that has any. */
const COMPOSITE_FIELDS = {
  Contract: CONTRACT_FIELDS,
  Event: EVENT_FIELDS,
  Note: NOTE_FIELDS,
  NoteEdit: NOTE_EDIT_FIELDS,
  ContractDocument: DOCUMENT_FIELDS,
  Action: ACTION_FIELDS,
  ContractFlag: FLAG_FIELDS,
} satisfies { [Type in NodeType]?: object };

/** The names of the composite fields of a noun. */
export type CompositeFieldOf<Type extends NodeType> = keyof (typeof COMPOSITE_FIELDS)[Type &
  keyof typeof COMPOSITE_FIELDS];

/** The composite fields of a noun, by name. */
export function compositeFieldsOf(type: NodeType): [name: string, field: CompositeField<never>][] {
  const fields: { readonly [Type in NodeType]?: CompositeFields<never> } = COMPOSITE_FIELDS;
  return Object.entries(fields[type] ?? {});
}

/** Compile-time check: every noun has a table. */
export type EveryNounHasATable = AssertNever<Exclude<TableOf<NodeType>, keyof Tables>>;
