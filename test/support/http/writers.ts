import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What clients that write without a rest have seen. */
export interface Seen {
  /** Names that were acknowledged. */
  acknowledged: Set<string>;
  /** Names that were sent on a connection which then ended without an answer to them. */
  cut: Set<string>;
}

const BODY =
  'mutation ($name: String!) { createCustomer(input: { name: $name, segment: ENTERPRISE }) { customer { name } } }';
const bodyOf = (name: string) => JSON.stringify({ query: BODY, variables: { name } });

/** Writes customers until the server takes no more connections. Names begin with `prefix`. */
export type Writer = (address: string, prefix: string, seen: Seen) => Promise<void>;

const isRefused = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';

/** One request after the other, on a connection that is kept for as long as the server keeps it. */
export const steady: Writer = async (address, prefix, seen) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let n = 0; ; n++) {
    const name = `${prefix} ${n}`;
    try {
      if ((await post(address, agent, bodyOf(name))).includes(name)) seen.acknowledged.add(name);
    } catch (error) {
      if (isRefused(error)) return agent.destroy();
      seen.cut.add(name);
    }
  }
};

function post(address: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    request(`${address}/graphql`, { method: 'POST', agent, headers }, async (response) => {
      response.toArray().then((parts) => resolve(parts.join('')), reject);
    })
      .on('error', reject)
      .end(body);
  });
}

/** Two requests at once on each new connection, before either is answered. */
export const pipelined: Writer = (address, prefix, seen) =>
  onNewConnections(address, async (n, talk) => {
    const names = [`${prefix} ${n} a`, `${prefix} ${n} b`];
    const heard = await talk([names.map((name) => textOf(address, name)).join('')], (text) =>
      names.every((name) => text.includes(`"${name}"`)),
    );
    for (const name of names) (heard.includes(`"${name}"`) ? seen.acknowledged : seen.cut).add(name);
  });

/** One request on each new connection, in pieces. */
export const slow: Writer = (address, prefix, seen) =>
  onNewConnections(address, async (n, talk) => {
    const name = `${prefix} ${n}`;
    const text = textOf(address, name);
    const pieces = [text.slice(0, 9), text.slice(9, 90), text.slice(90, -9), text.slice(-9)];
    const heard = await talk(pieces, (all) => all.includes(`"${name}"`));
    (heard.includes(`"${name}"`) ? seen.acknowledged : seen.cut).add(name);
  });

function textOf(address: string, name: string): string {
  const body = bodyOf(name);
  return `POST /graphql HTTP/1.1\r\nHost: ${new URL(address).host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

type Talk = (pieces: string[], isAll: (heard: string) => boolean) => Promise<string>;

async function onNewConnections(address: string, write: (n: number, talk: Talk) => Promise<void>): Promise<void> {
  try {
    for (let n = 0; ; n++) await write(n, (pieces, isAll) => converse(address, pieces, isAll));
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

/** Sends pieces on a new connection; returns what was heard until it is all, or the connection ends. */
async function converse(address: string, pieces: string[], isAll: (heard: string) => boolean): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let heard = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
    if (isAll(heard)) resolve();
  });
  socket.on('error', (error) => (isRefused(error) ? reject(error) : resolve())).on('close', () => resolve());
  const sending = (async () => {
    for (const piece of pieces) {
      if (!socket.writable) return;
      socket.write(piece);
      await pause(5);
    }
  })();
  await Promise.all([promise, sending]);
  socket.destroy();
  return heard;
}
