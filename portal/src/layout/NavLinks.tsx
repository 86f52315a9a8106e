import { useApprovalQueue } from 'contract-portal-client/react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../elements/Icon.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { QUEUE_VARIABLES } from '../pages/approvals/queues.ts';

const PAGES = [
  ['dashboard', '/'],
  ['approvals', '/approvals'],
  ['contracts', '/contracts'],
  ['customers', '/customers'],
  ['events', '/events'],
] as const satisfies readonly (readonly [IconName, string])[];

/** The pages, and how many contracts await the user. */
export function NavLinks({ withSettings = false }: { withSettings?: boolean }) {
  const { m } = useI18n();
  const [path] = useLocation();
  // The same as the page of the queue asks for.
  const { data } = useApprovalQueue({ variables: QUEUE_VARIABLES.mine });
  const count = data?.contracts.totalCount ?? 0;

  return (
    <ul className="nav-list">
      {PAGES.map(([name, href]) => (
        <li key={name}>
          <Link href={href} className="nav-link" aria-current={isAt(path, href) ? 'page' : undefined}>
            <Icon name={name} />
            {m.pages[name]}
            {name === 'approvals' && count > 0 && (
              <span className="nav-count">
                {count}
                <span className="hidden-visually"> {m.waiting}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
      {withSettings && (
        <li>
          <Link href="/settings" className="nav-link" aria-current={isAt(path, '/settings') ? 'page' : undefined}>
            <Icon name="settings" />
            {m.pages.settings}
          </Link>
        </li>
      )}
    </ul>
  );
}

function isAt(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
