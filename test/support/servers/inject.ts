import { createServer, type ServerOptions } from '../../../src/server/server.ts';

export interface Answered {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  text: string;
}

export interface Sending {
  /** Where the request comes from. */
  address?: string;
  headers?: Record<string, string>;
  /** Where it goes, and how: by POST to the API where left out. */
  path?: string;
  method?: 'POST' | 'PUT';
}

export interface Injector {
  /** Sends a body as it is, an object as JSON. */
  send(body: object | string, sending?: Sending): Promise<Answered>;
  stop(): Promise<void>;
}

/** A whole server that requests are put into without a network: for very many of them, and from anywhere. */
export async function inject(options: ServerOptions): Promise<Injector> {
  const server = await createServer(options);
  return {
    async send(body, { address = '127.0.0.1', headers = {}, path = '/graphql', method = 'POST' } = {}) {
      const response = await server.app.inject({
        method,
        url: path,
        remoteAddress: address,
        headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
        payload: body,
      });
      return { status: response.statusCode, headers: response.headers, text: response.payload };
    },
    stop: () => server.stop(),
  };
}
