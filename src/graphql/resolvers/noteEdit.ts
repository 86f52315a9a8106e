import type { AssertNever } from '../../domain/assertNever.ts';
import type { Missing } from './coverage.ts';
import { type FieldsOf, one } from './fields.ts';

export const NoteEdit = { note: one('noteId', 'Note') } satisfies FieldsOf<'NoteEdit'>;

export type EveryFieldIsAnswered = AssertNever<Missing<'NoteEdit', typeof NoteEdit>>;
