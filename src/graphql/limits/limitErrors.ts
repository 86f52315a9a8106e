import { type ASTNode, GraphQLError } from 'graphql';

/** The operation exceeds a limit that applies to every client. */
export function tooComplex(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}

/** The client's budget has too few points left for the request. */
export function rateLimited(points: number, remaining: number, seconds: number): GraphQLError {
  const http = { status: 429, headers: new Map([['retry-after', String(seconds)]]) };
  return new GraphQLError(rateLimitedMessage(points, remaining, seconds), {
    extensions: { code: 'RATE_LIMITED', http },
  });
}

export function rateLimitedMessage(points: number, remaining: number, seconds: number): string {
  const left = Math.max(0, Math.floor(remaining));
  return `Expected a request of at most ${left} points, which is what you have left, but got one of ${points}. Try again in ${seconds} s.`;
}
