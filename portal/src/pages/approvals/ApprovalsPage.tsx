import { type ActionType, useApprovalQueue } from 'contract-portal-client/react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useUrlState } from '../../address/useUrlState.ts';
import { Blank } from '../../elements/Blank.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { ShowMore } from '../../elements/ShowMore.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { Page } from '../../layout/Page.tsx';
import { BulkBar } from './BulkBar.tsx';
import { Outcomes } from './Outcomes.tsx';
import { KEYS, type Transition } from './QueueActions.tsx';
import { QueueList } from './QueueList.tsx';
import { type QueuedContract, rowId } from './QueueRow.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { QUEUE_VARIABLES, QUEUES } from './queues.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { type Outcome, useDecisions } from './useDecisions.ts';
import { useQueueChanges } from './useQueueChanges.ts';
import { useQueueKeys } from './useQueueKeys.ts';

interface Pending {
  action: ActionType;
  contracts: readonly QueuedContract[];
  requiresReason: boolean;
}

export default function ApprovalsPage() {
  const { m } = useI18n();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const url = useUrlState();
  const queue = url.list('show', QUEUES)[0] ?? 'mine';
  const result = useApprovalQueue({ variables: QUEUE_VARIABLES[queue] });
  const { gone, refusals, isOwn, decide } = useDecisions(() => result.refetch());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [position, setPosition] = useState(0);
  const [pending, setPending] = useState<Pending | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);

  const rows = (result.data?.contracts.nodes ?? []).filter(({ id }) => !gone.has(id));
  const at = Math.max(0, Math.min(position, rows.length - 1));
  const current = rows[at];
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  useQueueChanges(rows, isOwn);

  function toggle(id: string) {
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  }

  async function take({ action, contracts }: Pending, reason: string | null) {
    setPending(null);
    setChosen(new Set());
    const all = await decide(action, contracts, reason);
    if (all.length > 1) setOutcomes(all);
    else
      for (const { id, title, refusal } of all) {
        if (refusal) notify({ text: `${title}: ${refusal}`, isBad: true, href: `/contracts/${id}` });
        else notify({ text: m.acted(m.past[action], title), href: `/contracts/${id}` });
      }
  }

  function act(
    { action, requiresReason }: Pick<Transition, 'action' | 'requiresReason'>,
    contracts: readonly QueuedContract[],
  ) {
    const asked = { action, contracts, requiresReason };
    if (requiresReason) setPending(asked);
    else void take(asked, null);
  }

  function actOnChosen(action: ActionType) {
    const transitions = chosenRows.flatMap(({ availableTransitions }) => availableTransitions);
    const requiresReason = transitions.some((one) => one.action === action && one.requiresReason);
    act({ action, requiresReason }, chosenRows);
  }

  function press(action: ActionType) {
    const transition = current?.availableTransitions.find((one) => one.action === action);
    if (current && transition?.allowed) act(transition, [current]);
  }

  function move(to: number) {
    const next = Math.max(0, Math.min(to, rows.length - 1));
    setPosition(next);
    // The focus follows, so that it is read out, and comes into view.
    const id = rows[next]?.id;
    if (id) document.getElementById(rowId(id))?.focus();
  }

  useQueueKeys({
    j: () => move(at + 1),
    k: () => move(at - 1),
    x: () => current && toggle(current.id),
    e: () => current && navigate(`/contracts/${current.id}`),
    [KEYS.APPROVE]: () => press('APPROVE'),
    [KEYS.REJECT]: () => press('REJECT'),
    [KEYS.REOPEN]: () => press('REOPEN'),
  });

  return (
    <Page title={m.pages.approvals} subtitle={m.approvals.subtitles[queue]}>
      <QueueTabs
        queue={queue}
        onChoose={(show) => {
          setPosition(0);
          setChosen(new Set());
          url.set({ show: show === 'mine' ? null : show });
        }}
      />
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} onDismiss={() => setOutcomes([])} />}
      <div className="card">
        <Loaded result={result}>
          {({ contracts: { nodes, pageInfo, totalCount } }) =>
            rows.length === 0 ? (
              <Blank title={m.approvals.empty[queue].title}>{m.approvals.empty[queue].text}</Blank>
            ) : (
              <>
                <QueueList
                  label={m.approvals.tabs[queue]}
                  rows={rows}
                  current={at}
                  chosen={chosen}
                  refusals={refusals}
                  onOpen={setPosition}
                  onChoose={toggle}
                  onAct={(transition, contract) => act(transition, [contract])}
                />
                {pageInfo.hasNextPage && (
                  <ShowMore
                    shown={nodes.length}
                    total={totalCount}
                    loading={result.loading}
                    onMore={() => void result.fetchMore({ variables: { after: pageInfo.endCursor } })}
                  />
                )}
              </>
            )
          }
        </Loaded>
      </div>
      <BulkBar chosen={chosenRows} onAct={actOnChosen} onClear={() => setChosen(new Set())} />
      <p className="keys">
        {m.approvals.keys.map(([key, text]) => (
          <span key={key}>
            <span className="key">{key}</span> {text}
          </span>
        ))}
      </p>
      {pending && (
        <ReasonDialog
          action={pending.action}
          subject={
            pending.contracts.length === 1 ? (pending.contracts[0]?.title ?? '') : m.contracts(pending.contracts.length)
          }
          requiresReason={pending.requiresReason}
          onDecide={(reason) => void take(pending, reason)}
          onClose={() => setPending(null)}
        />
      )}
    </Page>
  );
}
