import { createSecretKey } from 'node:crypto';
import { fillWithDemo } from '../../../src/demo/fill.ts';
import { AUDIENCE, ISSUER, tokenIdentity } from '../identity/tokenIdentity.ts';
import { hmac, tokenOf } from '../identity/tokens.ts';
import { startServer, type TestServer, type TestServerOptions } from '../servers/server.ts';

const SECRET = 'a secret of tests in browsers, long enough';
const SIGNED_IN_S = 3_600;

/** A server with the portal and the stories of the demo: in open mode, or asking for tokens. */
export async function startPortal(options: TestServerOptions & { withTokens?: boolean } = {}): Promise<TestServer> {
  const { withTokens = false, ...others } = options;
  const { identify, setTime } = tokenIdentity({ secret: createSecretKey(SECRET, 'utf8') });
  setTime(Date.now() / 1_000);
  // The stories are older than changes are usually kept.
  const server = await startServer({
    changesKept: 10 * 365 * 86_400,
    identity: withTokens ? identify : 'open mode',
    ...others,
  });
  await fillWithDemo(server.database);
  return server;
}

/** A token for `startPortal({ withTokens: true })`. */
export function tokenFor(name: string, role: string): string {
  const now = Math.floor(Date.now() / 1_000);
  const sub = name.toLowerCase().replace(' ', '.');
  const claims = { iss: ISSUER, aud: AUDIENCE, sub, name, role, iat: now, exp: now + SIGNED_IN_S };
  return tokenOf({ alg: 'HS256', typ: 'JWT' }, claims, hmac(SECRET));
}
