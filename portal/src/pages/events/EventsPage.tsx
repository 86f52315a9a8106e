import { type EventListQueryVariables, useEventList } from 'contract-portal-client/react';
import { useRows } from '../../address/useRows.ts';
import { useUrlState } from '../../address/useUrlState.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Page } from '../../layout/Page.tsx';
import { useMay } from '../../session/Session.tsx';
import { ListCard } from '../ListCard.tsx';
import { EventFilters } from './EventFilters.tsx';
import { EventTable } from './EventTable.tsx';
import { ExportButton } from './ExportButton.tsx';

export default function EventsPage() {
  const { m } = useI18n();
  const mayExport = useMay('ADMIN');
  const where = useEventWhere();
  const rows = useRows(JSON.stringify(where));
  const result = useEventList({ variables: { first: rows.first, where } });

  return (
    <Page title={m.pages.events} subtitle={m.eventsSubtitle} actions={mayExport && <ExportButton where={where} />}>
      <EventFilters />
      <ListCard result={result} listOf={(data) => data.events} rows={rows} href="/events">
        {({ nodes }) => <EventTable events={nodes} />}
      </ListCard>
    </Page>
  );
}

/** The conditions that the address names. */
function useEventWhere(): NonNullable<EventListQueryVariables['where']> {
  const url = useUrlState();
  const [type, channel, correlationId] = ['type', 'channel', 'correlation'].map((name) => url.text(name));
  const [customerId, contractId] = ['customer', 'contract'].map((name) => url.text(name));
  const from = startOf(url.text('from'), 0);
  const to = startOf(url.text('to'), 1);
  return {
    ...(customerId ? { customerId: [customerId] } : {}),
    ...(contractId ? { contractId: [contractId] } : {}),
    ...(type ? { type: [type] } : {}),
    ...(channel ? { channel: [channel] } : {}),
    ...(correlationId ? { correlationId: [correlationId] } : {}),
    ...(from || to ? { occurredAt: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
  };
}

/** When a day starts where the user is, or one some days later; undefined if it is none. */
function startOf(day: string, daysLater: number): Date | undefined {
  const start = new Date(`${day}T00:00`);
  if (Number.isNaN(start.getTime())) return undefined;
  start.setDate(start.getDate() + daysLater);
  return start;
}
