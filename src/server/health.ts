import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/database.ts';
import { throttle } from './throttle.ts';

/**
 * How long the result of a database check is reused: a check is work, and anybody may send this
 * request.
 */
const READINESS_TTL_MS = 1_000;

/**
 * `GET /health/live`: the process answers. `GET /health/ready`: it can serve, that is, the database answers and is
 * migrated, and the server is not about to stop; 503 otherwise.
 */
export function addHealthRoutes(app: FastifyInstance, database: Database): { turnUnready(): void } {
  let stopping = false;
  const isReady = throttle(READINESS_TTL_MS, () => database.isReady().catch(() => false));

  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (stopping) return reply.code(503).send({ status: 'stopping' });
    if (!(await isReady())) return reply.code(503).send({ status: 'database not ready' });
    return { status: 'ready' };
  });

  return {
    turnUnready() {
      stopping = true;
    },
  };
}
