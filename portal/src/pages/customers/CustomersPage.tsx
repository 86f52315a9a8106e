import {
  type CustomerListQueryVariables,
  type CustomerOrderField,
  useCustomerList,
} from 'contract-portal-client/react';
import { Link } from 'wouter';
import { useOrder } from '../../address/useOrder.ts';
import { useRows } from '../../address/useRows.ts';
import { useUrlState } from '../../address/useUrlState.ts';
import { Chips } from '../../elements/Chips.tsx';
import { SearchField } from '../../elements/SearchField.tsx';
import { SortSelect } from '../../elements/SortSelect.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { Page } from '../../layout/Page.tsx';
import { useMay } from '../../session/Session.tsx';
import { RISK_LEVELS, SEGMENTS } from '../choices.ts';
import { ListCard } from '../ListCard.tsx';
import { CustomerTable } from './CustomerTable.tsx';

const ORDERS: readonly CustomerOrderField[] = ['NAME', 'CREATED_AT', 'UPDATED_AT'];

export default function CustomersPage() {
  const { m } = useI18n();
  const mayCreate = useMay('EDITOR');
  const url = useUrlState();
  const { order, setOrder } = useOrder(ORDERS, { field: 'NAME', direction: 'ASC' });
  const text = url.text('q');
  const segment = url.list('segment', SEGMENTS);
  const riskLevel = url.list('risk', RISK_LEVELS);
  const where: CustomerListQueryVariables['where'] = {
    ...(text ? { text } : {}),
    ...(segment.length > 0 ? { segment } : {}),
    ...(riskLevel.length > 0 ? { riskLevel } : {}),
  };
  const rows = useRows(JSON.stringify([where, order]));
  const result = useCustomerList({ variables: { first: rows.first, where, orderBy: order } });

  return (
    <Page
      title={m.pages.customers}
      subtitle={m.customersSubtitle}
      actions={
        mayCreate && (
          <Link href="/customers/new" className="button primary">
            {m.newCustomer}
          </Link>
        )
      }
    >
      <div className="filters">
        <SearchField label={m.searchCustomers} text={text} onText={(q) => url.set({ q, rows: null })} />
        <Chips
          label={m.fields.segment}
          options={SEGMENTS.map((one) => [one, m.segments[one]] as const)}
          chosen={segment}
          onChange={(chosen) => url.set({ segment: chosen, rows: null })}
        />
        <Chips
          label={m.fields.riskLevel}
          options={RISK_LEVELS.map((one) => [one, m.riskOf(m.levels[one])] as const)}
          chosen={riskLevel}
          onChange={(chosen) => url.set({ risk: chosen, rows: null })}
        />
        <SortSelect
          fields={[
            ['NAME', m.fields.name],
            ['CREATED_AT', m.fields.createdAt],
            ['UPDATED_AT', m.fields.updatedAt],
          ]}
          order={order}
          onSort={setOrder}
        />
      </div>
      <ListCard result={result} listOf={(data) => data.customers} rows={rows} href="/customers">
        {({ nodes }) => <CustomerTable customers={nodes} order={order} onSort={setOrder} />}
      </ListCard>
    </Page>
  );
}
