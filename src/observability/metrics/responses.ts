import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';
import { Counter, type Registry } from 'prom-client';

/** Published by Node itself. */
const FINISHED = 'http.server.response.finish';

/** Counts the answers of all servers of this process but one. Returns how to end that. */
export function countResponses(register: Registry, except: Server): () => void {
  const responses = new Counter({
    name: 'portal_http_responses_total',
    help: 'HTTP responses of every route, by status',
    labelNames: ['status'],
    registers: [register],
  });
  const onFinished = (message: unknown) => {
    const { response, server } = message as { response: ServerResponse; server: Server };
    if (server !== except) responses.inc({ status: response.statusCode });
  };
  subscribe(FINISHED, onFinished);
  return () => unsubscribe(FINISHED, onFinished);
}
