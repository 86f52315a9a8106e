import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { Subscriber } from '../changes/subscriber.ts';
import { monotonicClock } from '../commands/systemClock.ts';
import { FLAG_CATEGORIES } from '../config/flagCategories.ts';
import { DEFAULT_LIMITS } from '../config/limitDefaults.ts';
import { lifecycleWith } from '../domain/lifecycle.ts';
import { createContext } from '../graphql/context.ts';
import { startApollo } from '../graphql/execution/apolloServer.ts';
import { rejectionLog } from '../observability/rejectionLog.ts';
import { currentRequest } from '../observability/requestRecord.ts';
import { type Admitted, admission } from './admission.ts';
import { runBackground } from './background.ts';
import { addBodyParser } from './bodyParser.ts';
import { addCors } from './cors.ts';
import { addErrorHandlers, answerMalformedPath, answerNoRequest } from './errorHandlers.ts';
import { addExplorer } from './explorer.ts';
import { addExportRoute } from './exportRoute.ts';
import { gracefulShutdown } from './gracefulShutdown.ts';
import { addGraphqlRoute } from './graphqlRoute.ts';
import { addHeaders } from './headers.ts';
import { addHealthRoutes } from './health.ts';
import { httpLimits } from './httpLimits.ts';
import { localAdministrator } from './identity/openMode.ts';
import { NO_JSON_SCHEMAS } from './noJsonSchemas.ts';
import { classifyOrigins } from './origins.ts';
import { addShedding } from './overload/shedding.ts';
import { addPortal } from './portal.ts';
import { newRequestId } from './requestIds.ts';
import { validateBody, validateRequest } from './requestValidation.ts';
import type { ServerOptions } from './serverOptions.ts';
import { addSubscriptions } from './subscriptions/addSubscriptions.ts';
import { opensSocket } from './subscriptions/socketServer.ts';
import { rejectUnknownRoutes } from './unknownRoutes.ts';

export interface Server {
  /** Everything but the port: `app.listen` opens it. */
  app: FastifyInstance;
  /** Reports not ready, answers the requests in progress, and closes; the database stays open. */
  stop(): Promise<void>;
}

/** The whole server on a database. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const {
    database,
    clock = monotonicClock(),
    corsOrigins = [],
    selfApproval = 'allow',
    noteEditWindow = null,
    approvalReason = 'optional',
    flagCategories = FLAG_CATEGORIES,
    identify = localAdministrator,
    lameDuck = 0,
    trustProxy = [],
  } = options;
  const lifecycle = lifecycleWith(approvalReason);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const fastifyLimits = httpLimits(limits);
  const app = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    ...fastifyLimits,
    schemaController: NO_JSON_SCHEMAS,
    forceCloseConnections: 'idle',
    genReqId: newRequestId,
    // Two `Authorization` headers in one request are then joined into an invalid one; otherwise the first would be
    // used.
    http: { ...fastifyLimits.http, joinDuplicateHeaders: true, shouldUpgradeCallback: opensSocket },
    ...(trustProxy.length > 0 ? { trustProxy } : {}),
    frameworkErrors(_error, request, reply) {
      rejectExhausted.call(app, request, reply, () => {
        charge(request);
        answerMalformedPath(request, reply);
      });
    },
    clientErrorHandler: answerNoRequest,
  });
  const admitting = admission(identify, limits, rejectionLog(app.log));
  const { rejectExhausted, rejectExhaustedUnlessToken, charge, chargeBody } = admitting;
  const isOpenMode = identify === localAdministrator;
  const classifyOrigin = classifyOrigins({ listed: corsOrigins, isOpenMode, log: app.log });
  const closing = gracefulShutdown(app);
  const queue = addShedding(app, database, {
    clientOf: admitting.payerOf,
    isClosing: closing.isClosing,
    maxWaiting: options.maxWaiting,
  });
  addHeaders(app);
  addErrorHandlers(app, charge);
  addBodyParser(app, chargeBody);
  // Preflights carry no token, and answering one is as cheap as rejecting it, so they are answered whatever the budget.
  await addCors(app, classifyOrigin);
  rejectUnknownRoutes(app, rejectExhausted);
  await addPortal(app, {
    folder: options.portal,
    oidc: options.portalOidc ?? null,
    explorer: options.introspection ?? true,
  });
  const explorer = (options.introspection ?? true) && (await addExplorer(app));
  const health = addHealthRoutes(app, database);
  const api = await startApollo(app, { ...options, limits, explorer });
  const background = runBackground(app.log, options);
  const contextFor = ({ actor, budget }: Admitted, subscriber?: Subscriber) => {
    const record = currentRequest();
    if (record) Object.assign(record, { actor: actor.subject, budget });
    return createContext({
      database,
      feed: background.feed,
      webhooks: background.webhooks,
      actor,
      selfApproval,
      lifecycle,
      noteEditWindow,
      flagCategories,
      budget,
      subscriber,
      clock,
      requestId: record?.id,
    });
  };
  const contextOf = async (request: FastifyRequest) => contextFor(await admitting.admit(request));
  const refuse = [rejectExhaustedUnlessToken, validateRequest(options.introspection ?? true), queue];
  const sockets = await addSubscriptions(app, {
    admission: admitting,
    api,
    feed: background.feed,
    limits,
    classifyOrigin,
    heartbeat: options.heartbeat,
    contextOf: contextFor,
  });
  addGraphqlRoute(app, { api, refuse, contextOf, sockets });
  addExportRoute(app, [rejectExhaustedUnlessToken, validateBody, queue], { limit: limits.cost, contextOf });

  background.start();

  return {
    app,
    async stop() {
      health.turnUnready();
      closing.begin();
      if (app.server.listening) await pause(lameDuck);
      sockets.stop();
      await closing.finish();
      await background.stop();
      await api.apollo.stop();
      await app.close();
    },
  };
}
