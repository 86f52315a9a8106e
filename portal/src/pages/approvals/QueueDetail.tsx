import { type ContractViewQuery, useContractView } from 'contract-portal-client/react';
import { Link } from 'wouter';
import { SeverityBadge } from '../../elements/Badges.tsx';
import { Loaded } from '../../elements/Loaded.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { contractPageVariables } from '../contracts/contractPages.ts';
import { Terms } from '../contracts/Terms.tsx';
import { SinceDecision } from './SinceDecision.tsx';

type Contract = NonNullable<ContractViewQuery['contract']>;

/** What a decision is based on: the terms, what changed since the last decision, the open flags. */
export function QueueDetail({ id }: { id: string }) {
  const { m } = useI18n();
  const result = useContractView({ variables: contractPageVariables(id) });
  return (
    <Loaded result={result}>
      {({ contract }) =>
        contract && (
          <>
            <Terms contract={contract} />
            <SinceDecision contract={contract} />
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
