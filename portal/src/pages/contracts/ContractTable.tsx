import type { ContractListQuery, ContractOrderField, SortDirection } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { StatusBadge } from '../../elements/Badges.tsx';
import { Icon } from '../../elements/Icon.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { Money } from '../../elements/Money.tsx';
import { SortHeader } from '../../elements/SortHeader.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

interface ContractTableProps {
  contracts: ContractListQuery['contracts']['nodes'];
  order: { field: ContractOrderField; direction: SortDirection };
  onSort(order: { field: ContractOrderField; direction: SortDirection }): void;
}

export function ContractTable({ contracts, order, onSort }: ContractTableProps) {
  const { m, day } = useI18n();
  const sort = { order, onSort };
  return (
    <table className="table folds two">
      <thead>
        <tr>
          <SortHeader field="TITLE" label={m.fields.title} {...sort} />
          <th scope="col">{m.fields.customer}</th>
          <SortHeader field="STATUS_SINCE" label={m.fields.status} {...sort} />
          <SortHeader field="VALUE" label={m.fields.value} end {...sort} />
          <SortHeader field="END_DATE" label={m.fields.endDate} {...sort} />
          <SortHeader field="UPDATED_AT" label={m.fields.updatedAt} {...sort} />
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ id, title, reference, customer, status, value, endDate, updatedAt, openFlagCount }) => (
          <tr key={id}>
            <td>
              <Link href={`/contracts/${id}`} className="cell-title">
                {title}
              </Link>
              <div className="cell-sub">{reference}</div>
            </td>
            <td>
              <Link href={`/customers/${customer.id}`}>{customer.name}</Link>
            </td>
            <td className="second">
              <span className="row">
                <StatusBadge status={status} />
                {openFlagCount > 0 && (
                  <span className="badge amber">
                    <Icon name="flag" size={12} />
                    {m.openFlags(openFlagCount)}
                  </span>
                )}
              </span>
            </td>
            <td className="end nowrap">
              <Money value={value} />
            </td>
            <td className="nowrap" data-label={m.fields.endDate}>
              {endDate ? day(endDate) : '–'}
            </td>
            <td className="nowrap soft" data-label={m.fields.updatedAt}>
              <Moment at={updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
