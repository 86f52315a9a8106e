import { request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Reply {
  status: number | undefined;
  challenge: string | undefined;
  retryAfter: string | undefined;
  /** What it says, but for the cost. */
  says: { data?: unknown; errors?: unknown };
}

/** Asks a server who one is, with these headers: a name, its value, and so on. `Host` is the usual one where left out. */
export async function whoAmI(url: string, headers: string[]): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  // Not fetch: it would join headers that come twice, and choose the host itself.
  const host = headers.includes('Host') ? [] : ['Host', new URL(url).host];
  request(url, { method: 'POST', headers: ['Content-Type', 'application/json', ...host, ...headers] })
    .on('error', reject)
    .on('response', async (response) => {
      const { 'www-authenticate': challenge, 'retry-after': retryAfter } = response.headers;
      const { data, errors } = JSON.parse(await text(response));
      resolve({ status: response.statusCode, challenge, retryAfter, says: { data, errors } });
    })
    .end(JSON.stringify({ query: '{ viewer { subject name role } }' }));
  return promise;
}

/** The same with a token. */
export const present = (server: { url: string }, token: string): Promise<Reply> =>
  whoAmI(`${server.url}/graphql`, ['Authorization', `Bearer ${token}`]);

/** What a person is told who is let in. */
export const asViewer = (subject: string, name: string, role: string): Reply => ({
  status: 200,
  challenge: undefined,
  retryAfter: undefined,
  says: { data: { viewer: { subject, name, role } } },
});

/** What everybody is told who is not, whatever the reason. */
export const REFUSED: Reply = {
  status: 401,
  challenge: 'Bearer',
  retryAfter: undefined,
  says: {
    errors: [
      {
        message: 'Expected a valid token in the header Authorization: Bearer <token>.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  },
};
