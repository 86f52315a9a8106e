import { sql } from 'drizzle-orm';
import { FLAG_SEVERITIES } from '../../domain/flags.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor } from './compositeFields.ts';
import type { ContractsTable } from './contracts.ts';
import { inEnum, lengthBetween } from './parts.ts';

type FlagsTable = ReturnType<typeof defineFlags>;

/** Concerns about contracts; the columns of the resolution are null while a flag is open. */
export function defineFlags(columns: Columns, contracts: ContractsTable) {
  const { table, text, enumText, instant, index, check } = columns;
  return table(
    'flags',
    {
      id: text().primaryKey(),
      contractId: text()
        .notNull()
        .references(() => contracts.id, { onDelete: 'cascade' }),
      category: text().notNull(),
      severity: enumText(FLAG_SEVERITIES).notNull(),
      reason: text().notNull(),
      createdById: text().notNull(),
      createdByName: text().notNull(),
      createdAt: instant().notNull(),
      resolvedById: text(),
      resolvedByName: text(),
      resolvedAt: instant(),
      resolution: text(),
    },
    (t) => [
      index('flags_createdAt').on(t.createdAt, t.id),
      index('flags_contractId').on(t.contractId, t.createdAt, t.id),
      index('flags_open').on(t.contractId, t.createdAt, t.id).where(sql.raw('"resolvedAt" is null')),
      index('flags_category').on(t.category, t.createdAt, t.id),
      index('flags_severity').on(t.severity, t.createdAt, t.id),
      index('flags_createdById').on(t.createdById, t.createdAt, t.id),
      check('flags_severity_word', inEnum('severity', FLAG_SEVERITIES)),
      check('flags_reason_length', lengthBetween('reason', 1, LIMITS.reason)),
      check('flags_resolution_length', lengthBetween('resolution', 1, LIMITS.reason)),
      check('flags_resolution_whole', sql.raw('("resolvedAt" is null) = ("resolution" is null)')),
    ],
  );
}

export const FLAG_FIELDS = {
  createdBy: {
    columns: ['createdById', 'createdByName'],
    make: (row) => composeActor(row.createdById, row.createdByName),
  },
  resolvedBy: {
    columns: ['resolvedById', 'resolvedByName'],
    make: (row) => composeActor(row.resolvedById, row.resolvedByName),
  },
} satisfies CompositeFields<FlagsTable['$inferSelect']>;
