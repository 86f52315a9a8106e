import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  text: string;
}

/** A client with one connection, which it keeps; it sends as whom its token names. */
export function client(url: string, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const target = new URL('/graphql', url);
  const send = (body: string | Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      };
      const sent = request(target, { method: 'POST', agent, headers }, (response) => {
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
