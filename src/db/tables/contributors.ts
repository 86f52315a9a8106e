import type { Columns } from './columnTypes.ts';
import type { ContractsTable } from './contracts.ts';

/**
 * Who created a contract, edited its terms, submitted or reopened it. `since` is the version last approved at that
 * time, 0 if none: they may not approve the contract until its `approvedVersion` exceeds it.
 */
export function defineContributors(columns: Columns, contracts: ContractsTable) {
  const { table, text, integer, primaryKey } = columns;
  return table(
    'contributors',
    {
      contractId: text()
        .notNull()
        .references(() => contracts.id, { onDelete: 'cascade' }),
      subject: text().notNull(),
      since: integer().notNull(),
    },
    (t) => [primaryKey({ columns: [t.contractId, t.subject, t.since] })],
  );
}
