import { createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Options of a server whose webhooks reach the loopback network. */
export const WEBHOOKS_HERE = {
  webhookKey: createSecretKey('a key from which secrets are derived', 'utf8'),
  webhookNetworks: ['127.0.0.0/8'],
};

/** The URL of a receiver that is not there. */
export const NOBODY = 'http://127.0.0.1:9/hooks';

/** A request as it came. */
export interface Received {
  headers: Record<string, string>;
  body: string;
}

export interface Receiver {
  url: string;
  /** All requests, in the order in which they came. */
  received: Received[];
  /** How requests are answered from now on. */
  answer: Answering;
  /** Resolves once there are so many requests. */
  arrived(count: number): Promise<void>;
  stop(): Promise<void>;
}

export type Answering = (response: ServerResponse, socket: Socket, received: Received) => void;

export const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(code, headers).end();

/** Starts a receiver of webhooks on a free port of the loopback interface, which answers 204. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => void take(request, response));
  const waiting: { count: number; wake: () => void }[] = [];
  const receiver: Receiver = {
    url: '',
    received: [],
    answer: status(204),
    arrived: (count) =>
      new Promise((wake) => {
        waiting.push({ count, wake });
        wakeAll();
      }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function wakeAll(): void {
    for (const { count, wake } of waiting) if (receiver.received.length >= count) wake();
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const received = { headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() };
    receiver.received.push(received);
    receiver.answer(response, request.socket, received);
    wakeAll();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  return receiver;
}
