import type { CustomerListQuery, CustomerOrderField, SortDirection } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { CustomerStatusBadge, RiskBadge } from '../../elements/Badges.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { SortHeader } from '../../elements/SortHeader.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

interface CustomerTableProps {
  customers: CustomerListQuery['customers']['nodes'];
  order: { field: CustomerOrderField; direction: SortDirection };
  onSort(order: { field: CustomerOrderField; direction: SortDirection }): void;
}

export function CustomerTable({ customers, order, onSort }: CustomerTableProps) {
  const { m } = useI18n();
  const sort = { order, onSort };
  return (
    <table className="table folds two">
      <thead>
        <tr>
          <SortHeader field="NAME" label={m.fields.name} {...sort} />
          <th scope="col">{m.fields.segment}</th>
          <th scope="col">{m.fields.riskLevel}</th>
          <th scope="col">{m.fields.status}</th>
          <SortHeader field="CREATED_AT" label={m.fields.createdAt} {...sort} />
          <SortHeader field="UPDATED_AT" label={m.fields.updatedAt} {...sort} />
        </tr>
      </thead>
      <tbody>
        {customers.map(({ id, name, email, segment, riskLevel, status, createdAt, updatedAt }) => (
          <tr key={id}>
            <td>
              <Link href={`/customers/${id}`} className="cell-title">
                {name}
              </Link>
              <div className="cell-sub wrap-anywhere">{email}</div>
            </td>
            <td>{m.segments[segment]}</td>
            <td>
              <RiskBadge level={riskLevel} />
            </td>
            <td>
              <CustomerStatusBadge status={status} />
            </td>
            <td className="nowrap soft" data-label={m.fields.createdAt}>
              <Moment at={createdAt} />
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
