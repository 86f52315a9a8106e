import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { AUDIENCE } from '../identity/tokenIdentity.ts';
import { providerKey, tokenOf } from '../identity/tokens.ts';

export interface IdentityProvider {
  issuer: string;
  jwksUrl: URL;
  /** What the portal was seen to ask for, in order. */
  asked: string[];
  /** Sets its clock, in seconds. */
  setTime(seconds: number): void;
  /** Renews no more tokens. */
  refuseRenewals(): void;
  /** Takes the role away from everybody. */
  takeRole(): void;
  stop(): void;
}

const SIGNED_IN_S = 3_600;

/** An identity provider at which everybody is signed in as Greta: it speaks OpenID Connect as far as the portal does. */
export async function startIdentityProvider(clientId: string): Promise<IdentityProvider> {
  const key = providerKey('RS256', 'first');
  const asked: string[] = [];
  /** The challenge that each code was asked for with. */
  const challenges = new Map<string, string>();
  /** What tokens can be renewed with, each once. */
  const renewals = new Set<string>();
  let now = () => Math.floor(Date.now() / 1_000);
  let role: string | undefined = 'APPROVER';
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    asked.push(url.pathname);
    response.setHeader('access-control-allow-origin', '*');
    const answer = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') answer(discovery());
    else if (url.pathname === '/keys') answer({ keys: [key.jwk] });
    else if (url.pathname === '/authorize') response.writeHead(302, { location: authorized(url.searchParams) }).end();
    else if (url.pathname === '/token') answer(...(await tokens(request)));
    else answer({}, 404);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function discovery() {
    const [authorization_endpoint, token_endpoint, jwks_uri] = ['authorize', 'token', 'keys'].map(
      (path) => `${issuer}/${path}`,
    );
    return { issuer, authorization_endpoint, token_endpoint, jwks_uri };
  }

  function authorized(asking: URLSearchParams): string {
    const back = new URL(asking.get('redirect_uri') ?? '');
    if (asking.get('client_id') !== clientId || asking.get('code_challenge_method') !== 'S256') {
      back.searchParams.set('error', 'invalid_request');
      return back.href;
    }
    const code = randomUUID();
    challenges.set(code, asking.get('code_challenge') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asking.get('state') ?? '');
    return back.href;
  }

  async function tokens(request: IncomingMessage): Promise<[object, number]> {
    const form = new URLSearchParams(await text(request));
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGranted =
      form.get('grant_type') === 'refresh_token'
        ? renewals.delete(form.get('refresh_token') ?? '')
        : challenges.get(form.get('code') ?? '') === challenge;
    if (!isGranted) return [{ error: 'invalid_grant' }, 400];
    const iat = now();
    const refresh_token = randomUUID();
    renewals.add(refresh_token);
    const claims = {
      iss: issuer,
      sub: 'greta',
      name: 'Greta Lindqvist',
      role,
      iat,
      exp: iat + SIGNED_IN_S,
    };
    const token = (aud: string) => tokenOf({ alg: key.alg, kid: key.kid, typ: 'JWT' }, { ...claims, aud }, key.sign);
    return [
      {
        access_token: token(AUDIENCE),
        id_token: token(clientId),
        refresh_token,
        token_type: 'Bearer',
        expires_in: SIGNED_IN_S,
      },
      200,
    ];
  }

  return {
    issuer,
    jwksUrl: new URL('/keys', issuer),
    asked,
    setTime(seconds) {
      now = () => seconds;
    },
    refuseRenewals: () => renewals.clear(),
    takeRole() {
      role = undefined;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
