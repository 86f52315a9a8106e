import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Portal, startPortal } from '../support/portal.ts';
import { givenContract, givenNote } from '../support/portfolio.ts';
import { expectNoInternals, post } from '../support/post.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const VIEWER = '{ viewer { id } }';
const json = JSON.stringify;

interface BadRequest {
  what: string;
  body: string;
  status: number;
  code?: string;
  headers?: Record<string, string>;
  says?: RegExp;
}

const badRequests: BadRequest[] = [
  { what: 'JSON that breaks off', body: '{"query": ', status: 400, says: /JSON/ },
  { what: 'an empty body', body: '', status: 400, says: /JSON/ },
  { what: 'no object', body: '"x"', status: 400 },
  { what: 'null', body: 'null', status: 400 },
  { what: 'a batch', body: json([{ query: VIEWER }]), status: 400, says: /batching/ },
  {
    what: 'a key that would poison objects',
    body: `{"query":"${VIEWER}","__proto__":{"x":1}}`,
    status: 400,
    says: /__proto__/,
  },
  { what: 'no query', body: '{}', status: 400 },
  { what: 'an empty query', body: json({ query: '' }), status: 400, says: /non-empty/ },
  { what: 'a query that is no text', body: json({ query: 7 }), status: 400, says: /strings/ },
  {
    what: 'a persisted query',
    body: json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    status: 200,
  },
  { what: 'variables that are no object', body: json({ query: VIEWER, variables: [1] }), status: 400, says: /object/ },
  {
    what: 'a query that breaks off',
    body: json({ query: '{ viewer {' }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    says: /Syntax Error/,
  },
  {
    what: 'a query of endless depth',
    body: json({ query: '{a'.repeat(15_000) }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: 'a misspelt field',
    body: json({ query: '{ viewr { id } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /"viewr"/,
  },
  {
    what: 'an operation that is not there',
    body: json({ query: `query A ${VIEWER}`, operationName: 'B' }),
    status: 400,
    says: /"B"/,
  },
  {
    what: 'an operation without a name that is asked for by an empty one',
    body: json({ query: VIEWER, operationName: '' }),
    status: 400,
    says: /""/,
  },
  {
    what: 'no choice among operations',
    body: json({ query: `query A ${VIEWER} query B ${VIEWER}` }),
    status: 400,
    says: /operation name/,
  },
  {
    what: 'a variable that is missing',
    body: json({ query: 'query ($id: ID!) { contract(id: $id) { id } }' }),
    status: 400,
    says: /"\$id"/,
  },
  {
    what: 'a body in another form',
    body: VIEWER,
    status: 415,
    headers: { 'content-type': 'application/graphql' },
    says: /application\/json/,
  },
  {
    what: 'a form',
    body: 'query=x',
    status: 415,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    says: /application\/json/,
  },
  {
    what: 'text, which any web page could send',
    body: json({ query: VIEWER }),
    status: 400,
    headers: { 'content-type': 'text/plain' },
    says: /Cross-Site/,
  },
  {
    what: 'a body beyond 64 KiB',
    body: json({ query: VIEWER, variables: { x: 'x'.repeat(64 * 1024) } }),
    status: 413,
    says: /64 KiB/,
  },
];

describe.each(badRequests)('$what', ({ body, status, code = 'BAD_USER_INPUT', headers, says = /./ }) => {
  test('is answered in words, in the form of GraphQL, each time', async () => {
    // Operations that come again take another way through the server.
    for (let time = 0; time < 3; time++) {
      const answered = await post(portal, body, headers);
      expect(answered.status).toBe(status);
      expect(answered.answer).toEqual({
        errors: [expect.objectContaining({ message: expect.stringMatching(says), extensions: { code } })],
      });
      expectNoInternals(answered.text);
    }
  });
});

test('an operation is not run in place of one that is not there', async () => {
  const contractId = await givenContract(portal);
  const query = `mutation A { createNote(input: { contractId: "${contractId}", body: "x" }) { note { id } } }`;
  for (const operationName of ['B', '']) {
    for (let time = 0; time < 3; time++) await post(portal, json({ query, operationName }));
  }
  const { contract } = await portal.data('query ($id: ID!) { contract(id: $id) { notes { totalCount } } }', {
    id: contractId,
  });
  expect(contract.notes.totalCount).toBe(0);
});

test('a body of just 64 KiB is read', async () => {
  const rest = json({ query: VIEWER, variables: { x: '' } }).length;
  const { status } = await post(portal, json({ query: VIEWER, variables: { x: 'x'.repeat(64 * 1024 - rest) } }));
  expect(status).toBe(200);
});

describe('JSON nested too deep', () => {
  const mutation = 'mutation ($input: CreateEventInput!) { createEvent(input: $input) { userErrors { code } } }';
  const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test.each([32, 33, 100, 15_000])('is refused as a variable: %d levels', async (depth) => {
    const body = `{"query":"${mutation}","variables":{"input":{"customerId":"x","type":"a","payload":${lists(depth)}}}}`;
    const { status, text, answer } = await post(portal, body);
    expect(status).toBe(400);
    expect(answer.errors).toMatchObject([
      { message: expect.stringMatching(/nested at most 32 deep/), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expectNoInternals(text);
  });

  test.each([34, 100])('is refused in the query itself: %d levels', async (depth) => {
    const query = `mutation { createEvent(input: { customerId: "x", type: "a", payload: ${lists(depth)} }) { userErrors { code } } }`;
    const { status, answer } = await post(portal, json({ query }));
    expect(status).toBe(400);
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('32 deep'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  test.each([11, 50, 8_000])('is refused as a filter: %d levels', async (depth) => {
    const where = `${'{"NOT":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const query = 'query ($where: ContractWhere) { contracts(where: $where) { totalCount } }';
    const { answer } = await post(portal, `{"query":"${query}","variables":{"where":${where}}}`);
    expect(answer.errors).toMatchObject([
      { message: expect.stringMatching(/nested at most (10|32) deep/), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
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
    expect(await (await get(VIEWER)).json()).toEqual({ data: { viewer: { id: 'ada' } } });
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
