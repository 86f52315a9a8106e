import { createSecretKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { AUDIENCE, CLAIMS, ISSUER, NOW, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { hmac, tokenOf, unsigned } from '../support/identity/tokens.ts';
import { asViewer, present, REFUSED, whoAmI } from '../support/identity/whoAmI.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const SECRET = 'a secret that is 32 bytes long..';
const ALICE = asViewer('alice', 'Alice', 'APPROVER');
const KEYS = { secret: createSecretKey(SECRET, 'utf8') };
const identity = tokenIdentity(KEYS);
let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ identity: identity.identify });
});
afterAll(() => portal.stop());

const HEADER = { alg: 'HS256', typ: 'JWT' };
const signed = (claims: unknown = {}, header: object = {}) =>
  tokenOf({ ...HEADER, ...header }, typeof claims === 'object' ? { ...CLAIMS, ...claims } : claims, hmac(SECRET));
const GOOD = signed();
const [HEAD = '', BODY = '', SIGNATURE = ''] = GOOD.split('.');

describe('a token with a shared secret lets in', () => {
  const CASES: Record<string, object> = {
    'as it usually is': {},
    'for several audiences': { aud: ['another', AUDIENCE] },
    'in the last second of the tolerance': { exp: NOW - 4 },
    'in the first second of the tolerance': { nbf: NOW + 5 },
    'without iat': { iat: undefined },
    'with claims that nobody knows': { admin: true, scope: 'all', roles: ['ADMIN'] },
  };
  test.each(Object.entries(CASES))('%s', async (_, claims) => {
    expect(await present(portal, signed(claims))).toEqual(ALICE);
  });

  test.each([undefined, 'JWT', 'jwt', 'at+jwt', 'application/at+jwt', 'application/JWT'])(
    'of the type %s',
    async (typ) => {
      expect(await present(portal, signed({}, { typ }))).toEqual(ALICE);
    },
  );

  test.each(['bearer', 'BEARER', 'Bearer ', 'Bearer   '])('after the word "%s"', async (scheme) => {
    expect(await whoAmI(`${portal.url}/graphql`, ['Authorization', `${scheme} ${GOOD}`])).toEqual(ALICE);
  });

  test.each([undefined, null, '', '  ', '\u200b\u2800'])('under the id where the name is %j', async (name) => {
    expect(await present(portal, signed({ name }))).toEqual(asViewer('alice', 'alice', 'APPROVER'));
  });

  test('whoever it names, letter by letter', async () => {
    const [sub, name] = [`auth0|Älice 1`, '  Zoë 𝒳 O’Neill-\u202eد\u202c '];
    expect(await present(portal, signed({ sub, name }))).toEqual(asViewer(sub, name.trim(), 'APPROVER'));
    for (const character of ['s', '𝒳']) {
      const longest = { sub: character.repeat(255), name: character.repeat(200) };
      expect(await present(portal, signed(longest))).toEqual(asViewer(longest.sub, longest.name, 'APPROVER'));
    }
  });

  test.each(['READER', 'EDITOR', 'APPROVER', 'ADMIN'])('as %s', async (role) => {
    expect(await present(portal, signed({ role }))).toEqual(asViewer('alice', 'Alice', role));
  });
});

describe('a token that has let in before', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    identity.setTime(NOW);
  });

  test('is not verified again', async () => {
    const token = signed({ jti: 'again' });
    const verify = jest.spyOn(crypto.subtle, 'verify');
    for (let n = 0; n < 3; n++) expect(await present(portal, token)).toEqual(ALICE);
    expect(verify).toHaveBeenCalledTimes(1);
  });

  test('does so no more once it has expired', async () => {
    const token = signed({ jti: 'expires' });
    expect(await present(portal, token)).toEqual(ALICE);
    identity.setTime(CLAIMS.exp + 4);
    expect(await present(portal, token)).toEqual(ALICE);
    identity.setTime(CLAIMS.exp + 5);
    expect(await present(portal, token)).toEqual(REFUSED);
  });

  test('does not before its time, if the clock is set back', async () => {
    const token = signed({ nbf: NOW });
    expect(await present(portal, token)).toEqual(ALICE);
    identity.setTime(NOW - 60);
    expect(await present(portal, token)).toEqual(REFUSED);
  });

  test('lends nothing to one that differs in a single character', async () => {
    const token = signed({ jti: 'other' });
    expect(await present(portal, token)).toEqual(ALICE);
    const at = token.lastIndexOf('.') + 5;
    const other = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    expect(await present(portal, other)).toEqual(REFUSED);
  });
});

const HEADERS: Record<string, string[]> = {
  'no header at all': [],
  'an empty header': ['Authorization', ''],
  'the scheme alone': ['Authorization', 'Bearer'],
  'the token alone': ['Authorization', GOOD],
  'another scheme': ['Authorization', `Basic ${Buffer.from('alice:secret').toString('base64')}`],
  'another scheme with a token': ['Authorization', `Token ${GOOD}`],
  'a second token behind a comma': ['Authorization', `Bearer ${GOOD}, Bearer ${GOOD}`],
  'a second header': ['Authorization', `Bearer ${GOOD}`, 'Authorization', `Bearer ${GOOD}`],
  'a second, empty header': ['Authorization', `Bearer ${GOOD}`, 'authorization', ''],
  'the token in another header': ['X-Authorization', `Bearer ${GOOD}`],
  'the token in a cookie': ['Cookie', `Authorization=Bearer ${GOOD}; token=${GOOD}`],
  'something after the token': ['Authorization', `Bearer ${GOOD} x`],
  'quotes round the token': ['Authorization', `Bearer "${GOOD}"`],
};

const TOKENS: Record<string, string> = {
  'without a signature': tokenOf(HEADER, CLAIMS, unsigned),
  'of the algorithm none': tokenOf({ ...HEADER, alg: 'none' }, CLAIMS, unsigned),
  'of the algorithm none with a signature': tokenOf({ ...HEADER, alg: 'none' }, CLAIMS, hmac(SECRET)),
  'of the algorithm nOnE': tokenOf({ ...HEADER, alg: 'nOnE' }, CLAIMS, hmac(SECRET)),
  'without an algorithm': signed({}, { alg: undefined }),
  'of the algorithm HS512': tokenOf({ ...HEADER, alg: 'HS512' }, CLAIMS, hmac(SECRET, 'sha512')),
  'of an algorithm that it only claims': tokenOf({ ...HEADER, alg: 'HS384' }, CLAIMS, hmac(SECRET)),
  'of a list of algorithms': signed({}, { alg: ['HS256'] }),
  'of another secret': tokenOf(HEADER, CLAIMS, hmac('a secret that is 32 bytes long.!')),
  'of the empty secret': tokenOf(HEADER, CLAIMS, hmac('')),
  'that is cut off': GOOD.slice(0, -1),
  'of two parts': `${HEAD}.${BODY}`,
  'of one part': HEAD,
  'of four parts': `${GOOD}.${SIGNATURE}`,
  'of five parts, as if encrypted': `${HEAD}..${BODY}.${BODY}.${SIGNATURE}`,
  'with another content': `${HEAD}.${tokenOf('', { ...CLAIMS, role: 'ADMIN' }, unsigned).split('.')[1]}.${SIGNATURE}`,
  'with another header': `${tokenOf({ ...HEADER, kid: '1' }, '', unsigned).split('.')[0]}.${BODY}.${SIGNATURE}`,
  'with an empty content': signed(''),
  'whose content is no JSON': signed('{"sub":"alice"'),
  'whose content is a text': signed('"alice"'),
  'whose content is a list': signed(JSON.stringify([CLAIMS])),
  'whose content is null': signed('null'),
  'whose header is no JSON': tokenOf('alg=HS256', CLAIMS, hmac(SECRET)),
  'whose header is a list': tokenOf([HEADER], CLAIMS, hmac(SECRET)),
  'with an extension that nobody knows': signed({}, { crit: ['x'], x: 1 }),
  'whose content is not encoded': signed({}, { crit: ['b64'], b64: false }),
};

const CLAIM_CASES: Record<string, object> = {
  'of another issuer': { iss: 'https://evil.example.com/' },
  'of an issuer that looks alike': { iss: ISSUER.slice(0, -1) },
  'of a list of issuers': { iss: [ISSUER] },
  'of no issuer': { iss: undefined },
  'for another audience': { aud: 'another' },
  'for other audiences': { aud: ['another', `${AUDIENCE}2`] },
  'for an audience in other letters': { aud: AUDIENCE.toUpperCase() },
  'for no audience': { aud: undefined },
  'for an empty list of audiences': { aud: [] },
  'for an audience in an object': { aud: { [AUDIENCE]: true } },
  'that has expired': { exp: NOW - 60 },
  'that expired just before the tolerance': { exp: NOW - 5 },
  'that never expires': { exp: undefined },
  'that expires at a text': { exp: String(NOW + 60) },
  'that expires at null': { exp: null },
  'that is not valid yet': { nbf: NOW + 60 },
  'that becomes valid just after the tolerance': { nbf: NOW + 6 },
  'that becomes valid at a text': { nbf: String(NOW) },
  'for nobody': { sub: undefined },
  'for null': { sub: null },
  'for an empty subject': { sub: '' },
  'for white space': { sub: ' \u00a0' },
  'for a number': { sub: 1 },
  'for a list': { sub: ['alice'] },
  'for an object': { sub: { id: 'alice' } },
  'for a subject that is too long': { sub: 's'.repeat(256) },
  'for a subject with NUL': { sub: 'alice\0' },
  'for a subject with half a surrogate pair': { sub: 'alice\ud800' },
  'for a subject with a line break': { sub: 'alice\nbob' },
  'for a subject with a separator of lines': { sub: 'alice\u2028bob' },
  'for a subject with a space before it': { sub: ' alice' },
  'for a subject with a space after it': { sub: 'alice\u3000' },
  'for a subject with a mark that is not seen': { sub: 'al\u200bice' },
  'for a subject with a soft hyphen': { sub: 'al\u00adice' },
  'for a subject with a change of direction': { sub: '\u2066alice\u2069' },
  'for a subject that nobody sees': { sub: '\u2800' },
  'for the subject of imported actions': { sub: 'import' },
  'for a subject that is composed otherwise': { sub: 'Ju\u0308rgen' },
  'for a subject that is too long in characters': { sub: '𝒳'.repeat(256) },
  'with a name that is no text': { name: ['Alice'] },
  'with a name that is too long': { name: 'n'.repeat(201) },
  'with a name of several lines': { name: 'Alice\u2028Admin' },
  'with a name that turns round what follows': { name: 'Alice \u202e' },
  'with a name that is too long in characters': { name: '𝒳'.repeat(201) },
  'with a name with NUL': { name: 'Ali\0ce' },
  'with a name with half a surrogate pair': { name: 'Alice \udc00' },
  'with a name that colors terminals': { name: '\u001b[31mAlice' },
  'without a role': { role: undefined },
  'with a role that nobody knows': { role: 'OWNER' },
  'with a role in small letters': { role: 'admin' },
  'with a role and white space': { role: 'ADMIN ' },
  'with an empty role': { role: '' },
  'with a list of roles': { role: ['ADMIN'] },
  'with an object for a role': { role: { name: 'ADMIN' } },
};

const TYPES = ['ID', 'id_token', 'logout+jwt', 'secevent+jwt', 'dpop+jwt', 'at+jwt+x', 'JWT\n', '', 'JWE', 1, null, {}];
/** Whatever a token says of where its key is: nobody looks. */
const KIDS = [
  '../../../../dev/null',
  '/dev/null',
  "' union select '",
  'http://127.0.0.1/key',
  '__proto__',
  '| cat',
  '',
];

const ATTEMPTS: [what: string, headers: string[]][] = [
  ...Object.entries(HEADERS),
  ...[
    ...Object.entries(TOKENS),
    ...Object.entries(CLAIM_CASES).map(([what, claims]) => [what, signed(claims)]),
    ...TYPES.map((typ) => [`of the type ${JSON.stringify(typ)}`, signed({}, { typ })]),
    ...KIDS.map((kid) => [`of the key ${kid}`, tokenOf({ ...HEADER, kid }, CLAIMS, hmac(''))]),
    [
      'with a role behind a prototype',
      signed(JSON.stringify({ ...CLAIMS, role: undefined }).replace('{', '{"__proto__":{"role":"ADMIN"},')),
    ],
    [
      'that says everything twice, the wrong thing last',
      signed(JSON.stringify(CLAIMS).replace('}', ',"role":"OWNER"}')),
    ],
  ].map(([what = '', token]): [string, string[]] => [what, ['Authorization', `Bearer ${token}`]]),
];

describe('nobody is let in, and nobody learns why, with', () => {
  test.each(ATTEMPTS)('%s', async (_, headers) => {
    const [before, lines] = [portal.statements.length, identity.logged.length];
    expect(await whoAmI(`${portal.url}/graphql`, headers)).toEqual(REFUSED);
    expect(portal.statements).toHaveLength(before);
    expect(identity.logged.slice(lines)).toEqual([expect.stringMatching(/^[\w ]{5,60}$/)]);
  });

  test('the token in the address', async () => {
    expect(await whoAmI(`${portal.url}/graphql?access_token=${GOOD}&authorization=Bearer%20${GOOD}`, [])).toEqual(
      REFUSED,
    );
  });

  test(`${ATTEMPTS.length + 1} attempts in all`, () => {
    expect(new Set(ATTEMPTS.map(([, headers]) => headers.join())).size).toBe(ATTEMPTS.length);
    expect(ATTEMPTS.length).toBeGreaterThan(100);
  });
});

test('the role is in the claim of the configuration, and in no other', async () => {
  const roleClaim = 'https://example.com/role';
  const other = await startServer({ identity: tokenIdentity(KEYS, { roleClaim }).identify });
  try {
    expect(await present(other, signed({ role: 'ADMIN', [roleClaim]: 'EDITOR' }))).toEqual(
      asViewer('alice', 'Alice', 'EDITOR'),
    );
    expect(await present(other, GOOD)).toEqual(REFUSED);
  } finally {
    await other.stop();
  }
});

test('a token ends while it is in use', async () => {
  const token = signed({ exp: NOW + 10 });
  identity.setTime(NOW + 14);
  expect(await present(portal, token)).toEqual(ALICE);
  identity.setTime(NOW + 15);
  expect(await present(portal, token)).toEqual(REFUSED);
  identity.setTime(NOW);
});

test('browsers are shown the page to explore with, and the health of the server, without a token', async () => {
  const page = await fetch(`${portal.url}/graphql`, { headers: { accept: 'text/html' } });
  expect({ status: page.status, type: page.headers.get('content-type') }).toEqual({
    status: 200,
    type: expect.stringContaining('text/html'),
  });
  expect((await fetch(`${portal.url}/health/ready`)).status).toBe(200);
});
