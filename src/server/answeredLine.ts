import type { FastifyRequest } from 'fastify';
import type { RequestRecord } from '../observability/requestRecord.ts';
import { clientRequestIdOf } from './requestIds.ts';

/** What the log says of a request that was answered, whatever the answer. */
export function answeredLine(record: RequestRecord, { headers }: FastifyRequest, status: number, ms: number) {
  const { id, actor, refusal, type, operation, cost, exported, statements, problems } = record;
  return {
    requestId: id,
    clientRequestId: clientRequestIdOf(headers),
    status,
    type,
    operation,
    actor,
    refusal,
    ms: Math.round(ms * 100) / 100,
    statements,
    cost,
    rows: exported,
    problems: problems.size > 0 ? [...problems] : undefined,
  };
}
