import { Avatar } from '../../elements/Avatar.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useSession } from '../../session/Session.tsx';

/** A note that is on its way to the server. */
export function PendingNote({ body }: { body: string }) {
  const { m } = useI18n();
  const { viewer } = useSession();
  return (
    <article className="note" aria-label={m.noteBy(viewer.name)} aria-busy="true">
      <Avatar name={viewer.name} />
      <div>
        <div className="note-head">
          <strong>{viewer.name}</strong>
          <span className="small soft">{m.sending}</span>
        </div>
        <p className="prose">{body}</p>
      </div>
    </article>
  );
}
