import { type FlagSeverity, useFlagContract, useResolveContractFlag } from 'contract-portal-client/react';
import { useState } from 'react';
import { useSession } from '../../session/Session.tsx';
import type { UserError } from '../useAttempt.ts';
import type { ContractOfPage } from './ContractPage.tsx';
import type { ShownFlag } from './FlagItem.tsx';

interface NewFlag {
  category: string;
  severity: FlagSeverity;
  reason: string;
}

interface Flags {
  /** Open ones first; what is on its way to the server is shown as if it were there. */
  flags: ShownFlag[];
  raise(flag: NewFlag): Promise<readonly UserError[]>;
  resolve(id: string, resolution: string): Promise<readonly UserError[]>;
}

/** The flags of a contract, and what can be done about them. */
export function useFlags({ id: contractId, flags: { nodes } }: ContractOfPage): Flags {
  const { viewer } = useSession();
  const [sendFlag] = useFlagContract();
  const [sendResolution] = useResolveContractFlag();
  const [raised, setRaised] = useState<ShownFlag | null>(null);
  const [resolved, setResolved] = useState<Pick<ShownFlag, 'id' | 'resolution' | 'resolvedBy'> | null>(null);

  const known: ShownFlag[] = nodes.map((flag) => (flag.id === resolved?.id ? { ...flag, ...resolved } : flag));
  const flags = raised ? [raised, ...known] : known;
  return {
    flags: [...flags.filter(({ resolvedBy }) => !resolvedBy), ...flags.filter(({ resolvedBy }) => resolvedBy)],
    async raise(flag) {
      setRaised({ id: 'raised', ...flag, createdBy: viewer, createdAt: null, resolvedBy: null, resolution: null });
      const sent = sendFlag({ variables: { input: { contractId, ...flag } } });
      const { data } = await sent.finally(() => setRaised(null));
      return data?.flagContract?.userErrors ?? [];
    },
    async resolve(id, resolution) {
      setResolved({ id, resolution, resolvedBy: viewer });
      const sent = sendResolution({ variables: { input: { id, resolution } } });
      const { data } = await sent.finally(() => setResolved(null));
      return data?.resolveContractFlag?.userErrors ?? [];
    },
  };
}
