import type { ContractStatus, DashboardQuery } from 'contract-portal-client/react';
import { STATUS_TONES } from '../../elements/Badges.tsx';
import { Blank } from '../../elements/Blank.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { currencyTotals } from './totals.ts';

const STATUSES: readonly ContractStatus[] = ['APPROVED', 'PENDING_APPROVAL', 'DRAFT', 'REJECTED'];

/** What contracts are worth, by currency and status. Currencies are never added up. */
export function Values({ data }: { data: DashboardQuery }) {
  const { m, shortAmount } = useI18n();
  const totals = currencyTotals(data);
  if (totals.length === 0) return <Blank title={m.dashboard.noValues} />;
  return (
    <table className="table values">
      <caption className="hidden-visually">{m.dashboard.values}</caption>
      <thead>
        <tr>
          <th scope="col">{m.fields.currency}</th>
          {STATUSES.map((status) => (
            <th key={status} scope="col" className="end">
              <span className={`legend-mark ${STATUS_TONES[status]}`} aria-hidden="true" />
              {m.statuses[status]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totals.map(({ currency, statuses }) => {
          const largest = Math.max(...statuses.map(({ value }) => Number(value.amount)));
          return (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              {STATUSES.map((status) => {
                const total = statuses.find((one) => one.status === status);
                return (
                  <td key={status} className="end number">
                    {total ? shortAmount(total.value.amount) : '–'}
                    <span className="meter" aria-hidden="true">
                      {total && (
                        <span
                          className={`meter-fill ${STATUS_TONES[status]}`}
                          style={{ width: `${(Number(total.value.amount) / largest) * 100}%` }}
                        />
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
