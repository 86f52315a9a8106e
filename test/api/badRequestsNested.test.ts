import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectNoInternals, post } from '../support/http/post.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

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
    const { status, answer } = await post(portal, JSON.stringify({ query }));
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
