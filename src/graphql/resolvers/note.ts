import type { AssertNever } from '../../domain/assertNever.ts';
import { canDelete, canEditNote, canResolveNote } from '../../domain/permissions.ts';
import { listOf } from '../pagination/listResolvers.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, many, one, oneOrNone } from './fields.ts';

const READING_ORDER = { field: 'READING_ORDER', direction: 'ASC' } as const;

export const Note = {
  contract: one('contractId', 'Contract'),
  parent: oneOrNone('parentId', 'Note'),
  replies: many('Note', 'parent'),
  descendants: {
    columns: ['path'],
    resolve: (parent, args, context, info) =>
      listOf({
        parent,
        info,
        context,
        queries: context.read.notes,
        relation: 'ancestor',
        keyOf: ({ path }) => path,
        args: { ...args, orderBy: READING_ORDER },
      }),
  },
  edits: many('NoteEdit', 'note'),
  viewerCanUpdate: { columns: ['authorId'], resolve: ({ authorId }, _, { actor }) => canEditNote(actor, authorId) },
  viewerCanResolve: { columns: ['depth'], resolve: ({ depth }, _, { actor }) => canResolveNote(actor, depth) },
  viewerCanDelete: { columns: [], resolve: (_note, _, { actor }) => canDelete(actor) },
} satisfies FieldsOf<'Note'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'Note', typeof Note>>;
