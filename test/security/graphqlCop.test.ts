import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { CHECKS, findingsOf } from '../support/attacks/graphqlCop.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let production: TestServer;
let development: TestServer;
let careless: ApolloServer;
let carelessUrl: string;

beforeAll(async () => {
  production = await startServer({ introspection: false });
  development = await startServer();
  careless = new ApolloServer({
    schema: executableSchema(),
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: true,
    includeStacktraceInErrorResponses: true,
  });
  carelessUrl = `${(await startStandaloneServer(careless, { listen: { host: '127.0.0.1', port: 0 } })).url}graphql`;
});
afterAll(() => Promise.all([production.stop(), development.stop(), careless.stop()]));

test('the thirteen checks of graphql-cop find nothing in production', async () => {
  expect(Object.keys(CHECKS)).toHaveLength(13);
  expect(await findingsOf(`${production.url}/graphql`)).toEqual([]);
});

test('they find nothing but what is meant for developers where introspection is on', async () => {
  expect(await findingsOf(`${development.url}/graphql`)).toEqual([
    'field suggestions',
    'introspection',
    'explorer pages',
  ]);
});

test('they do find what a server leaves open that nobody took care of', async () => {
  expect(await findingsOf(carelessUrl)).toEqual([
    'alias overloading',
    'batch queries',
    'directive overloading',
    'queries by GET',
    'field duplication',
    'field suggestions',
    'introspection',
    'explorer pages',
    'tracing and debugging',
    'unhandled errors',
  ]);
});
