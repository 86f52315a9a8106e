import { ApolloLink, Observable } from '@apollo/client';
import { type GraphQLFormattedError, print } from 'graphql';
import { type EventStreamOptions, eventStreamClient } from '../eventStream.ts';
import { type FollowedPage, followChanges, type GraphqlError } from '../followChanges.ts';
import { type SocketOptions, socketClient } from '../socketClient.ts';

/** How subscriptions come: by server-sent events, which pass wherever requests do, or by WebSocket. */
export type Live = 'sse' | 'ws';

/** `url` is that of the API, such as `https://portal.example/graphql`. */
export interface ChangesLinkOptions extends EventStreamOptions, SocketOptions {
  /** `sse` unless given. */
  live?: Live;
}

/**
 * Serves subscriptions to `changes`, which go on after every interruption. What they select must hold `nodes { cursor }` and
 * `endCursor`.
 */
export function changesLink({ headers = () => ({}), live = 'sse', url, ...options }: ChangesLinkOptions): ApolloLink {
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        let sent: Record<string, string> = {};
        let after = variables.after;
        let stop = () => {};
        async function headersToSend(): Promise<Record<string, string>> {
          sent = await headers();
          return sent;
        }
        const client =
          live === 'ws'
            ? socketClient<FollowedPage>({ ...options, url, headers: headersToSend })
            : eventStreamClient<FollowedPage>({ ...options, url: `${url}/stream`, headers: headersToSend });

        function follow(): void {
          stop = followChanges(
            client,
            { query: print(query), variables: { ...variables, after } },
            {
              onPage(page) {
                after = page.endCursor;
                observer.next({ data: { changes: page } });
              },
              onExpired: () => end([{ message: 'Changes were missed.', extensions: { code: 'CURSOR_EXPIRED' } }]),
              onRefused: (errors) => refused(errors),
            },
          );
        }

        /** An expired token ends a subscription. With another one it goes on. */
        async function refused(errors: readonly GraphqlError[]): Promise<void> {
          const isUnauthenticated = errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
          const { authorization } = await headers();
          if (isUnauthenticated && authorization && authorization !== sent.authorization) follow();
          else end(errors);
        }

        function end(errors: readonly GraphqlError[]): void {
          observer.next({ errors: errors as readonly GraphQLFormattedError[] });
          observer.complete();
        }

        follow();
        return () => stop();
      }),
  );
}
