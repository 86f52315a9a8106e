import { type ReactNode, useEffect } from 'react';
import { useI18n } from '../i18n/I18n.tsx';

interface PageProps {
  title: string;
  subtitle?: ReactNode;
  /** What stands beside the title. */
  badge?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with its heading, which is also the title of the window. */
export function Page({ title, subtitle, badge, actions, children }: PageProps) {
  const { m } = useI18n();
  useEffect(() => {
    document.title = `${title} · ${m.title}`;
  }, [title, m]);
  return (
    <div className="page">
      <div className="page-head">
        <div className="grow">
          <div className="row">
            <h1 className="wrap-anywhere">{title}</h1>
            {badge}
          </div>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
