import { ApolloLink, Observable } from '@apollo/client';
import { type GraphQLFormattedError, print } from 'graphql';
import { type EventStreamOptions, eventStreamClient } from '../eventStream.ts';
import { type FollowedPage, followChanges, type GraphqlError } from '../followChanges.ts';

/**
 * Serves subscriptions to `changes` by server-sent events, which go on after every interruption. What they select must hold
 * `nodes { cursor }` and `endCursor`.
 */
export function changesLink({ headers = () => ({}), ...options }: EventStreamOptions): ApolloLink {
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        let sent: Record<string, string> = {};
        let after = variables.after;
        let stop = () => {};
        const client = eventStreamClient<FollowedPage>({
          ...options,
          async headers() {
            sent = await headers();
            return sent;
          },
        });

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
