import { type ApolloClient, ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { createClient } from 'contract-portal-client/react';
import { from, mergeMap, throwError } from 'rxjs';
import type { Credentials } from './credentials.ts';
import { faultOf } from './faults.ts';

interface PortalClientOptions {
  credentials: Credentials;
  /** Called when the server does not, or no longer, accept the token, and there is no other one. */
  onSignedOut(): void;
}

/** The client of the API that this page came from. */
export function createPortalClient({ credentials, onSignedOut }: PortalClientOptions): ApolloClient {
  const client = createClient({ url: '/graphql', token: credentials.current });
  const errors = new ErrorLink(({ error, operation, forward }) => {
    if (faultOf(error).kind !== 'signedOut') return undefined;
    return from(credentials.renew()).pipe(
      mergeMap((isRenewed) => {
        if (isRenewed) return forward(operation);
        onSignedOut();
        return throwError(() => error);
      }),
    );
  });
  client.setLink(ApolloLink.from([errors, client.link]));
  // What is known is shown at once; then it is asked whether it still holds.
  client.defaultOptions.watchQuery = { fetchPolicy: 'cache-and-network' };
  return client;
}
