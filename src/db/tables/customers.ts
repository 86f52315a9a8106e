import { sql } from 'drizzle-orm';
import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, RISK_LEVELS } from '../../domain/customers.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { inEnum, lengthBetween, lifetime } from './parts.ts';

export type CustomersTable = ReturnType<typeof defineCustomers>;

/** Customers. */
export function defineCustomers(columns: Columns) {
  const { table, text, enumText, index, uniqueIndex, check } = columns;
  const customers = table(
    'customers',
    {
      id: text().primaryKey(),
      name: text().notNull(),
      email: text(),
      /** The comparison key of `email`. */
      emailKey: text(),
      phone: text(),
      segment: enumText(CUSTOMER_SEGMENTS).notNull(),
      riskLevel: enumText(RISK_LEVELS).notNull(),
      status: enumText(CUSTOMER_STATUSES).notNull().default('ACTIVE'),
      externalReference: text(),
      /** The comparison key of `externalReference`. */
      externalReferenceKey: text(),
      ...lifetime(columns),
      searchText: text().notNull(),
    },
    (t) => [
      uniqueIndex('customers_emailKey_unique').on(t.emailKey),
      uniqueIndex('customers_externalReferenceKey_unique').on(t.externalReferenceKey),
      index('customers_createdAt').on(t.createdAt, t.id),
      index('customers_updatedAt').on(t.updatedAt, t.id),
      index('customers_name').on(sql`lower("name")`, t.id),
      index('customers_segment').on(t.segment, t.createdAt, t.id),
      index('customers_riskLevel').on(t.riskLevel, t.createdAt, t.id),
      index('customers_status').on(t.status, t.createdAt, t.id),
      check('customers_name_length', lengthBetween('name', 1, LIMITS.name)),
      check('customers_email_length', lengthBetween('email', 1, LIMITS.email)),
      check('customers_phone_length', lengthBetween('phone', 1, LIMITS.phone)),
      check('customers_externalReference_length', lengthBetween('externalReference', 1, LIMITS.reference)),
      check('customers_segment_word', inEnum('segment', CUSTOMER_SEGMENTS)),
      check('customers_riskLevel_word', inEnum('riskLevel', RISK_LEVELS)),
      check('customers_status_word', inEnum('status', CUSTOMER_STATUSES)),
    ],
  );
  return customers;
}
