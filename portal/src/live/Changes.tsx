import { followChanges } from 'contract-portal-client';
import { createClient } from 'graphql-sse';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import { useSession } from '../session/Session.tsx';

/** What the portal asks to know of a change. */
export interface PortalChange {
  cursor: string;
  type: string;
  nodeId: string;
  contractId: string | null;
  customerId: string;
  event: { actor: { subject: string; name: string } | null; contract: { title: string } | null } | null;
}

interface Page {
  nodes: PortalChange[];
  endCursor: string;
}

type Listener = (changes: readonly PortalChange[]) => void;

const CHANGES = /* GraphQL */ `
  subscription PortalChanges($after: String) {
    changes(after: $after) {
      nodes { cursor type nodeId contractId customerId event { actor { subject name } contract { title } } }
      endCursor
    }
  }
`;
const ListenersContext = createContext<Set<Listener> | null>(null);

/** Follows what everybody changes, through any interruption, and tells the components below. */
export function ChangesProvider({ children }: { children: ReactNode }) {
  const { token } = useSession();
  const listeners = useMemo(() => new Set<Listener>(), []);

  useEffect(() => {
    const tell = (changes: readonly PortalChange[]) => {
      for (const listen of listeners) listen(changes);
    };
    const client = createClient({
      url: '/graphql/stream',
      retryAttempts: 0,
      ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    });
    const stop = followChanges<Page>(
      client as Parameters<typeof followChanges<Page>>[0],
      { query: CHANGES },
      {
        onPage: ({ nodes }) => nodes.length > 0 && tell(nodes),
        onExpired: () => window.location.reload(),
        onRefused: () => {},
      },
    );
    return () => {
      stop();
      client.dispose();
    };
  }, [token, listeners]);

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
