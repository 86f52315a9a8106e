import { type ContractViewQuery, useContractView } from 'contract-portal-client/react';
import { useState } from 'react';
import { Link } from 'wouter';
import { RiskBadge, StatusBadge } from '../../elements/Badges.tsx';
import { Card } from '../../elements/Card.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { NotFound } from '../../layout/NotFound.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { Page } from '../../layout/Page.tsx';
import { QueueActions, type Transition } from '../approvals/QueueActions.tsx';
import { ReasonDialog } from '../approvals/ReasonDialog.tsx';
import { useDecisions } from '../approvals/useDecisions.ts';
import { Activity } from './Activity.tsx';
import { contractPageVariables } from './contractPages.ts';
import { Documents } from './Documents.tsx';
import { Flags } from './Flags.tsx';
import { Terms } from './Terms.tsx';
import { Threads } from './Threads.tsx';
import { Timeline } from './Timeline.tsx';

export type ContractOfPage = NonNullable<ContractViewQuery['contract']>;

export default function ContractPage({ id }: { id: string }) {
  const result = useContractView({ variables: contractPageVariables(id) });
  return (
    <Loaded result={result}>
      {({ contract }) => (contract ? <Contract contract={contract} refetch={() => result.refetch()} /> : <NotFound />)}
    </Loaded>
  );
}

function Contract({ contract, refetch }: { contract: ContractOfPage; refetch(): Promise<unknown> }) {
  const { m } = useI18n();
  const { customer } = contract;
  return (
    <Page
      title={contract.title}
      badge={<StatusBadge status={contract.status} />}
      subtitle={
        <span className="row">
          <Link href={`/customers/${customer.id}`}>{customer.name}</Link>
          <span>{m.segments[customer.segment]}</span>
          <RiskBadge level={customer.riskLevel} />
        </span>
      }
    >
      <Decision contract={contract} refetch={refetch} />
      <div className="columns">
        <div className="column">
          <Card
            title={m.terms}
            actions={
              contract.viewerCanUpdate && (
                <Link href={`/contracts/${contract.id}/edit`} className="button tight">
                  {m.edit}
                </Link>
              )
            }
          >
            <Terms contract={contract} />
          </Card>
          <Documents contract={contract} />
          <Threads contract={contract} />
        </div>
        <div className="column">
          <Timeline contract={contract} />
          <Flags contract={contract} />
          <Activity events={contract.events} href={`/events?contract=${contract.id}`} />
        </div>
      </div>
    </Page>
  );
}

/** What can be done about the status. */
function Decision({ contract, refetch }: { contract: ContractOfPage; refetch(): Promise<unknown> }) {
  const { m } = useI18n();
  const notify = useNotify();
  const { decide, refusals, gone } = useDecisions(refetch);
  const [asked, setAsked] = useState<Transition | null>(null);
  const refusal = refusals.get(contract.id);

  async function take({ action }: Transition, reason: string | null) {
    setAsked(null);
    const outcomes = await decide(action, [contract], reason);
    if (outcomes.every((outcome) => !outcome.refusal)) notify({ text: m.acted(m.past[action], contract.title) });
  }

  return (
    <div className="stack" aria-busy={gone.has(contract.id)}>
      {refusal && (
        <p className="message" role="alert">
          {refusal}
        </p>
      )}
      <QueueActions
        transitions={contract.availableTransitions}
        onAct={(transition) => (transition.requiresReason ? setAsked(transition) : void take(transition, null))}
      />
      {asked && (
        <ReasonDialog
          action={asked.action}
          subject={contract.title}
          requiresReason={asked.requiresReason}
          onDecide={(reason) => void take(asked, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
