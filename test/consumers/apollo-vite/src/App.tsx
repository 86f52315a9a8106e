import {
  type ContractSummaryFragment,
  errorsOf,
  isVersionConflict,
  useApproveContract,
  useChanges,
  useContractListSuspense,
  useContractSummaryFragment,
  useContractView,
  useContractViewBackground,
  useContractViewLazy,
  useContractViewRead,
} from 'contract-portal-client/react';
import { Suspense } from 'react';

export function App() {
  return (
    <Suspense fallback={<p>Loading</p>}>
      <Pending />
    </Suspense>
  );
}

function Pending() {
  const { data, fetchMore } = useContractListSuspense({
    variables: {
      first: 2,
      where: { status: ['PENDING_APPROVAL'] },
      orderBy: { field: 'STATUS_SINCE', direction: 'ASC' },
    },
  });
  const { nodes, pageInfo, totalCount } = data.contracts;
  return (
    <main>
      <h1>{totalCount} contracts wait for a decision</h1>
      {nodes.map((contract) => (
        <Row key={contract.id} contract={contract} />
      ))}
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          More
        </button>
      )}
      {nodes[0] && <Started id={nodes[0].id} />}
    </main>
  );
}

function Row({ contract }: { contract: ContractSummaryFragment & { __typename?: 'Contract' } }) {
  const current = useContractSummaryFragment({ from: { __typename: 'Contract', id: contract.id } });
  const [approve, { loading }] = useApproveContract();
  const waiting: number = contract.statusSince.getTime();

  async function onApprove() {
    const result = await approve({ variables: { input: { id: contract.id, expectedVersion: contract.version } } });
    for (const error of errorsOf(result)) {
      if (isVersionConflict(error)) console.info(`Somebody made version ${error.currentVersion}`);
    }
  }
  return (
    <p>
      {current.complete && current.data.title} since {new Date(waiting).getFullYear()}
      <button type="button" disabled={loading} onClick={() => void onApprove()}>
        Approve
      </button>
    </p>
  );
}

function Started({ id }: { id: string }) {
  const [started] = useContractViewBackground({ variables: { id } });
  const [show] = useContractViewLazy();
  return (
    <Suspense fallback={<p>Loading the first</p>}>
      <First started={started} />
      <button type="button" onClick={() => void show({ variables: { id } })}>
        Again
      </button>
    </Suspense>
  );
}

function First({ started }: { started: Parameters<typeof useContractViewRead>[0] }) {
  const { data } = useContractViewRead(started);
  return <p>{data.contract?.customer.name}</p>;
}

export function Live() {
  const { data } = useChanges();
  return <p>{data?.changes.nodes[0]?.changedAt.toISOString()}</p>;
}

export function Mistakes({ id }: { id: string }) {
  // @ts-expect-error: a view needs an id.
  const { data } = useContractView();
  // @ts-expect-error: an instant is a Date, not text.
  const text: string | undefined = data?.contract?.createdAt;
  // @ts-expect-error: a contract may not be there.
  const title = data?.contract.title;
  // @ts-expect-error: no such order.
  useContractListSuspense({ variables: { orderBy: { field: 'COLOUR', direction: 'ASC' } } });
  return (
    <p>
      {id} {text} {title}
    </p>
  );
}
