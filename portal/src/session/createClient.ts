import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { cacheOptions } from 'contract-portal-client';
import { faultOf } from './faults.ts';

interface ClientOptions {
  token: string | null;
  /** Called when the server no longer accepts the token. */
  onSignedOut(): void;
}

/** The client of the API that this page came from. */
export function createClient({ token, onSignedOut }: ClientOptions): ApolloClient {
  const errors = new ErrorLink(({ error }) => {
    if (faultOf(error).kind === 'signedOut') onSignedOut();
  });
  const http = new HttpLink({ uri: '/graphql', ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}) });
  return new ApolloClient({
    link: ApolloLink.from([errors, http]),
    cache: new InMemoryCache(cacheOptions),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
