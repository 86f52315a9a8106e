import { type ASTNode, GraphQLError } from 'graphql';

/** An operation that is not run because of what it would cost, whoever asks. */
export function tooComplex(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}

/** A request that its client has no points left for. */
export function rateLimited(points: number, remaining: number, waitSeconds: number): GraphQLError {
  const seconds = Math.max(1, Math.ceil(waitSeconds));
  const left = Math.max(0, Math.floor(remaining));
  return new GraphQLError(
    `Expected a request of at most ${left} points, which is what you have left, but got one of ${points}. Try again in ${seconds} s.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
      },
    },
  );
}
