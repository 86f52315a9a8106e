import { once } from 'node:events';
import { type ClientOptions, type RawData, WebSocket } from 'ws';
import type { Data } from '../servers/answers.ts';
import { socketUrl } from './clients.ts';

export const PROTOCOL = 'graphql-transport-ws';
export const NEWS = 'subscription { changes { nodes { nodeId } endCursor hasMore } }';

/** A socket without a client library, for what no library would send. */
export interface RawSocket {
  socket: WebSocket;
  /** Sends something: an object as JSON, the rest as it is. */
  say(message: object | string | Buffer): void;
  /** The next message of the server. */
  hear(): Promise<Data>;
  /** Why the server has closed it. */
  closed: Promise<{ code: number; reason: string }>;
}

export async function openSocket(
  { url }: { url: string },
  { protocols = [PROTOCOL], ...options }: ClientOptions & { protocols?: string[] } = {},
): Promise<RawSocket> {
  const socket = new WebSocket(socketUrl(url), protocols, options);
  const heard: Data[] = [];
  const waiting: ((message: Data) => void)[] = [];
  socket.on('message', (data: RawData) => {
    const message = JSON.parse(data.toString());
    const next = waiting.shift();
    if (next) next(message);
    else heard.push(message);
  });
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
  await once(socket, 'open');
  socket.on('error', () => undefined);
  return {
    socket,
    say: (message) =>
      socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message)),
    hear: () => (heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve))),
    closed,
  };
}

/** The same, after the server has acknowledged it. */
export async function openedSocket(
  server: { url: string },
  options: ClientOptions & { payload?: object } = {},
): Promise<RawSocket> {
  const { payload, ...others } = options;
  const raw = await openSocket(server, others);
  raw.say({ type: 'connection_init', payload });
  const ack = await Promise.race([raw.hear(), raw.closed]);
  if (ack.type !== 'connection_ack') throw new Error(`expected an acknowledgement, but got ${JSON.stringify(ack)}`);
  return raw;
}

/** The status with which a server refuses to open a socket; 101 if it does not. */
export async function openingStatus(
  { url }: { url: string },
  headers: Record<string, string>,
  path = '/graphql',
): Promise<number | undefined> {
  const socket = new WebSocket(socketUrl(url).replace(/\/graphql$/, path), [PROTOCOL], { headers });
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    socket.on('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.on('error', reject);
  });
}
