import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** Runs statements past the program, as whoever administers the database can. */
export function runStatements(url: string, statements: readonly string[]): Promise<void> {
  return (url.startsWith('file:') ? runOnSqlite : runOnPostgres)(url, statements);
}

async function runOnPostgres(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function runOnSqlite(url: string, statements: readonly string[]): Promise<void> {
  const connection = new Sqlite(url.replace('file:', ''));
  try {
    for (const statement of statements) connection.exec(statement);
  } finally {
    connection.close();
  }
}
