import { useViewerSuspense } from 'contract-portal-client/react';
import { useOldestPendingSuspense } from './portal';

export default function Page() {
  const { data: me } = useViewerSuspense();
  const { data } = useOldestPendingSuspense({ variables: { first: 1 } });
  const since: Date | undefined = data.contracts.nodes[0]?.statusSince;
  return (
    <p>
      {me.viewer.name}: {since?.toLocaleDateString()}
    </p>
  );
}

export function Mistake() {
  // @ts-expect-error: how many has to be said.
  useOldestPendingSuspense();
  return null;
}
