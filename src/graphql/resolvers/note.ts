import type { Queries } from '../../db/queries/index.ts';
import type { NoteConditions } from '../../db/queries/notes.ts';
import type { ContractRow, NoteRow } from '../../db/rows.ts';
import { canDelete, canEditNote } from '../../domain/permissions.ts';
import type * as SDL from '../../generated/resolvers.ts';
import type { NoteResolvers } from '../../generated/resolvers.ts';
import type { DerivedFields } from '../batching/derivedFields.ts';
import { belongsTo } from '../batching/related.ts';
import { listOf } from '../pagination/lists.ts';
import type { Nothing, UnansweredFields, UnhandledConditions, UnsortableFields } from './coverage.ts';
import { OLDEST_FIRST } from './defaultOrders.ts';

const READING_ORDER = { field: 'READING_ORDER', direction: 'ASC' } as const;

export const Note = {
  contract: (note, _, { read }, info) => belongsTo(note, info, read.contracts, (row) => row.contractId) as ContractRow,
  parent: (note, _, { read }, info) => belongsTo(note, info, read.notes, (row) => row.parentId),
  replies: (note, args, context, info) =>
    listOf({
      parent: note,
      info,
      context,
      queries: context.read.notes,
      relation: 'parent',
      keyOf: (row) => row.id,
      args,
      defaultOrder: OLDEST_FIRST,
    }),
  descendants: (note, args, context, info) =>
    listOf({
      parent: note,
      info,
      context,
      queries: context.read.notes,
      relation: 'ancestor',
      keyOf: (row) => row.path,
      args,
      defaultOrder: READING_ORDER,
    }),
  viewerCanUpdate: (note, _, { actor }) => canEditNote(actor, note.authorId),
  viewerCanDelete: (_note, _, { actor }) => canDelete(actor),
} satisfies NoteResolvers;

/** Compile-time checks: every field is resolved, every condition handled, every order supported. */
export type Unanswered = Nothing<UnansweredFields<SDL.Note, NoteRow, DerivedFields['Note'], typeof Note>>;
export type Unhandled = Nothing<UnhandledConditions<SDL.NoteWhere, NoteConditions>>;
export type Unsortable = Nothing<UnsortableFields<SDL.NoteOrderField, Queries['notes']>>;
