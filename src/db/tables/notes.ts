import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { MAX_THREAD_DEPTH } from '../../domain/threads.ts';
import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor } from './compositeFields.ts';
import type { ContractsTable } from './contracts.ts';
import { lengthBetween, lifetime } from './parts.ts';

export type NotesTable = ReturnType<typeof defineNotes>;

/** Threads: `path` joins the ids from the top-level note down, so that a sub-thread is one index range. */
export function defineNotes(columns: Columns, contracts: ContractsTable) {
  const { table, text, integer, instant, index, uniqueIndex, check } = columns;
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
      editedAt: instant(),
      /** What the last editor said about the edit. */
      editNote: text(),
      resolvedAt: instant(),
      resolvedById: text(),
      resolvedByName: text(),
      ...lifetime(columns),
      searchText: text().notNull(),
    },
    (t) => [
      uniqueIndex('notes_path_unique').on(t.path),
      index('notes_createdAt').on(t.createdAt, t.id),
      index('notes_updatedAt').on(t.updatedAt, t.id),
      index('notes_contractId').on(t.contractId, t.createdAt, t.id),
      index('notes_topLevel').on(t.contractId, t.createdAt, t.id).where(sql.raw('"parentId" is null')),
      index('notes_unresolved')
        .on(t.contractId, t.createdAt, t.id)
        .where(sql.raw('"parentId" is null and "resolvedAt" is null')),
      index('notes_parentId').on(t.parentId, t.createdAt, t.id),
      index('notes_authorId').on(t.authorId, t.createdAt, t.id),
      check('notes_body_length', lengthBetween('body', 1, LIMITS.body)),
      check('notes_editNote_length', lengthBetween('editNote', 1, LIMITS.reason)),
      check(
        'notes_resolved_whole',
        sql.raw(
          '("resolvedAt" is null) = ("resolvedById" is null) and ("resolvedAt" is null) = ("resolvedByName" is null)',
        ),
      ),
      check('notes_resolved_topLevel', sql.raw('"resolvedAt" is null or "parentId" is null')),
      check('notes_depth_range', sql.raw(`"depth" between 0 and ${MAX_THREAD_DEPTH}`)),
    ],
  );
  return notes;
}

export const NOTE_FIELDS = {
  author: {
    columns: ['authorId', 'authorName'],
    make: (row) => composeActor(row.authorId, row.authorName),
  },
  resolvedBy: {
    columns: ['resolvedById', 'resolvedByName'],
    make: (row) => composeActor(row.resolvedById, row.resolvedByName),
  },
} satisfies CompositeFields<NotesTable['$inferSelect']>;
