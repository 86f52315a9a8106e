import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../src/db/database.ts';
import { openDatabase } from '../../../src/db/open.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import { currentRequest, STATEMENTS_OF_REQUEST } from '../../../src/observability/requestRecord.ts';
import type { Identify } from '../../../src/server/identity/identify.ts';
import { createServer } from '../../../src/server/server.ts';
import type { ServerOptions } from '../../../src/server/serverOptions.ts';
import { freshDatabase } from '../databases/testDatabases.ts';
import { ADMIN, actingAs, actorOr } from '../identity/actors.ts';
import type { Answer, Answered, Data } from './answers.ts';
import { type ProcessOptions, type ServerProcess, startProcess } from './serverProcess.ts';
import { type InjectedSending, injectRequest, type Sending, sendRequest } from './transports.ts';

declare const EXECUTOR: 'jit' | 'graphql-js';

/** A server in the process of the test, on a fresh database. */
export interface InjectedServer {
  app: FastifyInstance;
  database: Database;
  /** Every SQL statement that has run for a request, so without those of work in the background. */
  statements: string[];
  /** Sends a body as it is, an object as JSON. */
  send(body: object | string, sending?: InjectedSending): Promise<Answered>;
  /** Asks as an actor, an administrator where none is named, and returns the whole answer. */
  ask(query: string, variables?: object, actor?: Actor): Promise<Answer>;
  /** The same, for what has to go well: returns the data, throws where there are errors. */
  data(query: string, variables?: object, actor?: Actor): Promise<Data>;
  /** Stops the server, and removes its database; nothing can be asked of it then. Stopping it again does nothing. */
  stop(): Promise<void>;
}

/** The same, listening on a free port of the loopback interface. */
export interface TestServer extends InjectedServer {
  url: string;
  send(body: object | string, sending?: Sending): Promise<Answered>;
}

export interface TestServerOptions extends Partial<Omit<ServerOptions, 'database' | 'identify'>> {
  /** Whom requests act as that name no actor: an administrator where left out, everybody the same in open mode. */
  identity?: Identify | 'open mode';
  /** What the server gets in place of its database. */
  wrapDatabase?: (database: Database) => Database;
  /** Called before every statement, which fails if it throws. */
  onStatement?: (sql: string) => void;
}

/**
 * Starts a server: by default one that listens, with `injected` one that requests are put into without a network, with
 * `process` a process of its own, as `npm start` does. There are no budgets where no limits are given.
 */
export function startServer(options: TestServerOptions & { transport: 'injected' }): Promise<InjectedServer>;
export function startServer(options: ProcessOptions): Promise<ServerProcess>;
export function startServer(options?: TestServerOptions & { transport?: 'http' }): Promise<TestServer>;
export function startServer(
  options: (TestServerOptions & { transport?: 'http' | 'injected' }) | ProcessOptions = {},
): Promise<InjectedServer | ServerProcess> {
  return options.transport === 'process' ? startProcess(options) : startHere(options);
}

async function startHere({
  transport = 'http',
  identity = () => ADMIN,
  wrapDatabase = (database) => database,
  onStatement,
  limits,
  ...others
}: TestServerOptions & { transport?: 'http' | 'injected' }): Promise<InjectedServer | TestServer> {
  const { url: databaseUrl, remove } = await freshDatabase();
  const statements: string[] = [];
  const opened = await openDatabase(databaseUrl, {
    onStatement(sql) {
      if (currentRequest()) statements.push(sql);
      onStatement?.(sql);
      return STATEMENTS_OF_REQUEST.onStatement(sql);
    },
    onTransaction: STATEMENTS_OF_REQUEST.onTransaction,
    reads: STATEMENTS_OF_REQUEST.reads,
    caller: STATEMENTS_OF_REQUEST.caller,
  });
  const database = wrapDatabase(opened);
  const { app, stop } = await createServer({
    database,
    executor: EXECUTOR,
    compileAt: 1,
    limits: { budget: 0, ...limits },
    ...(identity === 'open mode' ? {} : { identify: actorOr(identity) }),
    ...others,
  });
  const url = transport === 'http' ? await app.listen({ host: '127.0.0.1', port: 0 }) : undefined;
  const send = (body: object | string, sending: InjectedSending = {}) =>
    url === undefined ? injectRequest(app, body, sending) : sendRequest(url, body, sending);
  const ask: InjectedServer['ask'] = async (query, variables = {}, actor = ADMIN) =>
    JSON.parse((await send({ query, variables }, { headers: actingAs(actor) })).text);
  const server: InjectedServer = {
    ...(url === undefined ? {} : { url }),
    app,
    database,
    statements,
    send,
    ask,
    async data(query, variables, actor) {
      const { data, errors } = await ask(query, variables, actor);
      if (errors) throw new Error(`the query has errors: ${JSON.stringify(errors)}`);
      return data;
    },
    async stop() {
      await stop();
      await opened.close();
      await remove();
      letGo(server);
    },
  };
  return server;
}

/**
 * Empties a server that has stopped: a file of tests stays loaded after it has run, and so does what its variables hold, which
 * was all that the server had compiled and cached.
 */
function letGo(server: InjectedServer): void {
  for (const key of Object.keys(server)) Reflect.deleteProperty(server, key);
  server.stop = async () => undefined;
}
