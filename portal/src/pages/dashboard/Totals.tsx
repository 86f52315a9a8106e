import type { DashboardQuery } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { useI18n } from '../../i18n/I18n.tsx';
import { countOf } from './totals.ts';

/** The figures that a day begins with. */
export function Totals({ data }: { data: DashboardQuery }) {
  const { m, number } = useI18n();
  const tiles = [
    [m.dashboard.customers, data.customers.totalCount, '/customers'],
    [m.dashboard.approved, countOf(data, 'APPROVED'), '/contracts?status=APPROVED'],
    [m.dashboard.pending, countOf(data, 'PENDING_APPROVAL'), '/contracts?status=PENDING_APPROVAL'],
    [m.dashboard.eventsToday, data.events.totalCount, '/events'],
  ] as const;
  return (
    <ul className="tiles">
      {tiles.map(([label, value, href]) => (
        <li key={label}>
          <Link href={href} className="card tile">
            <span className="tile-label">{label}</span>
            <span className="tile-value number">{number(value)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
