import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type KeyServer, startKeyServer } from '../support/identity/keyServer.ts';
import { CLAIMS, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { hmac, type ProviderKey, providerKey, type Signer, tokenOf, unsigned } from '../support/identity/tokens.ts';
import { asViewer, present, REFUSED } from '../support/identity/whoAmI.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const KEYS = {
  RS256: providerKey('RS256', 'rsa'),
  RS512: { ...providerKey('RS256', 'rsa-512'), alg: 'RS512' },
  ES256: providerKey('ES256', 'ec'),
  EdDSA: providerKey('EdDSA', 'ed'),
  encryption: providerKey('RS256', 'for-encryption', 'enc'),
};
/** Keys of somebody else, who calls them by the same names. */
const EVIL = { RS256: providerKey('RS256', 'rsa'), ES256: providerKey('ES256', 'ec') };
const ALICE = asViewer('alice', 'Alice', 'APPROVER');

let provider: KeyServer;
let evil: KeyServer;
let portal: TestServer;

beforeAll(async () => {
  provider = await startKeyServer(...Object.values(KEYS));
  evil = await startKeyServer(...Object.values(EVIL));
  const { identify } = tokenIdentity({ jwksUrl: provider.url });
  portal = await startServer({ identity: identify });
});
afterAll(async () => {
  provider.stop();
  evil.stop();
  await portal.stop();
});

const signed = ({ alg, kid, sign }: ProviderKey, header: object = {}, signer: Signer = sign) =>
  tokenOf({ alg, kid, ...header }, CLAIMS, signer);

test.each(['RS256', 'ES256', 'EdDSA'] as const)('a token that the provider signed by %s lets in', async (alg) => {
  expect(await present(portal, signed(KEYS[alg]))).toEqual(ALICE);
  expect(await present(portal, signed(KEYS[alg], { typ: 'at+jwt' }))).toEqual(ALICE);
});

const pem = KEYS.RS256.publicKey.export({ type: 'spki', format: 'pem' });
const der = KEYS.RS256.publicKey.export({ type: 'spki', format: 'der' });
const confused = (secret: string | Buffer, kid?: string) => tokenOf({ alg: 'HS256', kid }, CLAIMS, hmac(secret));

const ATTEMPTS: Record<string, () => string> = {
  'signed by the public key as a secret, in PEM': () => confused(pem, 'rsa'),
  'signed by the public key as a secret, in PEM without its last line break': () =>
    confused(pem.toString().trim(), 'rsa'),
  'signed by the public key as a secret, in DER': () => confused(der, 'rsa'),
  'signed by the public key as a secret, in JSON': () => confused(JSON.stringify(KEYS.RS256.jwk), 'rsa'),
  'signed by the public key as a secret, without naming it': () => confused(pem),
  'signed by the name of the key': () => confused('rsa', 'rsa'),
  'signed by nobody': () => signed(KEYS.RS256, {}, unsigned),
  'of the algorithm none': () => signed(KEYS.RS256, { alg: 'none' }, unsigned),
  'of an algorithm that the configuration does not name': () => signed(KEYS.RS256, { alg: 'PS256' }),
  'of an algorithm that its key is not for': () => signed(KEYS.RS256, { alg: 'ES256' }),
  'signed by another key of the provider than it names': () => signed(KEYS.RS256, { kid: 'rsa-512' }),
  'signed by a key that is for encryption': () => signed(KEYS.encryption),
  'that names none of several keys, and is signed by a stranger': () => signed(EVIL.RS256, { kid: undefined }),
  'that names none, and is signed by a key that is for encryption': () => signed(KEYS.encryption, { kid: undefined }),
  'signed by a stranger whose key has the same name, by RSA': () => signed(EVIL.RS256),
  'signed by a stranger whose key has the same name, by EC': () => signed(EVIL.ES256),
  'whose signature is nothing but zeros': () => signed(KEYS.ES256, {}, () => Buffer.alloc(64)),
  'whose signature is too short': () => signed(KEYS.ES256, {}, (text) => KEYS.ES256.sign(text).subarray(0, 63)),
  'that brings its own key': () => signed(EVIL.RS256, { jwk: EVIL.RS256.jwk }),
  'that brings its own key under another name': () => signed(EVIL.RS256, { jwk: EVIL.RS256.jwk, kid: 'mine' }),
  'that brings nothing but its own key': () => signed(EVIL.RS256, { jwk: EVIL.RS256.jwk, kid: undefined }),
  'that says where its key set is': () => signed(EVIL.RS256, { jku: evil.url.href }),
  'that says where its certificate is': () => signed(EVIL.RS256, { x5u: evil.url.href }),
  'that brings a certificate': () => signed(EVIL.RS256, { x5c: [der.toString('base64')], x5t: 'abc' }),
  'that says, as if it mattered, where its key set is': () => signed(EVIL.RS256, { jku: evil.url.href, crit: ['jku'] }),
  'of a key that the provider does not have': () => signed({ ...EVIL.RS256, kid: 'unknown' }),
  'of a key at an address': () => signed({ ...EVIL.RS256, kid: evil.url.href }),
  'of a key in a file': () => signed({ ...EVIL.RS256, kid: '../../../../etc/passwd' }),
  'of a key that every object has': () => signed({ ...EVIL.RS256, kid: '__proto__' }),
};

describe('nobody is let in, and nobody learns why, with a token', () => {
  test.each(Object.entries(ATTEMPTS))('%s', async (_, forge) => {
    expect(await present(portal, forge())).toEqual(REFUSED);
    // Not once has the server looked where the token sent it.
    expect(evil.requests()).toBe(0);
    expect(provider.requests()).toBe(1);
  });

  test('whose signed part was changed', async () => {
    const [header, , signature] = signed(KEYS.RS256).split('.');
    const [, claims] = tokenOf('', { ...CLAIMS, role: 'ADMIN' }, unsigned).split('.');
    expect(await present(portal, `${header}.${claims}.${signature}`)).toEqual(REFUSED);
  });
});

test.each(['RS256', 'ES256', 'EdDSA'] as const)('a token by %s need not name its key', async (alg) => {
  expect(await present(portal, signed(KEYS[alg], { kid: undefined }))).toEqual(ALICE);
});
