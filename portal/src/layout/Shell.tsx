import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '../i18n/I18n.tsx';
import { useMay } from '../session/Session.tsx';
import { Banners } from './Banners.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { NavLinks } from './NavLinks.tsx';
import { Preferences } from './Preferences.tsx';
import { ViewerCard } from './ViewerCard.tsx';

/** What surrounds every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { m } = useI18n();
  const mayCreate = useMay('EDITOR');
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {m.skipToContent}
      </a>
      <aside className="sidebar" aria-label={m.title}>
        <Brand />
        <nav aria-label={m.navigation}>
          <NavLinks />
        </nav>
        <div className="sidebar-foot">
          <ViewerCard />
          <Preferences />
        </div>
      </aside>
      <div>
        <header className="topbar">
          <Brand />
          <GlobalSearch />
          {mayCreate && (
            <div className="topbar-actions">
              <Link href="/contracts/new" className="button" aria-label={m.newContract}>
                <span aria-hidden="true">+</span> <span className="wide-only">{m.newContract}</span>
              </Link>
            </div>
          )}
        </header>
        <Banners />
        <main id="main" className="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className="bottom-nav" aria-label={m.navigation}>
        <NavLinks withSettings />
      </nav>
    </div>
  );
}

function Brand() {
  const { m } = useI18n();
  return (
    <Link href="/" className="brand" aria-label={m.title}>
      <img src="/icon.svg" alt="" />
      <span>{m.title}</span>
    </Link>
  );
}
