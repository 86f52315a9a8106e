import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { NO_AUDIT_KEY } from '../../../src/db/ledger/auditKey.ts';
import { batchedConnection } from '../../../src/db/postgres/batchedConnection.ts';
import { connectionConfig } from '../../../src/db/postgres/connectionConfig.ts';
import { postgresDialect } from '../../../src/db/postgres/dialect.ts';
import { pipelineOn } from '../../../src/db/postgres/pipeline.ts';
import { isPooled } from '../../../src/db/postgres/pooler.ts';
import { bindQueries, type Queries } from '../../../src/db/queries/index.ts';
import { sqliteDialect } from '../../../src/db/sqlite/dialect.ts';
import { sqliteSession } from '../../../src/db/sqlite/session.ts';

/** A connection past the program, as whoever administers the database has. */
export interface Administrator {
  run(statements: readonly string[]): Promise<void>;
  /** Runs `work` on the database as statements leave it, without the triggers of the ledger; then all of it is undone. */
  trying<T>(statements: readonly string[], work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What lets an administrator change the ledger, which the program never does. */
export const withoutTriggers = (url: string): readonly string[] =>
  url.startsWith('file:')
    ? ['ledger_no_update', 'ledger_no_delete', 'ledger_no_replace'].map((name) => `drop trigger if exists ${name}`)
    : ['alter table ledger disable trigger all'];

export async function administrate(url: string): Promise<Administrator> {
  const { queries, run, close } = await connectTo(url);
  return {
    run,
    async trying(statements, work) {
      await run(['BEGIN', ...withoutTriggers(url)]);
      try {
        await run(statements);
        return await work(queries);
      } finally {
        await run(['ROLLBACK']);
      }
    },
    close,
  };
}

interface Connected extends Pick<Administrator, 'run' | 'close'> {
  queries: Queries;
}

async function connectTo(url: string): Promise<Connected> {
  if (url.startsWith('file:')) {
    const connection = new Sqlite(url.replace('file:', ''));
    return {
      queries: bindQueries(sqliteDialect, NO_AUDIT_KEY)(sqliteSession(connection, {})),
      run: async (statements) => {
        connection.exec(statements.join(';\n'));
      },
      close: async () => {
        connection.close();
      },
    };
  }
  const client = new pg.Client(connectionConfig(url, {}));
  await client.connect();
  const connection = batchedConnection(client);
  connection.isPooled = isPooled(url);
  return {
    queries: bindQueries(postgresDialect, NO_AUDIT_KEY)(pipelineOn(connection, {}).session),
    run: async (statements) => {
      for (const statement of statements) await client.query(statement);
    },
    close: () => client.end(),
  };
}

/** Runs statements past the program. */
export async function runStatements(url: string, statements: readonly string[]): Promise<void> {
  const administrator = await administrate(url);
  try {
    await administrator.run(statements);
  } finally {
    await administrator.close();
  }
}
