import { setTimeout as pause } from 'node:timers/promises';
import fastifyApollo from '@as-integrations/fastify';
import cors from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Database } from '../db/database.ts';
import type { Actor, SelfApproval } from '../domain/permissions.ts';
import { startApollo } from '../graphql/apollo.ts';
import type { Context } from '../graphql/context.ts';
import type { ExecutorOptions } from '../graphql/executor.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { answerFaults, answerUnreadablePath } from './faults.ts';
import { addHealthRoutes } from './health.ts';

const MAX_BODY_BYTES = 64 * 1024;
const REQUEST_TIMEOUT = 10_000;
/** Whom requests act as. */
const LOCAL_ADMINISTRATOR: Actor = { id: 'local-administrator', name: 'Local administrator', role: 'ADMIN' };

export interface ServerOptions extends ExecutorOptions {
  database: Database;
  /** Web origins whose pages may call the API; none where left out. */
  corsOrigins?: string[];
  selfApproval?: SelfApproval;
  /** Who a request acts as, from its headers. */
  identify?: (headers: Readonly<Record<string, unknown>>) => Actor;
  logger?: FastifyBaseLogger;
  /** How long a stopping server still takes requests while `/health/ready` says 503, so that balancers look elsewhere: milliseconds. */
  lameDuck?: number;
}

export interface Server {
  /** Everything but the port: `app.listen` opens it. */
  app: FastifyInstance;
  /** Turns unready, answers what is under way, and closes; the database stays open. */
  stop(): Promise<void>;
}

/** The whole server on a database. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const {
    database,
    corsOrigins = [],
    selfApproval = 'allow',
    identify = () => LOCAL_ADMINISTRATOR,
    lameDuck = 0,
  } = options;
  const app = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadablePath,
  });
  answerFaults(app);
  await app.register(cors, { origin: corsOrigins });
  const health = addHealthRoutes(app, database);

  const apollo = await startApollo(app, options);
  await app.register(fastifyApollo(apollo), {
    context: async (request): Promise<Context> => ({
      database,
      read: database.read,
      loaders: createLoaders(database.read),
      actor: identify(request.headers),
      selfApproval,
    }),
  });

  return {
    app,
    async stop() {
      health.turnUnready();
      if (app.server.listening) await pause(lameDuck);
      await apollo.stop();
      await app.close();
    },
  };
}
