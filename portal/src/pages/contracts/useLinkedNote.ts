import { type LinkedNoteQuery, useLinkedNote as useLinkedNoteQuery } from 'contract-portal-client/react';
import { useCallback } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import type { ContractOfPage } from './ContractPage.tsx';

const NOTE_ID = /^note_\w+$/;

export type NoteApart = NonNullable<LinkedNoteQuery['note']>;

interface LinkedNote {
  /** The id of the note that the address links to, as `#note_…`. */
  linked: string | null;
  /** The note itself, if it is in none of the threads that have been read. */
  apart: NoteApart | null;
  /** Whether there is no such note on the contract. */
  isGone: boolean;
  /** To be called with the element of the note once it is there. */
  onShown(element: HTMLElement | null): void;
}

export function useLinkedNote({ id, notes: { nodes } }: ContractOfPage): LinkedNote {
  const linked = useLocationProperty(noteInAddress);
  const isRead = nodes.some((note) => [note, ...note.replies.nodes].some((one) => one.id === linked));
  const { data } = useLinkedNoteQuery({ variables: { id: linked ?? '' }, skip: !linked || isRead });
  const onShown = useCallback((element: HTMLElement | null) => {
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, []);

  const note = data?.note?.contract.id === id ? data.note : null;
  const isInThread = note !== null && nodes.some((one) => one.id === firstOf(note).id);
  return { linked, apart: isInThread ? null : note, isGone: data !== undefined && !isRead && !note, onShown };
}

interface Place {
  id: string;
  parent?: Place | null;
}

/** The first note of the thread that a note is in. */
function firstOf(note: Place): Place {
  return note.parent ? firstOf(note.parent) : note;
}

function noteInAddress(): string | null {
  const id = window.location.hash.slice(1);
  return NOTE_ID.test(id) ? id : null;
}
