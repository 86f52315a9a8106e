import { type ContractViewQuery, useContractView } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { SeverityBadge } from '../../elements/Badges.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { contractPageVariables } from '../contracts/contractPages.ts';
import { Terms } from '../contracts/Terms.tsx';
import { sinceLastDecision } from './sinceLastDecision.ts';

type Contract = NonNullable<ContractViewQuery['contract']>;

/** What a decision is based on: the terms, what changed since the last decision, the open flags. */
export function QueueDetail({ id }: { id: string }) {
  const { m } = useI18n();
  const result = useContractView({ variables: { id, ...contractPageVariables } });
  return (
    <Loaded result={result}>
      {({ contract }) =>
        contract && (
          <>
            <Terms contract={contract} />
            <Changes contract={contract} />
            <Flags contract={contract} />
            <p className="row small">
              <Link href={`/contracts/${id}`}>{m.approvals.openContract}</Link>
              <span className="soft">
                {m.approvals.threads(contract.unresolvedNoteCount, contract.documents.totalCount)}
              </span>
            </p>
          </>
        )
      }
    </Loaded>
  );
}

function Changes({ contract }: { contract: Contract }) {
  const { m, moment } = useI18n();
  const { decision, changes } = sinceLastDecision(contract);
  if (!decision) return <p className="small soft">{m.approvals.neverDecided}</p>;
  return (
    <div>
      <h2>
        {m.approvals.sinceDecision(m.statuses[decision.newStatus], moment(decision.createdAt), decision.actor.name)}
      </h2>
      {changes.length === 0 && <p className="soft">{m.approvals.noChanges}</p>}
      <ul>
        {changes.map(({ id, type, actor, occurredAt, fields }) => (
          <li key={id}>
            {m.eventTypes[type as keyof typeof m.eventTypes] ?? type}
            {fields.length > 0 && `: ${fields.map((field) => m.termOf(field)).join(', ')}`}{' '}
            <span className="soft small">
              {actor?.name} · <Moment at={occurredAt} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Flags({ contract: { flags } }: { contract: Contract }) {
  const { m } = useI18n();
  const open = flags.nodes.filter(({ resolvedAt }) => !resolvedAt);
  if (open.length === 0) return null;
  return (
    <div className="stack">
      <h2>{m.openFlags(open.length)}</h2>
      {open.map(({ id, severity, category, reason, createdBy }) => (
        <div key={id}>
          <SeverityBadge severity={severity} /> {category}: {reason}{' '}
          <span className="soft small">{createdBy.name}</span>
        </div>
      ))}
    </div>
  );
}
