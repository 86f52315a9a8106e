import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import type { Answered } from './answers.ts';

export interface Sending {
  headers?: Record<string, string>;
  /** Where the request goes, and how: by POST to the API where left out. */
  path?: string;
  method?: 'POST' | 'PUT';
}

export interface InjectedSending extends Sending {
  /** Where the request comes from. */
  address?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Puts a request into a server without a network: for very many of them, and from anywhere. */
export async function injectRequest(
  app: FastifyInstance,
  payload: object | string,
  { address = '127.0.0.1', headers = {}, path = '/graphql', method = 'POST' }: InjectedSending = {},
): Promise<Answered> {
  const response = await app.inject({
    method,
    url: path,
    remoteAddress: address,
    headers: { host: 'localhost', ...JSON_TYPE, ...headers },
    payload,
  });
  return { status: response.statusCode, headers: response.headers, text: response.payload };
}

const agent = new Agent({ keepAlive: true });

/** Sends a request to the server that listens at `url`. Not by `fetch`, which takes three times as long. */
export function sendRequest(
  url: string,
  payload: object | string,
  { headers = {}, path = '/graphql', method = 'POST' }: Sending = {},
): Promise<Answered> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const sent = request(`${url}${path}`, {
    agent,
    method,
    headers: { ...JSON_TYPE, 'content-length': Buffer.byteLength(body), ...headers },
  });
  sent.on('error', reject);
  sent.on('response', (response) => {
    const { statusCode: status = 0, headers: received } = response;
    text(response).then((answer) => resolve({ status, headers: received, text: answer }), reject);
  });
  sent.end(body);
  return promise;
}
