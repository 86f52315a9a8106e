import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AuthConfig } from '../../config/auth.ts';
import { noteRefusal } from '../../observability/requestRecord.ts';
import { withAnyKey } from './anyKey.ts';
import { actorFromClaims, RefusedToken } from './claims.ts';
import { cannotIdentify, type Identify, type Identity, unauthenticated } from './identify.ts';
import { requireShortLived } from './lifetime.ts';
import { KeysUnavailable, type RemoteKeysOptions, remoteKeys } from './remoteKeys.ts';
import { verifiedTokens } from './verifiedTokens.ts';

/** Directories that list every group of a person issue tokens of more than 8 KiB. */
const MAX_TOKEN_CHARACTERS = 16 * 1_024;
const CLOCK_TOLERANCE_SECONDS = 5;
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const SHARED_SECRET_ALGORITHMS = ['HS256'];
/** The `typ` values of tokens for APIs; a token that states any other was issued for another purpose. */
const TYPES = /^(application\/)?(at\+)?jwt$/i;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

interface BearerOptions {
  /** The time in milliseconds. */
  now?: () => number;
  /** Called with the reason why a token is refused, which clients are not told. */
  onRefusal?: (reason: string) => void;
  /** Called with the reason why keys cannot be fetched. */
  onFailure?: (error: unknown) => void;
}

/** Identifies requests by the JSON Web Token that they carry. */
export function bearerIdentity(auth: AuthConfig, options: BearerOptions = {}): Identify {
  const { now = Date.now, onRefusal = noteRefusal, onFailure = () => undefined } = options;
  const check = tokenCheck(auth, { now, onFailure });
  return async ({ authorization = '' }) => {
    try {
      return await check(tokenIn(authorization));
    } catch (error) {
      if (error instanceof KeysUnavailable) throw cannotIdentify();
      // Whatever error the check of a token throws, the token is refused.
      onRefusal(reasonOf(error));
      throw unauthenticated();
    }
  };
}

function tokenIn(authorization: string): string {
  if (authorization === '') throw new RefusedToken('there is no token');
  if (authorization.length > 'Bearer '.length + MAX_TOKEN_CHARACTERS) throw new RefusedToken('the token is too long');
  const token = BEARER.exec(authorization)?.[1];
  if (!token) throw new RefusedToken('the header Authorization holds no bearer token');
  return token;
}

/** Algorithms and keys are determined by the configuration, never by the token. */
function tokenCheck({ issuer, audience, roleClaim, maxAge, keys }: AuthConfig, options: RemoteKeysOptions) {
  const demands = {
    algorithms: 'secret' in keys ? SHARED_SECRET_ALGORITHMS : PUBLIC_KEY_ALGORITHMS,
    issuer,
    audience,
    requiredClaims: ['sub', 'exp'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  const source = keySource(keys, options);
  const verified = verifiedTokens(CLOCK_TOLERANCE_SECONDS);

  async function verify(token: string, now: number): Promise<Identity> {
    const { protectedHeader, payload } = await source.verifyWith((key) =>
      jwtVerify(token, key, { ...demands, currentDate: new Date(now) }),
    );
    if (maxAge !== undefined) requireShortLived(payload, maxAge, now / 1000, CLOCK_TOLERANCE_SECONDS);
    if (protectedHeader.typ !== undefined && !TYPES.test(protectedHeader.typ)) {
      throw new RefusedToken('the token was issued for another purpose');
    }
    return { ...actorFromClaims(payload, roleClaim), expires: payload.exp };
  }

  return async (token: string): Promise<Identity> => {
    const now = options.now();
    const current = await source.current();
    const known = verified.find(token, current, now);
    if (known) return known;
    const identity = await verify(token, now);
    // Keys that were fetched meanwhile may not be those that it was verified with.
    if ((await source.current()) === current) verified.remember(token, { identity, keys: current, at: now });
    return identity;
  };
}

interface KeySource {
  /** The keys in use; the same object as long as they are. */
  current(): object | Promise<object>;
  /** Calls a check of a token with the shared secret, or with the provider's keys until one verifies it. */
  verifyWith<T>(check: (key: JWTVerifyGetKey) => Promise<T>): Promise<T>;
}

function keySource(keys: AuthConfig['keys'], options: RemoteKeysOptions): KeySource {
  if ('secret' in keys) return { current: () => keys.secret, verifyWith: (check) => check(() => keys.secret) };
  const remote = remoteKeys(keys.jwksUrl, options);
  return { current: remote.current, verifyWith: (check) => withAnyKey(remote, check) };
}

/** The reason for the log: never a part of the token. */
function reasonOf(error: unknown): string {
  if (error instanceof RefusedToken) return error.message;
  const { code = 'unknown', claim = '' } = error as { code?: string; claim?: string };
  return `${code} ${claim}`.trim();
}
