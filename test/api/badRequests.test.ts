import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BAD_REQUESTS } from '../support/badInput/requests.ts';
import { givenContract, givenNote } from '../support/fixtures/portfolio.ts';
import { expectNoInternals, post } from '../support/http/post.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const VIEWER = '{ viewer { subject } }';
const json = JSON.stringify;

describe.each(BAD_REQUESTS)('$what', ({ body, status, code = 'BAD_USER_INPUT', headers, says = /./ }) => {
  test('is answered in words, in the form of GraphQL, each time', async () => {
    // Operations that come again take another way through the server.
    for (let time = 0; time < 3; time++) {
      const answered = await post(portal, body, headers);
      expect(answered.status).toBe(status);
      expect(answered.answer).toMatchObject({
        errors: [expect.objectContaining({ message: expect.stringMatching(says), extensions: { code } })],
      });
      expectNoInternals(answered.text);
    }
  });
});

test('an operation is not run in place of one that is not there', async () => {
  const contractId = await givenContract(portal);
  const query = `mutation A { createNote(input: { contractId: "${contractId}", body: "x" }) { note { id } } }`;
  for (let time = 0; time < 3; time++) await post(portal, json({ query, operationName: 'B' }));
  const { contract } = await portal.data('query ($id: ID!) { contract(id: $id) { notes { totalCount } } }', {
    id: contractId,
  });
  expect(contract.notes.totalCount).toBe(0);
});

test('a body of just 256 KiB is read', async () => {
  const rest = json({ query: VIEWER, variables: { x: '' } }).length;
  const { status } = await post(portal, json({ query: VIEWER, variables: { x: 'x'.repeat(256 * 1024 - rest) } }));
  expect(status).toBe(200);
});

describe('GET', () => {
  const get = (query: string) =>
    fetch(`${portal.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });

  test('does not change anything', async () => {
    const noteId = await givenNote(portal, await givenContract(portal));
    const response = await get(`mutation { deleteNote(input: { id: "${noteId}" }) { deletedNoteIds } }`);
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect((await portal.data('query ($id: ID!) { note(id: $id) { id } }', { id: noteId })).note).toEqual({
      id: noteId,
    });
  });

  test('reads, for clients that show that they are no web page of somebody else', async () => {
    expect(await (await get(VIEWER)).json()).toMatchObject({ data: { viewer: { subject: 'ada' } } });
    const response = await fetch(`${portal.url}/graphql?query=${encodeURIComponent(VIEWER)}`);
    expect(response.status).toBe(400);
  });
});

test.each(['/nothing', '/graphql/x', '/%zz'])('%s is answered in words, in the form of GraphQL', async (path) => {
  const response = await fetch(`${portal.url}${path}`);
  expect([400, 404]).toContain(response.status);
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    errors: [{ message: expect.stringMatching(/./), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expectNoInternals(text);
});
