import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseUnavailable } from '../db/errors.ts';
import { refusalType } from '../graphql/execution/mediaTypes.ts';

/** The status of each code, where the error names none. */
const STATUS: Readonly<Record<string, number>> = { BAD_USER_INPUT: 400, FORBIDDEN: 403 };

interface Refusal {
  status: number;
  headers: Iterable<[name: string, value: string]>;
}

/** Answers a request outside GraphQL with an error, in the format and with the status that the API has for it. */
export function answerError(
  request: FastifyRequest,
  reply: FastifyReply,
  format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
  error: unknown,
): FastifyReply {
  const formatted = format(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error);
  const { status, headers } = refusalOf(error, String(formatted.extensions?.code));
  for (const [name, value] of headers) reply.header(name, value);
  return reply
    .code(status)
    .type(refusalType(request.headers.accept))
    .send({ errors: [formatted] });
}

function refusalOf(error: unknown, code: string): Refusal {
  if (error instanceof DatabaseUnavailable) return { status: 503, headers: [['retry-after', '1']] };
  const http = error instanceof GraphQLError ? (error.extensions.http as Partial<Refusal> | undefined) : undefined;
  return { status: http?.status ?? STATUS[code] ?? 500, headers: http?.headers ?? [] };
}
