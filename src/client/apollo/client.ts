import { ApolloClient, ApolloLink, HttpLink, type InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { OperationTypeNode } from 'graphql';
import { createCache } from './cache.ts';
import { changesLink, type Live } from './changesLink.ts';
import { keyLink } from './keyLink.ts';
import { retryLink } from './retryLink.ts';
import { updateLists } from './updateLists.ts';

export interface ClientOptions {
  /** The address of the API, such as `https://portal.example/graphql`. */
  url: string;
  /** The token, or a function that is asked for it before each request, so that it can be renewed. None in open mode. */
  token?: string | (() => string | undefined | Promise<string | undefined>);
  /** `createCache()` unless given. */
  cache?: InMemoryCache;
  fetch?: typeof fetch;
  /** How subscriptions come: `sse`, by server-sent events, unless given, or `ws`, by WebSocket. */
  live?: Live;
  /** The class of WebSockets; that of the browser or of Node unless given. */
  webSocket?: typeof WebSocket;
}

/**
 * An Apollo Client for the portal. It signs in by the token, sends again what failed on its way (mutations with a key, so
 * that they take effect once), goes on with subscriptions after interruptions, and keeps lists right after mutations.
 */
export function createClient(options: ClientOptions): ApolloClient {
  const { url, token, cache = createCache(), fetch, live = 'sse', webSocket } = options;

  async function headers(): Promise<Record<string, string>> {
    const value = typeof token === 'function' ? await token() : token;
    return value ? { authorization: `Bearer ${value}` } : {};
  }

  const signIn = new SetContextLink(async (context) => ({
    // The first header lets GET requests through, which browsers could be made to send by any page. The token comes last: an
    // operation that is sent again has the one that it was sent with before.
    headers: { 'apollo-require-preflight': 'true', ...context.headers, ...(await headers()) },
  }));
  const http = ApolloLink.from([keyLink(), retryLink(), signIn, new HttpLink({ uri: url, ...(fetch && { fetch }) })]);
  const changes = changesLink({ url, live, headers, ...(fetch && { fetch }), ...(webSocket && { webSocket }) });
  return new ApolloClient({
    cache,
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, changes, http),
    defaultOptions: { mutate: { update: updateLists } },
  });
}
