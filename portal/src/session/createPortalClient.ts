import { type ApolloClient, ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { createClient } from 'contract-portal-client/react';
import { from, mergeMap, throwError } from 'rxjs';
import type { Credentials } from './credentials.ts';
import { faultOf } from './faults.ts';

interface PortalClientOptions {
  credentials: Credentials;
  /** Called when the server accepts neither the token nor, if there is one, another one in its place. */
  onSignedOut(): void;
}

/** The client of the API that this page came from. */
export function createPortalClient({ credentials, onSignedOut }: PortalClientOptions): ApolloClient {
  const client = createClient({ url: '/graphql', token: credentials.current });
  const isRefused = (error: unknown): boolean => faultOf(error).kind === 'signedOut';
  const renewedOnce = new ErrorLink(({ error }) => {
    if (isRefused(error)) onSignedOut();
  });
  const renewing = new ErrorLink(({ error, operation, forward }) => {
    if (!isRefused(error)) return undefined;
    return from(credentials.renew()).pipe(
      mergeMap((isRenewed) => {
        if (isRenewed) return renewedOnce.request(operation, forward);
        onSignedOut();
        return throwError(() => error);
      }),
    );
  });
  client.setLink(ApolloLink.from([renewing, client.link]));
  // What is known is shown at once; then it is asked whether it still holds.
  client.defaultOptions.watchQuery = { fetchPolicy: 'cache-and-network' };
  return client;
}
