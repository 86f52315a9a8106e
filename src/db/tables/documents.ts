import { sql } from 'drizzle-orm';
import { DOCUMENT_KINDS } from '../../domain/documents.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor } from './compositeFields.ts';
import type { ContractsTable } from './contracts.ts';
import { inEnum, lengthBetween } from './parts.ts';

type DocumentsTable = ReturnType<typeof defineDocuments>;

/** References to the documents of contracts; their contents are stored elsewhere. */
export function defineDocuments(columns: Columns, contracts: ContractsTable) {
  const { table, text, enumText, safeInteger, instant, index, check } = columns;
  return table(
    'documents',
    {
      id: text().primaryKey(),
      contractId: text()
        .notNull()
        .references(() => contracts.id, { onDelete: 'cascade' }),
      name: text().notNull(),
      url: text().notNull(),
      kind: enumText(DOCUMENT_KINDS).notNull(),
      mediaType: text(),
      /** In bytes. */
      size: safeInteger(),
      /** 64 lower-case hexadecimal digits. */
      sha256: text(),
      addedById: text().notNull(),
      addedByName: text().notNull(),
      addedAt: instant().notNull(),
    },
    (t) => [
      index('documents_contractId').on(t.contractId, t.addedAt, t.id),
      index('documents_addedAt').on(t.addedAt, t.id),
      check('documents_name_length', lengthBetween('name', 1, LIMITS.name)),
      check('documents_url_length', lengthBetween('url', 1, LIMITS.url)),
      check('documents_kind_word', inEnum('kind', DOCUMENT_KINDS)),
      check('documents_mediaType_length', lengthBetween('mediaType', 1, LIMITS.mediaType)),
      check('documents_size_range', sql.raw(`"size" between 0 and ${Number.MAX_SAFE_INTEGER}`)),
      check('documents_sha256_length', lengthBetween('sha256', 64, 64)),
    ],
  );
}

export const DOCUMENT_FIELDS = {
  addedBy: {
    columns: ['addedById', 'addedByName'],
    make: (row) => composeActor(row.addedById, row.addedByName),
  },
} satisfies CompositeFields<DocumentsTable['$inferSelect']>;
