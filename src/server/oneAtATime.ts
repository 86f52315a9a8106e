import { GraphQLError } from 'graphql';

/** When to try again: nobody knows how long an export goes on. */
const RETRY_AFTER_SECONDS = 10;

/**
 * Lets each client run one export at a time. The result begins one, and returns what ends it.
 * @throws GraphQLError `RATE_LIMITED` from the result, if another one of the client is running
 */
export function oneAtATime(): (client: string) => () => void {
  const running = new Set<string>();
  return (client) => {
    if (running.has(client)) {
      const message =
        'Expected one export at a time, but another one of yours is running. Wait until it has ended, or end it by closing its connection.';
      const http = { status: 429, headers: new Map([['retry-after', String(RETRY_AFTER_SECONDS)]]) };
      throw new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', http } });
    }
    running.add(client);
    return () => running.delete(client);
  };
}
