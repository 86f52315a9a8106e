import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderKey } from './tokens.ts';

export interface KeyServer {
  url: URL;
  /** How often it was asked. */
  requests(): number;
  /** Answers from now on with the keys of a provider. */
  publish(...keys: ProviderKey[]): void;
  /** Answers from now on like this. */
  answer(how: (response: ServerResponse) => void): void;
  stop(): void;
}

/** The key set of an identity provider, over HTTP on the loopback interface. */
export async function startKeyServer(...keys: ProviderKey[]): Promise<KeyServer> {
  let requests = 0;
  let answer: (response: ServerResponse) => void;
  const publish = (...published: ProviderKey[]) => {
    const body = JSON.stringify({ keys: published.map(({ jwk }) => jwk) });
    answer = (response) => response.setHeader('content-type', 'application/json').end(body);
  };
  publish(...keys);
  const server = createServer((_, response) => {
    requests++;
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/keys`),
    requests: () => requests,
    publish,
    answer(how) {
      answer = how;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
