import { createSecretKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { bearerIdentity } from '../../src/server/identity/bearer.ts';
import { AUDIENCE, CLAIMS, ISSUER, NOW } from '../support/identity/tokenIdentity.ts';
import { hmac, tokenOf } from '../support/identity/tokens.ts';

const SECRET = 'a secret that is 32 bytes long..';
const KIB = 1_024;

const refusals: string[] = [];
// As the server calls it: how long headers may be is a matter of HTTP.
const identify = bearerIdentity(
  { issuer: ISSUER, audience: AUDIENCE, roleClaim: 'role', keys: { secret: createSecretKey(SECRET, 'utf8') } },
  { now: () => NOW * 1_000, onRefusal: (reason) => refusals.push(reason) },
);

/** A good token of so many characters, as of somebody who is in many groups. */
function ofLength(length: number): string {
  // A character of claims takes four thirds of one; what the header makes longer evens out the rest.
  for (let rest = 0; rest < 8; rest++) {
    const padded = (groups: number) =>
      tokenOf(
        { alg: 'HS256', typ: 'JWT', x: 'x'.repeat(rest) },
        { ...CLAIMS, groups: 'g'.repeat(groups) },
        hmac(SECRET),
      );
    const token = padded(Math.ceil((length - padded(0).length) * 0.75));
    if (token.length === length) return token;
  }
  throw new Error(`expected a token of ${length} characters to be possible`);
}

test.each([9, 12, 16])('a token of %i KiB lets in', async (size) => {
  const authorization = `Bearer ${ofLength(size * KIB)}`;
  expect(await identify({ authorization })).toMatchObject({ name: 'Alice', role: 'APPROVER' });
});

test('a longer one does not, and the log tells why', async () => {
  const authorization = `Bearer ${ofLength(16 * KIB + 1)}`;
  await expect(identify({ authorization })).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  expect(refusals).toEqual(['the token is too long']);
});
