import { useState } from 'react';
import { Card } from '../../elements/Card.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { useMay } from '../../session/Session.tsx';
import type { ContractOfPage } from './ContractPage.tsx';
import { FlagDialog } from './FlagDialog.tsx';
import { FlagItem } from './FlagItem.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';
import { useFlags } from './useFlags.ts';

/** Concerns about a contract. */
export function Flags({ contract }: { contract: ContractOfPage }) {
  const { m } = useI18n();
  const mayFlag = useMay('EDITOR');
  const { flags, raise, resolve } = useFlags(contract);
  const [isRaising, setRaising] = useState(false);
  const [resolving, setResolving] = useState<string | null>(null);

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
      {flags.length === 0 && <p className="soft">{m.noFlags}</p>}
      <ul className="stack">
        {flags.map((flag) => (
          <FlagItem
            key={flag.id}
            flag={flag}
            onResolve={mayFlag && flag.createdAt && !flag.resolvedBy ? () => setResolving(flag.id) : undefined}
          />
        ))}
      </ul>
      {isRaising && <FlagDialog onClose={() => setRaising(false)} onRaise={raise} />}
      {resolving && (
        <ResolveDialog onClose={() => setResolving(null)} onResolve={(resolution) => resolve(resolving, resolution)} />
      )}
    </Card>
  );
}
