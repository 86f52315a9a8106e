import type { FastifyBaseLogger } from 'fastify';
import type { Limits } from '../../../src/config/limitDefaults.ts';
import type { Database } from '../../../src/db/database.ts';
import { openDatabase } from '../../../src/db/open.ts';
import type { Actor, SelfApproval } from '../../../src/domain/permissions.ts';
import { STATEMENTS_OF_REQUEST } from '../../../src/observability/requestRecord.ts';
import type { Identify } from '../../../src/server/identity/identify.ts';
import { createServer } from '../../../src/server/server.ts';
import { freshDatabase } from '../databases/testDatabases.ts';

declare const EXECUTOR: 'jit' | 'graphql-js';

export const ADMIN: Actor = { subject: 'ada', name: 'Ada Admin', role: 'ADMIN' };

// biome-ignore lint/suspicious/noExplicitAny: answers are as varied as queries; tests state what they expect of them
export type Data = any;

export interface Answer {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface Portal {
  url: string;
  database: Database;
  /** Every SQL statement that has run. */
  statements: string[];
  /** Asks over HTTP as an actor, an administrator where none is named, and returns the whole answer. */
  ask(query: string, variables?: object, actor?: Actor): Promise<Answer>;
  /** The same, for what has to go well: returns the data, throws where there are errors. */
  data(query: string, variables?: object, actor?: Actor): Promise<Data>;
  stop(): Promise<void>;
}

export interface PortalOptions {
  selfApproval?: SelfApproval;
  /** Who requests that do not come by `ask` act as; an administrator where left out. */
  identify?: Identify;
  /** Limits that are not to be as usual. There are no budgets where none is said. */
  limits?: Partial<Limits>;
  trustProxy?: string[];
  introspection?: boolean;
  corsOrigins?: string[];
  logger?: FastifyBaseLogger;
  /** What the server gets in place of its database. */
  wrapDatabase?: (database: Database) => Database;
}

/** A whole server on a fresh database, listening on a free port of the loopback interface. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const { identify = () => ADMIN, limits, wrapDatabase = (database) => database, ...others } = options;
  const { url: databaseUrl, remove } = await freshDatabase();
  const statements: string[] = [];
  const database = await openDatabase(databaseUrl, {
    onStatement(sql) {
      statements.push(sql);
      STATEMENTS_OF_REQUEST.onStatement();
    },
    reads: STATEMENTS_OF_REQUEST.reads,
  });
  const asked: Identify = (headers) => {
    const actor = headers['x-actor'];
    return typeof actor === 'string' ? (JSON.parse(decodeURIComponent(actor)) as Actor) : identify(headers);
  };
  const server = await createServer({
    database: wrapDatabase(database),
    identify: asked,
    executor: EXECUTOR,
    compileAt: 1,
    limits: { budget: 0, ...limits },
    ...others,
  });
  const url = await server.app.listen({ host: '127.0.0.1', port: 0 });

  const ask: Portal['ask'] = async (query, variables = {}, actor = ADMIN) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-actor': encodeURIComponent(JSON.stringify(actor)) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    url,
    database,
    statements,
    ask,
    async data(query, variables, actor) {
      const { data, errors } = await ask(query, variables, actor);
      if (errors) throw new Error(`the query has errors: ${JSON.stringify(errors)}`);
      return data;
    },
    async stop() {
      await server.stop();
      await database.close();
      await remove();
    },
  };
}
