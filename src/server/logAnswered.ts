import type { FastifyRequest } from 'fastify';
import { answered } from '../observability/channels.ts';
import type { Log } from '../observability/log.ts';
import type { RequestRecord } from '../observability/requestRecord.ts';
import { clientRequestIdOf } from './requestIds.ts';

/** Logs a request that was answered, whatever the answer, and tells whoever measures. */
export function logAnswered(
  log: Pick<Log, 'info'>,
  record: RequestRecord,
  { headers }: FastifyRequest,
  status: number,
  ms: number,
): void {
  const { id, traceId, actor, refusal, type, operation, cost, exported, statements, problems } = record;
  const line = {
    requestId: id,
    traceId,
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
  log.info(line, 'answered');
  if (answered.hasSubscribers) answered.publish({ record, status, ms });
}
