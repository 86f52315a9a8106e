import { type FormEvent, type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../elements/Field.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import type { UserError } from '../useAttempt.ts';
import { useSubmission } from '../useSubmission.ts';
import { PendingNote } from './PendingNote.tsx';

interface NoteFormProps {
  label: string;
  submitLabel: string;
  body?: string;
  /** Whether to ask why the text was edited. */
  withEditNote?: boolean;
  onSubmit(note: { body: string; editNote: string | null }): Promise<readonly UserError[]>;
  onCancel?(): void;
  /** What is shown while the note is on its way to the server. */
  pending?(body: string): ReactNode;
}

const pendingNote = (body: string) => <PendingNote body={body} />;

/** Where a note is written; Ctrl+Enter sends it. */
export function NoteForm(props: NoteFormProps) {
  const { label, submitLabel, body: first = '', withEditNote, onSubmit, onCancel, pending = pendingNote } = props;
  const { m } = useI18n();
  const [body, setBody] = useState(first);
  const [editNote, setEditNote] = useState('');
  const { errorAt, general, isBusy, submit } = useSubmission(['body', 'editNote']);

  async function send(event?: FormEvent) {
    event?.preventDefault();
    await submit(() => onSubmit({ body, editNote: editNote.trim() || null }));
  }

  // As if it were there; if it is refused, the form comes back with what is wrong.
  if (isBusy) return pending(body);
  return (
    <form className="note-form" onSubmit={(event) => void send(event)} noValidate>
      <TextArea
        label={label}
        value={body}
        onChange={setBody}
        error={errorAt('body') ?? general}
        maxLength={10_000}
        // Only where the user has asked for the form.
        autoFocus={Boolean(onCancel)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === 'Escape') onCancel?.();
        }}
      />
      {withEditNote && (
        <TextField label={m.whyEdited} value={editNote} onChange={setEditNote} error={errorAt('editNote')} />
      )}
      <div className="row">
        <button type="submit" className="button primary tight" disabled={body.trim() === ''}>
          {submitLabel}
        </button>
        {onCancel && (
          <button type="button" className="button quiet tight" onClick={onCancel}>
            {m.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
