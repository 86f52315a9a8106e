import { type ApolloClient, ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { createClient } from 'contract-portal-client/react';
import { faultOf } from './faults.ts';

interface PortalClientOptions {
  token: string | null;
  /** Called when the server does not, or no longer, accept the token. */
  onSignedOut(): void;
}

/** The client of the API that this page came from. */
export function createPortalClient({ token, onSignedOut }: PortalClientOptions): ApolloClient {
  const client = createClient({ url: '/graphql', ...(token ? { token } : {}) });
  const errors = new ErrorLink(({ error }) => {
    if (faultOf(error).kind === 'signedOut') onSignedOut();
  });
  client.setLink(ApolloLink.from([errors, client.link]));
  // What is known is shown at once; then it is asked whether it still holds.
  client.defaultOptions.watchQuery = { fetchPolicy: 'cache-and-network' };
  return client;
}
