import { sql } from 'drizzle-orm';
import { CONTRACT_STATUSES } from '../../domain/lifecycle.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from '../tables.ts';
import type { CustomersTable } from './customers.ts';
import { dayOrLast, lengthBetween, lifetime, oneOf } from './parts.ts';

export type ContractsTable = ReturnType<typeof defineContracts>;

/** Contracts, each of a customer. */
export function defineContracts(columns: Columns, customers: CustomersTable) {
  const { table, text, word, integer, safeInteger, day, index, uniqueIndex, check } = columns;
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
      ...lifetime(columns),
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
  return contracts;
}
