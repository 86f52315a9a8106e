import { useI18n } from '../i18n/I18n.tsx';
import { useSession } from '../session/Session.tsx';
import { useOnline } from './useOnline.ts';

/** What is out of the ordinary about the whole portal. */
export function Banners() {
  const { m } = useI18n();
  const { isOpen } = useSession();
  const isOnline = useOnline();
  return (
    <div role="status" aria-live="polite">
      {!isOnline && <div className="banner">{m.offline}</div>}
      {isOpen && <div className="banner calm">{m.openMode}</div>}
    </div>
  );
}
