import { type NoteFieldsFragment, useCreateNote, useUpdateNote } from 'contract-portal-client/react';
import { useState } from 'react';
import { Avatar } from '../../elements/Avatar.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { useMay } from '../../session/Session.tsx';
import { NoteForm } from './NoteForm.tsx';
import { useContractId } from './useContractId.ts';
import { useResolving } from './useResolving.ts';

interface NoteCardProps {
  note: NoteFieldsFragment;
  /** The note that the address links to. */
  linked: string | null;
  onShown(element: HTMLElement | null): void;
}

/** A note, and what can be done with it. */
export function NoteCard({ note, linked, onShown }: NoteCardProps) {
  const { m } = useI18n();
  const notify = useNotify();
  const contractId = useContractId();
  const mayWrite = useMay('EDITOR');
  const [mode, setMode] = useState<'read' | 'reply' | 'edit'>('read');
  const [create] = useCreateNote();
  const [update] = useUpdateNote();
  const { isResolved, resolvedBy, toggle } = useResolving(note);
  const isLinked = note.id === linked;

  function done<T>(errors: readonly T[]): readonly T[] {
    if (errors.length === 0) setMode('read');
    return errors;
  }

  async function reply(body: string) {
    const { data } = await create({ variables: { input: { contractId, parentId: note.id, body } } });
    return done(data?.createNote?.userErrors ?? []);
  }

  async function edit(body: string, editNote: string | null) {
    const input = { id: note.id, expectedVersion: note.version, body, editNote };
    const { data } = await update({ variables: { input } });
    return done(data?.updateNote?.userErrors ?? []);
  }

  async function copyLink() {
    const link = new URL(`/contracts/${contractId}#${note.id}`, window.location.href);
    await navigator.clipboard.writeText(link.href);
    notify({ text: m.linkCopied });
  }

  return (
    <article
      id={note.id}
      ref={isLinked ? onShown : undefined}
      tabIndex={-1}
      className={isLinked ? 'note linked' : 'note'}
      aria-label={m.noteBy(note.author.name)}
    >
      <Avatar name={note.author.name} />
      <div>
        <div className="note-head">
          <strong>{note.author.name}</strong>
          <span className="small soft">
            <Moment at={note.createdAt} />
            {note.editedAt && ` · ${m.edited}${note.editNote ? `: ${note.editNote}` : ''}`}
          </span>
          {isResolved && <span className="badge green">{m.resolvedBy(resolvedBy)}</span>}
        </div>
        {mode === 'edit' ? (
          <NoteForm
            label={m.editNote}
            submitLabel={m.save}
            body={note.body}
            withEditNote
            pending={(body) => <p className="prose">{body}</p>}
            onSubmit={({ body, editNote }) => edit(body, editNote)}
            onCancel={() => setMode('read')}
          />
        ) : (
          <p className="prose">{note.body}</p>
        )}
        {mode === 'read' && (
          <div className="note-actions">
            {mayWrite && (
              <button type="button" className="button quiet tight" onClick={() => setMode('reply')}>
                {m.reply}
              </button>
            )}
            {note.viewerCanUpdate && (
              <button type="button" className="button quiet tight" onClick={() => setMode('edit')}>
                {m.edit}
              </button>
            )}
            {note.viewerCanResolve && (
              <button type="button" className="button quiet tight" onClick={() => void toggle()}>
                {isResolved ? m.unresolve : m.resolve}
              </button>
            )}
            <button type="button" className="button quiet tight" onClick={() => void copyLink()}>
              {m.copyLink}
            </button>
          </div>
        )}
        {mode === 'reply' && (
          <NoteForm
            label={m.replyTo(note.author.name)}
            submitLabel={m.reply}
            onSubmit={({ body }) => reply(body)}
            onCancel={() => setMode('read')}
          />
        )}
      </div>
    </article>
  );
}
