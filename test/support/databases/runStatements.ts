import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** A connection past the program, as whoever administers the database has. */
export interface Administrator {
  run(statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function administrate(url: string): Promise<Administrator> {
  if (url.startsWith('file:')) {
    const connection = new Sqlite(url.replace('file:', ''));
    return {
      run: async (statements) => {
        for (const statement of statements) connection.exec(statement);
      },
      close: async () => {
        connection.close();
      },
    };
  }
  const client = new pg.Client(url);
  await client.connect();
  return {
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
