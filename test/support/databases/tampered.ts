import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { NO_AUDIT_KEY } from '../../../src/db/ledger/auditKey.ts';
import { connectionConfig } from '../../../src/db/postgres/connection.ts';
import { postgresDialect } from '../../../src/db/postgres/dialect.ts';
import { postgresSession } from '../../../src/db/postgres/session.ts';
import { bindQueries, type Queries } from '../../../src/db/queries/index.ts';
import { sqliteDialect } from '../../../src/db/sqlite/dialect.ts';
import { sqliteSession } from '../../../src/db/sqlite/session.ts';

/** What lets an administrator of the database change the ledger, which the program never does. */
const WITHOUT_TRIGGERS = {
  sqlite: ['ledger_no_update', 'ledger_no_delete', 'ledger_no_replace'].map((name) => `drop trigger if exists ${name}`),
  postgres: ['alter table ledger disable trigger all'],
};

/** Building all statements takes longer than what most tests do with them. */
const bound = {
  sqlite: bindQueries(sqliteDialect, NO_AUDIT_KEY),
  postgres: bindQueries(postgresDialect, NO_AUDIT_KEY),
};

export const withoutTriggers = (url: string): readonly string[] =>
  WITHOUT_TRIGGERS[url.startsWith('file:') ? 'sqlite' : 'postgres'];

/** Runs `work` on the database as statements leave it that are run past the program; then they are undone. */
export async function onTampered<T>(
  url: string,
  statements: readonly string[],
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const all = [...withoutTriggers(url), ...statements];
  return url.startsWith('file:') ? onSqlite(url, all, work) : onPostgres(url, all, work);
}

async function onSqlite<T>(
  url: string,
  statements: readonly string[],
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const connection = new Sqlite(url.replace('file:', ''));
  try {
    connection.exec(['BEGIN', ...statements].join(';\n'));
    return await work(bound.sqlite(sqliteSession(connection, {})));
  } finally {
    connection.close();
  }
}

async function onPostgres<T>(
  url: string,
  statements: readonly string[],
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectionConfig(url, {}));
  await client.connect();
  try {
    await client.query(['BEGIN', ...statements].join(';\n'));
    return await work(bound.postgres(postgresSession(client, {  })));
  } finally {
    await client.end();
  }
}
