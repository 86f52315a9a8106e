import {
  type ContractListQueryVariables,
  type ContractOrderField,
  useContractList,
} from 'contract-portal-client/react';
import { useOrder } from '../../address/useOrder.ts';
import { useRows } from '../../address/useRows.ts';
import { useUrlState } from '../../address/useUrlState.ts';
import { Chips } from '../../elements/Chips.tsx';
import { SearchField } from '../../elements/SearchField.tsx';
import { SortSelect } from '../../elements/SortSelect.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { Page } from '../../layout/Page.tsx';
import { SEGMENTS, STATUSES } from '../choices.ts';
import { ListCard } from '../ListCard.tsx';
import { ContractTable } from './ContractTable.tsx';

const ORDERS: readonly ContractOrderField[] = [
  'UPDATED_AT',
  'CREATED_AT',
  'TITLE',
  'VALUE',
  'END_DATE',
  'STATUS_SINCE',
];

export default function ContractsPage() {
  const { m } = useI18n();
  const url = useUrlState();
  const { order, setOrder } = useOrder(ORDERS, { field: 'UPDATED_AT', direction: 'DESC' });
  const text = url.text('q');
  const status = url.list('status', STATUSES);
  const segment = url.list('segment', SEGMENTS);
  const flagged = url.text('flagged') === 'yes';
  const where: ContractListQueryVariables['where'] = {
    ...(text ? { text } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(segment.length > 0 ? { customer: { segment } } : {}),
    ...(flagged ? { flagged } : {}),
  };
  const rows = useRows(JSON.stringify([where, order]));
  const result = useContractList({ variables: { first: rows.first, where, orderBy: order } });

  return (
    <Page title={m.pages.contracts} subtitle={m.contractsSubtitle}>
      <div className="filters">
        <SearchField label={m.searchContracts} text={text} onText={(q) => url.set({ q, rows: null })} />
        <Chips
          label={m.fields.status}
          options={STATUSES.map((one) => [one, m.statuses[one]] as const)}
          chosen={status}
          onChange={(chosen) => url.set({ status: chosen, rows: null })}
        />
        <Chips
          label={m.fields.segment}
          options={SEGMENTS.map((one) => [one, m.segments[one]] as const)}
          chosen={segment}
          onChange={(chosen) => url.set({ segment: chosen, rows: null })}
        />
        <Chips
          label={m.flags}
          options={[['yes', m.withOpenFlags]]}
          chosen={flagged ? ['yes'] : []}
          onChange={(chosen) => url.set({ flagged: chosen, rows: null })}
        />
        <SortSelect
          fields={[
            ['UPDATED_AT', m.fields.updatedAt],
            ['STATUS_SINCE', m.fields.status],
            ['TITLE', m.fields.title],
            ['VALUE', m.fields.value],
            ['END_DATE', m.fields.endDate],
          ]}
          order={order}
          onSort={setOrder}
        />
      </div>
      <ListCard result={result} listOf={(data) => data.contracts} rows={rows} href="/contracts">
        {({ nodes }) => <ContractTable contracts={nodes} order={order} onSort={setOrder} />}
      </ListCard>
    </Page>
  );
}
