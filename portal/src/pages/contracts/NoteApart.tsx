import { useI18n } from '../../i18n/I18n.tsx';
import { NoteCard } from './NoteCard.tsx';
import { Replies } from './Replies.tsx';
import type { NoteApart as Note } from './useLinkedNote.ts';

/** A note that a link leads to and the list does not reach, with what it replies to and all replies to it. */
export function NoteApart({ note, onShown }: { note: Note; onShown(element: HTMLElement | null): void }) {
  const { m } = useI18n();
  const { parent, descendants } = note;
  const shared = { linked: note.id, onShown };
  return (
    <section className="thread apart" aria-label={m.linkedNote}>
      <p className="small soft">{m.linkedNote}</p>
      {parent && (
        <p className="quote">
          {m.replyTo(parent.author.name)}: {parent.body}
        </p>
      )}
      <NoteCard note={note} {...shared} />
      <Replies replies={descendants.nodes} depth={note.depth + 1} shared={shared} />
    </section>
  );
}
