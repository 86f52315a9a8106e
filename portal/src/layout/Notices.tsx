import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../elements/Icon.tsx';
import { useI18n } from '../i18n/I18n.tsx';

interface Notice {
  text: string;
  /** Where the text leads. */
  href?: string;
  isBad?: boolean;
}

const SHOWN_MS = 8_000;
const NotifyContext = createContext<((notice: Notice) => void) | null>(null);

/** Short notes at the edge of the screen, which are read out, and go away by themselves unless something went wrong. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<(Notice & { key: number })[]>([]);
  const notify = useCallback((notice: Notice) => {
    setNotices((shown) => [...shown.slice(-3), { ...notice, key: (shown.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  const dismiss = useCallback((key: number) => setNotices((shown) => shown.filter((notice) => notice.key !== key)), []);

  return (
    <NotifyContext value={notify}>
      {children}
      <div className="notices" role="status">
        {notices.map(({ key, ...notice }) => (
          <NoticeCard key={key} notice={notice} onDismiss={() => dismiss(key)} />
        ))}
      </div>
    </NotifyContext>
  );
}

function NoticeCard({ notice: { text, href, isBad }, onDismiss }: { notice: Notice; onDismiss(): void }) {
  const { m } = useI18n();
  useEffect(() => {
    if (isBad) return;
    const timer = setTimeout(onDismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className={isBad ? 'notice bad' : 'notice'}>
      <p>{href ? <Link href={href}>{text}</Link> : text}</p>
      <button type="button" className="button quiet tight" aria-label={m.dismiss} onClick={onDismiss}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** Shows a note. */
export function useNotify(): (notice: Notice) => void {
  const notify = use(NotifyContext);
  if (!notify) throw new Error('Expected a NoticesProvider above.');
  return notify;
}
