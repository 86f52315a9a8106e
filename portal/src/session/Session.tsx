import { ApolloProvider } from '@apollo/client/react';
import { type Role, useLatestCursor, useViewer, type ViewerQuery } from 'contract-portal-client/react';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { Loaded } from '../elements/Loaded.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import { createPortalClient } from './createPortalClient.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import { faultOf } from './faults.ts';
import { forgetUser, SIGNED_IN_PATH, type SignedIn } from './oidc.ts';
import { SignIn } from './SignIn.tsx';
import { SigningIn } from './SigningIn.tsx';
import { storedToken, storeToken } from './token.ts';

interface Session {
  viewer: ViewerQuery['viewer'];
  credentials: Credentials;
  /** Whether the server asks nobody for a token. */
  isOpen: boolean;
  /** From where on changes have to be followed: the one that was the latest before anything else was read. */
  changesAfter: string | undefined;
  signOut(): void;
}

const ROLES: readonly Role[] = ['READER', 'EDITOR', 'APPROVER', 'ADMIN'];
const SessionContext = createContext<Session | null>(null);

/** Who uses the portal; without a token that the server accepts, a form to sign in instead of the children. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [path, navigate] = useLocation();
  const [credentials, setCredentials] = useState(() => credentialsOf(storedToken()));
  const [isSignedOut, setSignedOut] = useState(false);
  const client = useMemo(
    () => createPortalClient({ credentials, onSignedOut: () => setSignedOut(true) }),
    [credentials],
  );

  const signIn = useCallback((accepted: string | null) => {
    storeToken(accepted);
    setCredentials(credentialsOf(accepted));
    setSignedOut(false);
  }, []);
  const goOn = useCallback(
    ({ token: accepted, path: wanted }: SignedIn) => {
      signIn(accepted);
      navigate(wanted, { replace: true });
    },
    [signIn, navigate],
  );

  function signOut() {
    forgetUser();
    signIn(null);
  }

  if (path === SIGNED_IN_PATH) return <SigningIn onSignedIn={goOn} />;

  if (isSignedOut) return <SignIn hadToken={credentials.first !== null} onToken={signIn} />;
  return (
    // A client of its own for each sign-in: nothing that one person has read is shown to another one.
    <ApolloProvider key={credentials.first} client={client}>
      <Viewing credentials={credentials} onSignOut={signOut}>
        {children}
      </Viewing>
    </ApolloProvider>
  );
}

interface ViewingProps {
  credentials: Credentials;
  onSignOut(): void;
  children: ReactNode;
}

function Viewing({ credentials, onSignOut, children }: ViewingProps) {
  const result = useViewer();
  const latest = useLatestCursor({ fetchPolicy: 'network-only' });
  // The form to sign in is about to replace this.
  if (result.error && faultOf(result.error).kind === 'signedOut') return null;
  if (result.data && !latest.data && !latest.error) return <Skeleton />;
  const changesAfter = latest.data?.changes.latestCursor;
  return (
    <Loaded result={result}>
      {({ viewer }) => (
        <SessionContext
          value={{ viewer, credentials, isOpen: credentials.first === null, changesAfter, signOut: onSignOut }}
        >
          {children}
        </SessionContext>
      )}
    </Loaded>
  );
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Expected a SessionProvider above.');
  return session;
}

/** Whether the user's role includes another one. */
export function useMay(role: Role): boolean {
  const { viewer } = useSession();
  return ROLES.indexOf(viewer.role) >= ROLES.indexOf(role);
}
