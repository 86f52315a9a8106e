import { Agent, request } from 'node:http';

/** What to send: a body to the API, or a request to another path. */
export type Sent = string | Buffer | { method: 'GET' | 'POST'; path: string; body?: string };

export interface Answer {
  status: number;
  text: string;
}

/** A client with one connection, which it keeps open; its token determines whom it acts as. */
export function client(url: string, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (what: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const isBody = typeof what === 'string' || Buffer.isBuffer(what);
      const { method, path, body = '' } = isBody ? { method: 'POST', path: '/graphql', body: what } : what;
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      };
      const sent = request(new URL(path, url), { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject).end(body);
    });
  return { send, close: () => agent.destroy() };
}
