import type { Nothing } from '../../domain/nothing.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const NoteEdit = { note: one('noteId', 'Note') } satisfies FieldsOf<'NoteEdit'>;

export type Complete = Nothing<Missing<'NoteEdit', typeof NoteEdit>>;
