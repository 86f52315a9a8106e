import { type EventListQueryVariables, useEventList } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { useRows } from '../../address/useRows.ts';
import { useUrlState } from '../../address/useUrlState.ts';
import { Blank } from '../../elements/Blank.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { ShowMore } from '../../elements/ShowMore.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { Page } from '../../layout/Page.tsx';
import { useMay } from '../../session/Session.tsx';
import { EventFilters } from './EventFilters.tsx';
import { EventTable } from './EventTable.tsx';
import { ExportButton } from './ExportButton.tsx';

export default function EventsPage() {
  const { m } = useI18n();
  const mayExport = useMay('ADMIN');
  const where = useEventWhere();
  const rows = useRows(JSON.stringify(where));
  const result = useEventList({ variables: { first: rows.first, where } });
  const shown = { ...result, data: result.data ?? result.previousData };

  return (
    <Page title={m.pages.events} subtitle={m.eventsSubtitle} actions={mayExport && <ExportButton where={where} />}>
      <EventFilters />
      <div className="card">
        <Loaded result={shown}>
          {({ events }) =>
            events.nodes.length === 0 ? (
              <Blank title={m.nothingFound}>
                <Link href="/events" className="button">
                  {m.clearFilters}
                </Link>
              </Blank>
            ) : (
              <>
                <EventTable events={events.nodes} />
                <ShowMore
                  shown={events.nodes.length}
                  total={events.totalCount}
                  loading={rows.isLoading}
                  onMore={() => void rows.more(events, (variables) => result.fetchMore({ variables }))}
                />
              </>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

/** The conditions that the address names. */
function useEventWhere(): NonNullable<EventListQueryVariables['where']> {
  const url = useUrlState();
  const [type, channel, correlationId] = ['type', 'channel', 'correlation'].map((name) => url.text(name));
  const from = startOf(url.text('from'), 0);
  const to = startOf(url.text('to'), 1);
  return {
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
