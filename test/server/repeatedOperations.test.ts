import { ApolloServer } from '@apollo/server';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

/** Text that breaks the statement which has it among its values. */
const BROKEN = 'a name that cannot be written';

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({ limits: { budget: 1_000_000, budgetPerSecond: 1 } });
});
afterAll(() => portal.stop());
afterEach(() => void jest.restoreAllMocks());

const asks = () => jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');

/** What a request is answered, without what differs each time. */
async function answerTo(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const [text, own] = [await response.text(), new Map(response.headers)];
  for (const name of ['date', 'x-request-id', 'content-length']) own.delete(name);
  return {
    status: response.status,
    headers: Object.fromEntries(own),
    text: text.replace(/"requestId":"[^"]+"/g, '').replace(/"remaining":\d+/g, ''),
  };
}

const NAMED = 'query One { viewer { name } } query Two { viewer { role } }';
const CREATION =
  'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } userErrors { code } } }';

describe('an operation that is sent again', () => {
  test.each<{ what: string; body: object; headers?: Record<string, string> }>([
    { what: 'a query', body: { query: '{ viewer { name } contracts { totalCount } }' } },
    {
      what: 'a query with variables',
      body: { query: 'query ($n: Int) { contracts(first: $n) { totalCount } }', variables: { n: 3 } },
    },
    {
      what: 'nulls in place of what may be left out',
      body: { query: '{ viewer { role } }', variables: null, operationName: null, extensions: null },
    },
    {
      what: 'extensions that mean nothing here',
      body: { query: '{ viewer { role } }', extensions: { clientLibrary: { name: 'x' } } },
    },
    { what: 'one operation of two', body: { query: NAMED, operationName: 'Two' } },
    { what: 'no name where there are two', body: { query: NAMED } },
    { what: 'an empty name', body: { query: 'query Own { viewer { role } }', operationName: '' } },
    { what: 'an unknown name', body: { query: NAMED, operationName: 'Three' } },
    { what: 'a name that is no text', body: { query: NAMED, operationName: 1 } },
    {
      what: 'a variable that is invalid',
      body: { query: 'query ($n: Int) { contracts(first: $n) { totalCount } }', variables: { n: 'x' } },
    },
    { what: 'a variable that is missing', body: { query: 'query ($n: Int!) { contracts(first: $n) { totalCount } }' } },
    {
      what: 'variables that are a list',
      body: { query: 'query ($n: Int) { contracts(first: $n) { totalCount } }', variables: [1] },
    },
    {
      what: 'variables that are text',
      body: { query: 'query ($n: Int) { contracts(first: $n) { totalCount } }', variables: '{}' },
    },
    { what: 'an argument out of its range', body: { query: '{ contracts(first: 101) { totalCount } }' } },
    {
      what: 'an id of nothing beside something',
      body: { query: '{ viewer { name } contract(id: "ctr_01kaq3w0v5fk7ajq1cymfjmyhd") { id } }' },
    },
    {
      what: 'more than an operation may cost',
      body: {
        query:
          '{ contracts(first: 100) { nodes { notes(first: 100) { nodes { id replies(first: 100) { nodes { id } } } } } } }',
      },
    },
    {
      what: 'variables that are nested too deep',
      body: {
        query: 'query ($n: JSON) { viewer { name } }',
        variables: { n: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) },
      },
    },
    { what: 'a mutation that is refused', body: { query: CREATION, variables: { name: '' } } },
    { what: 'a subscription', body: { query: 'subscription { changes { endCursor } }' } },
    { what: 'an unknown id of a document', body: { documentId: 'x' } },
    { what: 'what is no GraphQL', body: { query: '{' } },
    { what: 'nothing', body: {} },
    {
      what: 'a client of GraphQL over HTTP',
      body: { query: '{ viewer { name } }' },
      headers: { accept: 'application/graphql-response+json' },
    },
    {
      what: 'a client that accepts only JSON, with an error',
      body: { query: 'query ($n: Int!) { contracts(first: $n) { totalCount } }' },
      headers: { accept: 'application/json' },
    },
  ])('has the same answer: $what', async ({ body, headers }) => {
    const first = await answerTo(body, headers);
    for (let time = 0; time < 3; time++) expect(await answerTo(body, headers)).toEqual(first);
  });

  test('is answered without the pipeline of Apollo Server, unless it fails', async () => {
    const query = 'query Again($id: ID!) { viewer { name } contract(id: $id) { id } }';
    const pipeline = asks();
    const valid = { query, variables: { id: 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd' } };
    await answerTo(valid);
    expect(pipeline).toHaveBeenCalledTimes(1);
    await answerTo(valid);
    expect(pipeline).toHaveBeenCalledTimes(1);
    await answerTo({ query });
    expect(pipeline).toHaveBeenCalledTimes(2);
  });

  test('is refused once it costs more than is left, with when to come again', async () => {
    const poor = await startServer({ limits: { budget: 300, budgetPerSecond: 1 } });
    try {
      const send = () => poor.send({ query: '{ contracts(first: 100) { nodes { id } } }' });
      let answer = await send();
      expect(answer.status).toBe(200);
      for (let time = 0; time < 400 && answer.status === 200; time++) answer = await send();
      expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^[1-9]/) } });
      expect(JSON.parse(answer.text).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    } finally {
      await poor.stop();
    }
  });
});

test('a mutation that fails at last has run once', async () => {
  const failing = await startServer({
    onStatement(sql) {
      if (isArmed && sql.startsWith('insert into "idempotency')) throw new Error(BROKEN);
    },
  });
  let isArmed = false;
  try {
    const query = `mutation ($a: String!, $b: String!, $key: ID!) {
      first: createCustomer(input: { name: $a, segment: RETAIL }) { customer { id } userErrors { message } }
      second: createCustomer(input: { name: $b, segment: RETAIL, idempotencyKey: $key }) { customer { id } userErrors { message } }
    }`;
    const names = async () => (await failing.data('{ customers { nodes { name } } }')).customers.nodes.length;
    await failing.data(query, { a: 'a1', b: 'b1', key: 'key-1' });
    await failing.data(query, { a: 'a2', b: 'b2', key: 'key-2' });
    expect(await names()).toBe(4);
    isArmed = true;
    const pipeline = asks();
    const { errors } = await failing.ask(query, { a: 'a3', b: 'b3', key: 'key-3' });
    expect(pipeline).toHaveBeenCalledTimes(1);
    expect(errors).toMatchObject([{ path: ['second'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    isArmed = false;
    expect(await names()).toBe(5);
  } finally {
    await failing.stop();
  }
});
