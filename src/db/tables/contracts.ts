import { sql } from 'drizzle-orm';
import { CONTRACT_STATUSES } from '../../domain/statuses.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor, composeMoney } from './compositeFields.ts';
import type { CustomersTable } from './customers.ts';
import { amountOrLast, currencyOrLast, dayOrLast, inEnum, lengthBetween, lifetime } from './parts.ts';

export type ContractsTable = ReturnType<typeof defineContracts>;

/** Contracts, each of one customer. */
export function defineContracts(columns: Columns, customers: CustomersTable) {
  const { table, text, enumText, integer, safeInteger, instant, day, index, uniqueIndex, check } = columns;
  const contracts = table(
    'contracts',
    {
      id: text().primaryKey(),
      customerId: text()
        .notNull()
        .references(() => customers.id),
      reference: text(),
      /** The comparison key of `reference`. */
      referenceKey: text(),
      title: text().notNull(),
      type: text(),
      description: text(),
      status: enumText(CONTRACT_STATUSES).notNull(),
      statusSince: instant().notNull(),
      valueMinor: safeInteger(),
      valueCurrency: text(),
      startDate: day(),
      endDate: day(),
      /** The version created by the last edit of the terms. */
      termsEditedVersion: integer().notNull(),
      /** The version that was last approved; 0 if none was. */
      approvedVersion: integer().notNull(),
      createdById: text().notNull(),
      createdByName: text().notNull(),
      updatedById: text().notNull(),
      updatedByName: text().notNull(),
      /** How many entries of the ledger are about it, and the hash of the last; empty if there is none. */
      ledgerLength: integer().notNull().default(0),
      ledgerHead: text().notNull().default(''),
      ...lifetime(columns),
      searchText: text().notNull(),
    },
    (t) => [
      uniqueIndex('contracts_referenceKey_unique').on(t.referenceKey),
      index('contracts_createdAt').on(t.createdAt, t.id),
      index('contracts_updatedAt').on(t.updatedAt, t.id),
      index('contracts_title').on(sql`lower("title")`, t.id),
      index('contracts_valueAsc').on(currencyOrLast('ASC'), amountOrLast, t.id),
      index('contracts_valueDesc').on(currencyOrLast('DESC'), amountOrLast, t.id),
      index('contracts_startDateAsc').on(dayOrLast('startDate', 'ASC'), t.id),
      index('contracts_startDateDesc').on(dayOrLast('startDate', 'DESC'), t.id),
      index('contracts_endDateAsc').on(dayOrLast('endDate', 'ASC'), t.id),
      index('contracts_endDateDesc').on(dayOrLast('endDate', 'DESC'), t.id),
      index('contracts_statusSince').on(t.statusSince, t.id),
      index('contracts_status_statusSince').on(t.status, t.statusSince, t.id),
      index('contracts_customerId').on(t.customerId, t.createdAt, t.id),
      index('contracts_type').on(t.type, t.createdAt, t.id),
      index('contracts_status').on(t.status, t.createdAt, t.id),
      // For totals, which read nothing else: by what contracts have, and by what their customers have.
      index('contracts_totals').on(t.status, t.valueCurrency, t.type, t.valueMinor),
      index('contracts_customerTotals').on(t.customerId, t.status, t.valueCurrency, t.type, t.valueMinor),
      check('contracts_reference_length', lengthBetween('reference', 1, LIMITS.reference)),
      check('contracts_title_length', lengthBetween('title', 1, LIMITS.title)),
      check('contracts_type_length', lengthBetween('type', 1, LIMITS.contractType)),
      check('contracts_description_length', lengthBetween('description', 1, LIMITS.description)),
      check('contracts_status_word', inEnum('status', CONTRACT_STATUSES)),
      check('contracts_value_whole', sql.raw('("valueMinor" is null) = ("valueCurrency" is null)')),
      check('contracts_value_range', sql.raw(`"valueMinor" between 0 and ${Number.MAX_SAFE_INTEGER}`)),
      check('contracts_dates_order', sql.raw('"startDate" <= "endDate"')),
    ],
  );
  return contracts;
}

export const CONTRACT_FIELDS = {
  value: {
    columns: ['valueMinor', 'valueCurrency'],
    make: (row) => composeMoney(row.valueMinor, row.valueCurrency),
  },
  createdBy: {
    columns: ['createdById', 'createdByName'],
    make: (row) => composeActor(row.createdById, row.createdByName),
  },
  updatedBy: {
    columns: ['updatedById', 'updatedByName'],
    make: (row) => composeActor(row.updatedById, row.updatedByName),
  },
} satisfies CompositeFields<ContractsTable['$inferSelect']>;
