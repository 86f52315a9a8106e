import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { WebSocket } from 'ws';
import type { Subscriber } from '../../changes/subscriber.ts';
import type { Limits } from '../../config/limitDefaults.ts';
import type { Context } from '../../graphql/context.ts';
import type { Api } from '../../graphql/execution/apolloServer.ts';
import { errorLog } from '../../observability/errorLog.ts';
import type { Admission, Admitted } from '../admission.ts';
import type { ClassifyOrigin } from '../origins.ts';
import { validateStreamRequest } from '../requestValidation.ts';
import { addEventStream } from './eventStream.ts';
import { requireKnownOrigin } from './origins.ts';
import { places } from './places.ts';
import { serveSocket } from './socket.ts';
import { socketAdmission } from './socketAdmission.ts';
import { addSockets } from './socketServer.ts';
import { type SubscriptionParts, subscriptions } from './subscriptions.ts';

/** How often to ask clients whether they are still there: before proxies close what is idle. */
const HEARTBEAT_MS = 15_000;

interface Parts {
  admission: Admission;
  api: Api;
  feed: SubscriptionParts['feed'];
  limits: Limits;
  /** Tells the origins whose pages may subscribe. */
  classifyOrigin: ClassifyOrigin;
  heartbeat?: number | undefined;
  contextOf(admitted: Admitted, subscriber: Subscriber): Context;
}

export interface Sockets {
  /** Runs before a WebSocket is opened. */
  refuse: onRequestHookHandler;
  serve(socket: WebSocket, request: FastifyRequest): void;
  /** Ends all subscriptions after the page that each is at, and lets nobody subscribe any more. */
  stop(): void;
}

/** Adds the route of server-sent events; WebSockets are for the route that clients open them at. */
export async function addSubscriptions(app: FastifyInstance, parts: Parts): Promise<Sockets> {
  const { admission, api, limits, classifyOrigin, heartbeat = HEARTBEAT_MS } = parts;
  const { format } = api;
  const stopped = new AbortController();
  const shared = { subscribe: subscriptions({ ...parts, log: app.log }), heartbeat, stopping: stopped.signal };
  const refuse = requireKnownOrigin(classifyOrigin);
  const takePlace = places('sockets', limits.subscriptions, limits.allSubscriptions);
  const socketParts = {
    ...shared,
    admit: socketAdmission({ admission, takePlace, format, log: app.log }),
    charge: admission.charge,
    onFault: errorLog(app.log),
  };
  await addSockets(app);
  addEventStream(app, {
    ...shared,
    refuse: [refuse, admission.rejectExhaustedUnlessToken, validateStreamRequest],
    admission,
    format,
  });
  return {
    refuse,
    serve: (socket, request) => serveSocket(socket, request, socketParts),
    stop: () => stopped.abort(),
  };
}
