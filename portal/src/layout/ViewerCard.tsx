import { Avatar } from '../elements/Avatar.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { useSession } from '../session/Session.tsx';

/** Who is signed in. */
export function ViewerCard() {
  const { m } = useI18n();
  const { viewer, isOpen, signOut } = useSession();
  return (
    <div className="viewer">
      <Avatar name={viewer.name} />
      <div className="grow">
        <div className="viewer-name">{viewer.name}</div>
        <div className="small soft">{m.roles[viewer.role]}</div>
      </div>
      {!isOpen && (
        <button type="button" className="button quiet tight" onClick={signOut}>
          {m.signOut}
        </button>
      )}
    </div>
  );
}
