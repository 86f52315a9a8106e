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

/** Sends a request to the server that listens at `url`. */
export async function fetchRequest(
  url: string,
  payload: object | string,
  { headers = {}, path = '/graphql', method = 'POST' }: Sending = {},
): Promise<Answered> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await fetch(`${url}${path}`, { method, headers: { ...JSON_TYPE, ...headers }, body });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}
