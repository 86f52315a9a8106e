import pg from 'pg';

/** Runs a statement of the administrator; returns its rows. */
export async function administer<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates an empty database on the server of a URL; returns its URL. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await administer(url, `create database ${name}`);
  return databaseUrl(url, name);
}

export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
