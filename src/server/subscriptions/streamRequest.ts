import type { FastifyRequest } from 'fastify';
import { type FeedPlace, parseCursor } from '../../changes/cursors.ts';
import { HttpError } from '../httpError.ts';
import { type Operation, operation } from './operation.ts';

/**
 * The operation that a stream is asked for: in the body or, by GET, in the parameters.
 * @throws HttpError
 */
export function operationOf({ method, query, body }: FastifyRequest): Operation {
  const { data } = operation.safeParse(method === 'GET' ? parametersOf(query as Record<string, unknown>) : body);
  if (data) return data;
  throw new HttpError(400, 'Expected an object with `query` and, if need be, `variables` and `operationName`.');
}

function parametersOf({ variables, ...others }: Record<string, unknown>) {
  try {
    return {
      query: others.query,
      documentId: others.documentId,
      operationName: others.operationName,
      variables: JSON.parse(String(variables || null)),
    };
  } catch {
    return undefined;
  }
}

/**
 * Where a stream goes on that a browser has lost; undefined if it is a new one.
 * @throws HttpError
 */
export function resumedPlace({ headers }: FastifyRequest): FeedPlace | undefined {
  const cursor = headers['last-event-id'];
  try {
    return typeof cursor === 'string' && cursor !== '' ? parseCursor(cursor) : undefined;
  } catch (error) {
    throw new HttpError(400, (error as Error).message);
  }
}
