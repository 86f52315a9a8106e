import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { givenContract } from '../support/fixtures/portfolio.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const CREATE =
  'mutation ($d: String!) { createCustomer(input: { name: $d, segment: ENTERPRISE }) { customer { name } } }';

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

/** Creates a customer whose name is these bytes, between two letters. */
async function create(bytes: Uint8Array, headers: Record<string, string> = {}) {
  const [before = '', after = ''] = JSON.stringify({ query: CREATE, variables: { d: 'a|z' } }).split('|');
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]),
  });
  const { data, errors } = (await response.json()) as {
    data?: { createCustomer: { customer: { name: string } } };
    errors?: { message: string }[];
  };
  return { status: response.status, name: data?.createCustomer.customer?.name, message: errors?.[0]?.message };
}

const MALFORMED: Record<string, number[]> = {
  'of Latin-1': [0xe9],
  'that break off in a character': [0xf0, 0x9f, 0x98],
  'of a character that is not the shortest': [0xc0, 0xaf],
  'of half a surrogate pair': [0xed, 0xa0, 0x80],
  'beyond the last character': [0xf4, 0x90, 0x80, 0x80],
  'of a continuation without a beginning': [0x80],
  'that nobody uses': [0xff, 0xfe],
};

test.each(Object.entries(MALFORMED))('bytes %s are refused in words', async (_, bytes) => {
  expect(await create(Uint8Array.from(bytes))).toEqual({
    status: 400,
    name: undefined,
    message: 'Expected a body in UTF-8, but got bytes that are not.',
  });
});

test('of all bytes, those are stored that are UTF-8, as they are, and no others', async () => {
  const letters = fc
    .stringMatching(/^[\p{L}\p{Emoji_Presentation}]{0,9}$/u)
    .map((text) => Buffer.from(text.normalize()));
  const broken = fc.uint8Array({ minLength: 1, maxLength: 3, min: 0x80 });
  await fc.assert(
    fc.asyncProperty(letters, fc.option(broken, { nil: new Uint8Array() }), async (text, rest) => {
      const bytes = Buffer.concat([text, rest]);
      const same = Buffer.from(bytes.toString()).equals(bytes);
      // What is UTF-8 by chance may still be a character that names may not have.
      if (same && rest.length > 0) return;
      const { status, name } = await create(bytes);
      expect({ status, name }).toEqual(
        same ? { status: 200, name: `a${text.toString()}z` } : { status: 400, name: undefined },
      );
    }),
    { numRuns: 60 },
  );
});

test.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('a body may say that its charset is %s', async (charset) => {
  const type = { 'content-type': `application/json; charset=${charset}` };
  expect(await create(Buffer.from('é'), type)).toMatchObject({ status: 200, name: 'aéz' });
});

test('a body may say that it is not coded', async () => {
  expect(await create(Buffer.from('é'), { 'content-encoding': 'identity' })).toMatchObject({ status: 200 });
});

test('a body may begin with a byte order mark', async () => {
  const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"query":"{ viewer { role } }"}')]);
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(await response.json()).toMatchObject({ data: { viewer: { role: 'ADMIN' } } });
});

test('a note of 10,000 characters fits, however its JSON is escaped', async () => {
  const contractId = await givenContract(portal);
  const query = 'mutation ($k: ID!, $b: String!) { createNote(input: { contractId: $k, body: $b }) { note { body } } }';
  const body = JSON.stringify({ query, variables: { k: contractId, b: '|' } });
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body.replace('|', '\\ud83d\\ude00'.repeat(10_000)),
  });
  const { data } = (await response.json()) as Answer;
  expect(data.createNote.note.body).toBe('😀'.repeat(10_000));
});

test.each(['%FF', '%C3', '100%', '%zz'])('a query string is refused that has %s in it', async (text) => {
  const query = '?query={viewer{role}}&variables={"x":"TEXT"}'
    .replace(/[{}"]/g, encodeURIComponent)
    .replace('TEXT', text);
  const response = await fetch(`${portal.url}/graphql${query}`, { headers: { 'apollo-require-preflight': 'yes' } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('UTF-8') }] });
});
