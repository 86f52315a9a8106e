import { useApolloClient } from '@apollo/client/react';
import { type ChangeFieldsFragment, followInCache } from 'contract-portal-client/react';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import { useSession } from '../session/Session.tsx';

type Listener = (changes: readonly ChangeFieldsFragment[]) => void;

const ListenersContext = createContext<Set<Listener> | null>(null);

/** Keeps all that is on show as it is on the server, and tells the components below what was changed. */
export function ChangesProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { changesAfter: after } = useSession();
  const listeners = useMemo(() => new Set<Listener>(), []);

  useEffect(
    () =>
      followInCache(client, {
        ...(after && { after }),
        onChanges(changes) {
          for (const listen of listeners) listen(changes);
        },
      }),
    [client, after, listeners],
  );

  return <ListenersContext value={listeners}>{children}</ListenersContext>;
}

/** Calls back with changes that anybody made, this user included. */
export function useChanges(onChanges: Listener): void {
  const listeners = use(ListenersContext);
  const latest = useRef(onChanges);
  latest.current = onChanges;
  useEffect(() => {
    const listen: Listener = (changes) => latest.current(changes);
    listeners?.add(listen);
    return () => {
      listeners?.delete(listen);
    };
  }, [listeners]);
}
