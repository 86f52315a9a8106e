import { createHmac, generateKeyPairSync, type KeyLike, type KeyObject, sign as signWith } from 'node:crypto';

/** What makes the last part of a token out of the first two. */
export type Signer = (text: string) => Buffer;

export const hmac =
  (secret: string | Buffer | KeyObject, hash = 'sha256'): Signer =>
  (text) =>
    createHmac(hash, secret).update(text).digest();

/** With a private key: RS256 and EdDSA as they are, ES256 in the form that tokens have it. */
export const privateKey =
  (key: KeyLike, hash: string | null = 'sha256'): Signer =>
  (text) =>
    signWith(hash, Buffer.from(text), { key: key as KeyObject, dsaEncoding: 'ieee-p1363' });

export const unsigned: Signer = () => Buffer.alloc(0);

const encode = (part: unknown) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** A token with any header and any content, however little sense it makes; a string goes in as it is. */
export function tokenOf(header: unknown, claims: unknown, signer: Signer): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${signer(text).toString('base64url')}`;
}

/** A key pair of an identity provider, with the public half as its key set tells it. */
export interface ProviderKey {
  kid: string;
  alg: string;
  publicKey: KeyObject;
  jwk: object;
  sign: Signer;
}

const KINDS: Record<string, () => { publicKey: KeyObject; privateKey: KeyObject; hash: string | null }> = {
  RS256: () => ({ ...generateKeyPairSync('rsa', { modulusLength: 2048 }), hash: 'sha256' }),
  ES256: () => ({ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }), hash: 'sha256' }),
  EdDSA: () => ({ ...generateKeyPairSync('ed25519'), hash: null }),
};

export function providerKey(alg: 'RS256' | 'ES256' | 'EdDSA', kid: string, use = 'sig'): ProviderKey {
  const { publicKey, privateKey: secret, hash } = KINDS[alg]!();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use };
  return { kid, alg, publicKey, jwk, sign: privateKey(secret, hash) };
}
