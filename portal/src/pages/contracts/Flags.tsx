import { useFlagContract, useResolveContractFlag } from 'contract-portal-client/react';
import { useState } from 'react';
import { SeverityBadge } from '../../elements/Badges.tsx';
import { Card } from '../../elements/Card.tsx';
import { Moment } from '../../elements/Moment.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useMay } from '../../session/Session.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { FlagDialog } from './FlagDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';

type Flag = ContractOfPage['flags']['nodes'][number];

/** Concerns about a contract. */
export function Flags({ contract }: { contract: ContractOfPage }) {
  const { m } = useI18n();
  const mayFlag = useMay('EDITOR');
  const [raise] = useFlagContract();
  const [resolve] = useResolveContractFlag();
  const [isRaising, setRaising] = useState(false);
  const [resolving, setResolving] = useState<Flag | null>(null);
  const { nodes } = contract.flags;
  const sorted = [...nodes.filter(({ resolvedAt }) => !resolvedAt), ...nodes.filter(({ resolvedAt }) => resolvedAt)];

  return (
    <Card
      title={m.flags}
      count={contract.openFlagCount}
      actions={
        mayFlag && (
          <button type="button" className="button tight" onClick={() => setRaising(true)}>
            {m.raiseFlag}
          </button>
        )
      }
    >
      {sorted.length === 0 && <p className="soft">{m.noFlags}</p>}
      <ul className="stack">
        {sorted.map((flag) => (
          <li key={flag.id}>
            <div className="row">
              <SeverityBadge severity={flag.severity} />
              <strong>{flag.category}</strong>
              <span className="grow" />
              {!flag.resolvedAt && mayFlag && (
                <button type="button" className="button quiet tight" onClick={() => setResolving(flag)}>
                  {m.resolve}
                </button>
              )}
            </div>
            <p className="wrap-anywhere">{flag.reason}</p>
            <p className="small soft">
              {flag.createdBy.name} · <Moment at={flag.createdAt} />
            </p>
            {flag.resolvedAt && (
              <p className="quote">
                {m.resolvedBy(flag.resolvedBy?.name ?? m.somebody)}: {flag.resolution}
              </p>
            )}
          </li>
        ))}
      </ul>
      {isRaising && (
        <FlagDialog
          onClose={() => setRaising(false)}
          onRaise={async (flag) => {
            const { data } = await raise({ variables: { input: { contractId: contract.id, ...flag } } });
            return data?.flagContract?.userErrors ?? [];
          }}
        />
      )}
      {resolving && (
        <ResolveDialog
          onClose={() => setResolving(null)}
          onResolve={async (resolution) => {
            const { data } = await resolve({ variables: { input: { id: resolving.id, resolution } } });
            return data?.resolveContractFlag?.userErrors ?? [];
          }}
        />
      )}
    </Card>
  );
}
