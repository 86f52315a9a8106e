import { type CustomerSegment, useDashboard } from 'contract-portal-client/react';
import { useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { useUrlState } from '../../address/useUrlState.ts';
import { Card } from '../../elements/Card.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { Page } from '../../layout/Page.tsx';
import { useChanges } from '../../live/Changes.tsx';
import { SEGMENTS } from '../choices.ts';
import { BarChart } from './BarChart.tsx';
import { DashboardFilters } from './DashboardFilters.tsx';
import { OldestPending } from './OldestPending.tsx';
import { type DayRange, eventsFrom, rangeOf } from './range.ts';
import { Totals } from './Totals.tsx';
import { Values } from './Values.tsx';

const MS_PER_DAY = 86_400_000;
/** The figures are counted anew at most this often, however much happens. */
const REFRESH_MS = 15_000;

export default function DashboardPage() {
  const { m, shortDay } = useI18n();
  const url = useUrlState();
  const range = rangeOf(url.text('from'), url.text('to'));
  const segment = url.list('segment', SEGMENTS);
  const result = useDashboard({ variables: useDashboardVariables(range, segment) });
  useRefresh(() => void result.refetch().catch(() => {}));
  const shown = { ...result, data: result.data ?? result.previousData };

  return (
    <Page title={m.pages.dashboard} subtitle={m.dashboard.subtitle}>
      <DashboardFilters range={range} />
      <Loaded result={shown}>
        {(data) => (
          <>
            <Totals data={data} />
            <div className="dashboard-grid">
              <Card title={m.dashboard.decisionsPerWeek}>
                <BarChart
                  caption={m.dashboard.decisionsPerWeek}
                  series={[
                    { name: m.statuses.APPROVED, tone: 'green' },
                    { name: m.statuses.REJECTED, tone: 'red' },
                  ]}
                  bars={data.decisions.map(({ period, approved, rejected }) => ({
                    label: shortDay(period.firstDay),
                    values: [approved, rejected],
                  }))}
                />
              </Card>
              <Card title={m.dashboard.eventsPerDay}>
                <BarChart
                  caption={m.dashboard.eventsPerDay}
                  series={[{ name: m.pages.events, tone: 'accent' }]}
                  bars={data.eventTotals.map(({ period, count }) => ({
                    label: shortDay(period.firstDay),
                    values: [count],
                  }))}
                />
                {segment.length > 0 && <p className="small soft">{m.dashboard.allSegments}</p>}
              </Card>
              <Card title={m.dashboard.values} flush>
                <Values data={data} />
              </Card>
              <Card
                title={m.dashboard.oldestPending}
                count={data.contracts.totalCount}
                actions={<Link href="/approvals">{m.dashboard.toQueue}</Link>}
                flush
              >
                <OldestPending contracts={data.contracts} />
              </Card>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useDashboardVariables({ from, to }: DayRange, segments: readonly CustomerSegment[]) {
  const segment = segments.join();
  return useMemo(() => {
    const customers = segment ? { segment: segment.split(',') as CustomerSegment[] } : {};
    return {
      today: to,
      weeksFrom: from,
      daysFrom: eventsFrom({ from, to }),
      since: new Date(Date.now() - MS_PER_DAY),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      queue: 6,
      contracts: segment ? { customer: customers } : {},
      customers,
    };
  }, [from, to, segment]);
}

function useRefresh(refresh: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useChanges(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      refresh();
    }, REFRESH_MS);
  });
}
