import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { cursorOf } from '../../src/changes/cursors.ts';
import { type FollowedPage, followChanges, type SubscriptionClient } from '../../src/client/followChanges.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { administerPostgres, freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import { ADMIN } from '../support/identity/actors.ts';
import { freePort } from '../support/servers/freePort.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';
import { socketUrl } from '../support/subscriptions/clients.ts';

declare const ENGINE: 'sqlite' | 'postgres';

const SERVERS = ENGINE === 'postgres' ? 2 : 1;
const WRITERS = 4;
const FOLLOWERS = 6;
const CUTS = 100;
/** Servers killed, and listening connections ended. */
const FAULTS = 3;
const QUERY = `subscription ($after: String) {
  changes(after: $after, first: 9) { nodes { cursor type } endCursor }
}`;

let file: TestDatabase;
let database: Database;
const servers: ServerProcess[] = [];
const ports: number[] = [];

const start = async (port: number): Promise<ServerProcess> => {
  const env = { DATABASE_URL: file.url, PORT: String(port), LIMIT_SUBSCRIPTIONS: '100', LOG_LEVEL: 'fatal' };
  return startServer({ transport: 'process', env });
};

beforeAll(async () => {
  file = await freshDatabase();
  database = await openDatabase(file.url);
  for (let i = 0; i < SERVERS; i++) {
    ports.push(await freePort());
    servers.push(await start(ports[i] as number));
  }
});
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL');
  await database.close();
  await file.remove();
});

interface Follower {
  readonly cursors: string[];
  /** Cuts its connection, without a word to either side. */
  cut(): void;
  stop(): void;
}

/** Follows the changes by the clients that front ends use, over whatever happens to their connections. */
function follow(number: number, start: string): Follower {
  const url = () => `http://127.0.0.1:${ports[number % SERVERS]}`;
  const sockets = new Set<WebSocket>();
  const streams = new Set<AbortController>();
  class CutSocket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols);
      sockets.add(this);
      this.on('close', () => sockets.delete(this));
    }
  }
  const retries = { retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true, retryWait: () => pause(20) };
  const client =
    number % 2 === 0
      ? createSocketClient({ url: () => socketUrl(url()), webSocketImpl: CutSocket, ...retries })
      : createSseClient({
          url: () => `${url()}/graphql/stream`,
          ...retries,
          async fetchFn(address: string, init: RequestInit) {
            const cut = new AbortController();
            streams.add(cut);
            return fetch(address, { ...init, signal: AbortSignal.any([cut.signal, init.signal as AbortSignal]) });
          },
        });
  const cursors: string[] = [];
  const stop = followChanges(
    client as unknown as SubscriptionClient<FollowedPage>,
    { query: QUERY, variables: { after: start } },
    {
      onPage: ({ nodes }) => void cursors.push(...nodes.map(({ cursor }) => cursor)),
      onExpired: () => void cursors.push('expired'),
      onRefused: (errors) => void cursors.push(`refused: ${JSON.stringify(errors)}`),
    },
  );
  return {
    cursors,
    cut() {
      for (const socket of sockets) socket.terminate();
      for (const stream of streams) stream.abort();
      streams.clear();
    },
    stop() {
      stop();
      void client.dispose();
    },
  };
}

/** Creates customers and contracts until all faults have happened. */
async function write(isOver: () => boolean): Promise<void> {
  const context = { database, actor: ADMIN, selfApproval: 'deny', lifecycle: LIFECYCLE, clock: systemClock } as const;
  for (let n = 0; !isOver(); n++) {
    const { id: customerId } = await createCustomer(context, { name: `Customer ${n}`, segment: 'ENTERPRISE' });
    await createContract(context, { customerId, title: 'Deal', submit: true });
    await pause(60);
  }
}

async function kill(number: number): Promise<void> {
  await servers[number]?.stop('SIGKILL');
  servers[number] = await start(ports[number] as number);
}

const cutListeners = () =>
  administerPostgres(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen portal%'`);

test('followers whose connections are cut and whose servers are killed get each change once, in order', async () => {
  const { epoch } = await database.read.changes.state();
  const followers = Array.from({ length: FOLLOWERS }, (_, i) => follow(i, cursorOf({ epoch, position: 0 })));
  let isOver = false;
  const writers = Promise.all(Array.from({ length: WRITERS }, () => write(() => isOver)));

  const faults = (async () => {
    for (let n = 0; n < FAULTS; n++) {
      await pause(300);
      await kill(n % SERVERS);
      if (ENGINE === 'postgres') await cutListeners();
    }
  })();
  for (let n = 0; n < CUTS; n++) {
    await pause(50 * Math.random());
    followers[n % FOLLOWERS]?.cut();
  }
  await faults;
  isOver = true;
  await writers;

  await database.transaction(({ changes }) => changes.number());
  const all = (await database.read.changes.after(0, 100_000)).map(({ position }) => cursorOf({ epoch, position }));
  expect(all.length).toBeGreaterThan(100);
  for (const { cursors, stop } of followers) {
    while (cursors.length < all.length) await pause(20);
    stop();
    expect(cursors).toEqual(all);
  }
}, 240_000);
