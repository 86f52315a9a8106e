import type { DashboardQuery } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { Blank } from '../../elements/Blank.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { Money } from '../../elements/Money.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

/** The contracts that have waited longest for a decision. */
export function OldestPending({ contracts }: Pick<DashboardQuery, 'contracts'>) {
  const { m } = useI18n();
  if (contracts.nodes.length === 0) return <Blank title={m.dashboard.nothingPending} />;
  return (
    <ul className="lines">
      {contracts.nodes.map(({ id, title, customer, value, statusSince }) => (
        <li key={id} className="line">
          <div className="grow">
            <Link href={`/contracts/${id}`} className="cell-title">
              {title}
            </Link>
            <div className="cell-sub">{customer.name}</div>
          </div>
          <div className="end">
            <Money value={value} />
            <div className="cell-sub">
              <Moment at={statusSince} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
