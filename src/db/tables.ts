import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { CUSTOMER_SEGMENTS, RISK_LEVELS } from '../domain/customers.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../domain/lifecycle.ts';
import { MAX_THREAD_DEPTH } from '../domain/threads.ts';
import { LIMITS } from '../domain/validation.ts';

/** What a dialect offers to define tables with. */
export type Columns = typeof import('./postgres/columns.ts');
export type Tables = ReturnType<typeof defineTables>;

/** The day that a contract without a start or an end sorts by: after all others. */
export const NO_DAY = '9999-12-31';

const oneOf = (column: string, words: readonly string[]) =>
  sql.raw(`"${column}" in (${words.map((word) => `'${word}'`).join(', ')})`);
const lengthBetween = (column: string, min: number, max: number) =>
  sql.raw(`length("${column}") between ${min} and ${max}`);

// Not `coalesce`: the generator of migrations cuts index expressions at commas.
const dayOrLast = (column: string) => sql.raw(`(case when "${column}" is null then '${NO_DAY}' else "${column}" end)`);

/**
 * Every table, defined once for all dialects. A column has the name of the GraphQL field it answers, so that a row
 * as it comes from the driver is the parent of its fields. Every list that can be paged has an index in its order.
 */
export function defineTables({
  table,
  text,
  word,
  integer,
  safeInteger,
  instant,
  day,
  index,
  uniqueIndex,
  check,
}: Columns) {
  const lifetime = () => ({
    version: integer().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  });

  const customers = table(
    'customers',
    {
      id: text().primaryKey(),
      name: text().notNull(),
      email: text(),
      phone: text(),
      segment: word(CUSTOMER_SEGMENTS).notNull(),
      riskLevel: word(RISK_LEVELS).notNull(),
      externalReference: text(),
      ...lifetime(),
      searchText: text().notNull(),
    },
    (t) => [
      uniqueIndex('customers_email_unique').on(sql`lower("email")`),
      uniqueIndex('customers_externalReference_unique').on(t.externalReference),
      index('customers_createdAt').on(t.createdAt, t.id),
      index('customers_updatedAt').on(t.updatedAt, t.id),
      index('customers_name').on(sql`lower("name")`, t.id),
      index('customers_segment').on(t.segment, t.createdAt, t.id),
      index('customers_riskLevel').on(t.riskLevel, t.createdAt, t.id),
      check('customers_name_length', lengthBetween('name', 1, LIMITS.name)),
      check('customers_email_length', lengthBetween('email', 1, LIMITS.email)),
      check('customers_phone_length', lengthBetween('phone', 1, LIMITS.phone)),
      check('customers_externalReference_length', lengthBetween('externalReference', 1, LIMITS.reference)),
      check('customers_segment_word', oneOf('segment', CUSTOMER_SEGMENTS)),
      check('customers_riskLevel_word', oneOf('riskLevel', RISK_LEVELS)),
    ],
  );

  const contracts = table(
    'contracts',
    {
      id: text().primaryKey(),
      customerId: text()
        .notNull()
        .references(() => customers.id),
      reference: text(),
      title: text().notNull(),
      description: text(),
      status: word(CONTRACT_STATUSES).notNull(),
      valueMinor: safeInteger().notNull(),
      valueCurrency: text().notNull(),
      startDate: day(),
      endDate: day(),
      submittedById: text(),
      submittedVersion: integer(),
      termsEditedById: text().notNull(),
      termsEditedVersion: integer().notNull(),
      ...lifetime(),
      searchText: text().notNull(),
    },
    (t) => [
      uniqueIndex('contracts_reference_unique').on(t.reference),
      index('contracts_createdAt').on(t.createdAt, t.id),
      index('contracts_updatedAt').on(t.updatedAt, t.id),
      index('contracts_title').on(sql`lower("title")`, t.id),
      index('contracts_value').on(t.valueCurrency, t.valueMinor, t.id),
      index('contracts_startDate').on(dayOrLast('startDate'), t.id),
      index('contracts_endDate').on(dayOrLast('endDate'), t.id),
      index('contracts_customerId').on(t.customerId, t.createdAt, t.id),
      index('contracts_status').on(t.status, t.createdAt, t.id),
      check('contracts_reference_length', lengthBetween('reference', 1, LIMITS.reference)),
      check('contracts_title_length', lengthBetween('title', 1, LIMITS.title)),
      check('contracts_description_length', lengthBetween('description', 1, LIMITS.description)),
      check('contracts_status_word', oneOf('status', CONTRACT_STATUSES)),
      check('contracts_value_range', sql.raw(`"valueMinor" between 0 and ${Number.MAX_SAFE_INTEGER}`)),
      check('contracts_dates_order', sql.raw('"startDate" <= "endDate"')),
    ],
  );

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

  const notes = table(
    'notes',
    {
      id: text().primaryKey(),
      contractId: text()
        .notNull()
        .references(() => contracts.id, { onDelete: 'cascade' }),
      parentId: text().references((): PgColumn => notes.id, { onDelete: 'cascade' }),
      path: text().notNull(),
      depth: integer().notNull(),
      replyCount: integer().notNull(),
      authorId: text().notNull(),
      authorName: text().notNull(),
      body: text().notNull(),
      ...lifetime(),
      searchText: text().notNull(),
    },
    (t) => [
      uniqueIndex('notes_path_unique').on(t.path),
      index('notes_createdAt').on(t.createdAt, t.id),
      index('notes_updatedAt').on(t.updatedAt, t.id),
      index('notes_contractId').on(t.contractId, t.createdAt, t.id),
      index('notes_topLevel').on(t.contractId, t.createdAt, t.id).where(sql.raw('"parentId" is null')),
      index('notes_parentId').on(t.parentId, t.createdAt, t.id),
      index('notes_authorId').on(t.authorId, t.createdAt, t.id),
      check('notes_body_length', lengthBetween('body', 1, LIMITS.body)),
      check('notes_depth_range', sql.raw(`"depth" between 0 and ${MAX_THREAD_DEPTH}`)),
    ],
  );

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

  return { customers, contracts, events, notes, actions };
}
