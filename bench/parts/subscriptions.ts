import { once } from 'node:events';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { postgresServer } from '../../test/support/databases/postgresServer.ts';
import { FOLDER } from '../data/files.ts';
import { post, type ServerChild, startServer, usageOf } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { median, percentile } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';

const FOLLOW = JSON.stringify({
  type: 'subscribe',
  id: '1',
  payload: { query: 'subscription { changes { nodes { nodeId type } endCursor } }' },
});
const CREATE = JSON.stringify({
  query: 'mutation { createCustomer(input: { name: "Bench", segment: ENTERPRISE }) { customer { id } } }',
});
/** How long nothing happens between two commits that are measured. */
const BETWEEN_MS = 50;

interface Figures {
  engine: string;
  /** What all subscribers take while nothing happens. */
  megabytes: number;
  cpuPerSecond: number;
  /** From the answer to a mutation until a subscriber has its change: the one who follows alone, and the last of all. */
  alone: number[];
  last: number[];
}

/** Measures what idle subscribers take, and how long a change takes to them. */
export async function measureSubscriptions({ subscribers, commits, seconds }: Settings): Promise<Target[]> {
  const file = join(FOLDER, 'subscriptions.db');
  const remove = () => {
    for (const rest of globSync(`${file}*`)) rmSync(rest);
  };
  remove();
  const postgres = await postgresServer();
  await postgres.start();
  const figures: Figures[] = [];
  for (const [engine, url] of [
    ['SQLite', `file:${file}`],
    ['PostgreSQL', postgres.url],
  ] as const) {
    const server = await startServer('subscribed', [url]);
    figures.push({ engine, ...(await measureOn(server, subscribers, commits, seconds)) });
    await server.stop();
  }
  await postgres.stop();
  rmSync(postgres.folder, { recursive: true });
  remove();
  const heads = [`${whole(subscribers)} subscribers`, 'idle MB', 'idle CPU ms/s', 'one: p50 ms', 'p99', 'all: p50 ms'];
  const rows = figures.map(({ engine, megabytes, cpuPerSecond, alone, last }) => [
    engine,
    whole(megabytes),
    fixed(cpuPerSecond, 1),
    fixed(median(alone), 1),
    fixed(
      percentile(
        alone.toSorted((a, b) => a - b),
        99,
      ),
      1,
    ),
    fixed(median(last), 1),
  ]);
  console.log(`\n${table(heads, rows)}`);
  return figures.map(({ engine, alone }) => ({
    name: `subscriptions: ms from commit to delivery, ${engine}`,
    measured: median(alone),
    atMost: 50,
  }));
}

async function measureOn(server: ServerChild, subscribers: number, commits: number, seconds: number) {
  const one = await follower(server);
  const alone = await deliveries(server, [one], commits);
  const before = await usageOf(server);
  const all = [one];
  while (all.length < subscribers) all.push(await follower(server));
  const idle = await usageOf(server);
  const idleMs = 5_000 * seconds;
  await pause(idleMs);
  const cpuPerSecond = (((await usageOf(server)).cpu - idle.cpu) / idleMs) * 1_000;
  const last = await deliveries(server, all, Math.ceil(commits / 10));
  for (const socket of all) socket.terminate();
  return { megabytes: idle.rss - before.rss, cpuPerSecond, alone, last };
}

/** The milliseconds from the answer to each mutation until all of these sockets have been told; 0 if that came before it. */
async function deliveries(server: ServerChild, sockets: readonly WebSocket[], commits: number): Promise<number[]> {
  const times: number[] = [];
  for (let commit = 0; commit < commits; commit++) {
    await pause(BETWEEN_MS);
    const told = Promise.all(sockets.map((socket) => once(socket, 'message').then(() => performance.now())));
    await post(server, CREATE);
    const committed = performance.now();
    times.push(Math.max(0, Math.max(...(await told)) - committed));
  }
  return times;
}

async function follower(server: ServerChild): Promise<WebSocket> {
  const socket = new WebSocket(`${server.ready.url.replace('http', 'ws')}/graphql`, ['graphql-transport-ws']);
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.send(FOLLOW);
  await once(socket, 'message');
  return socket;
}
