// Pure functions that build the rows of notes and their history.
import type { NoteEditRow, NoteRow } from '../db/rows.ts';
import type { NoteEdit } from '../domain/notes.ts';
import { placeInThread } from '../domain/threads.ts';
import type { Instant } from '../domain/time.ts';
import type { Attribution } from './rowFactories.ts';

/** @throws DomainError `INVALID_INPUT` if the thread would get too deep */
export function noteRow(
  id: string,
  contractId: string,
  parent: NoteRow | null,
  body: string,
  { actor, at }: Attribution,
): NoteRow {
  return {
    id,
    contractId,
    parentId: parent?.id ?? null,
    ...placeInThread(id, parent, ['input', 'parentId']),
    replyCount: 0,
    authorId: actor.subject,
    authorName: actor.name,
    body,
    editedAt: null,
    editNote: null,
    resolvedAt: null,
    resolvedById: null,
    resolvedByName: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** The text that an edit replaces. */
export function noteEditRow(
  id: string,
  { id: noteId, body }: NoteRow,
  editNote: string | null,
  { actor, at }: Attribution,
): NoteEditRow {
  return { id, noteId, body, editNote, editorId: actor.subject, editorName: actor.name, editedAt: at };
}

export function afterEdit(before: NoteRow, edit: NoteEdit, at: Instant): NoteRow {
  return { ...before, ...edit, editedAt: at, ...changed(before, at) };
}

/** A note whose thread is resolved. */
export function afterResolution(before: NoteRow, { actor, at }: Attribution): NoteRow {
  const by = { resolvedById: actor.subject, resolvedByName: actor.name };
  return { ...before, resolvedAt: at, ...by, ...changed(before, at) };
}

/** A note whose thread is no longer resolved. */
export function afterUnresolution(before: NoteRow, at: Instant): NoteRow {
  return { ...before, resolvedAt: null, resolvedById: null, resolvedByName: null, ...changed(before, at) };
}

function changed({ version }: NoteRow, at: Instant) {
  return { version: version + 1, updatedAt: at };
}
