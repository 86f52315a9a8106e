import type { Database } from '../../../src/db/database.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { STATEMENTS_OF_REQUEST } from '../../../src/observability/requestRecord.ts';
import type { ServerOptions } from '../../../src/server/server.ts';
import { freshDatabase } from '../databases/testDatabases.ts';
import { type Injector, inject } from './inject.ts';

export interface InjectedServer extends Injector {
  database: Database;
  /** How many SQL statements have run. */
  readonly statements: number;
}

export interface InjectOptions extends Partial<Omit<ServerOptions, 'database'>> {
  /** What the server is to see in place of the database. */
  wrapDatabase?: (database: Database) => Database;
}

/** A server on a fresh database, for requests that are put into it. */
export async function startInjected({
  wrapDatabase = (database) => database,
  ...options
}: InjectOptions = {}): Promise<InjectedServer> {
  const { url, remove } = await freshDatabase();
  let statements = 0;
  const opened = await openDatabase(url, { onStatement: () => statements++, reads: STATEMENTS_OF_REQUEST.reads });
  const database = wrapDatabase(opened);
  const server = await inject({ database, ...options });
  return {
    database,
    send: server.send,
    get statements() {
      return statements;
    },
    async stop() {
      await server.stop();
      await opened.close();
      await remove();
    },
  };
}
