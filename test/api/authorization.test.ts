import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { ROLES, type Role, roleIncludes } from '../../src/domain/roles.ts';
import { ACTION_TYPES } from '../../src/domain/statuses.ts';
import { bearerIdentity } from '../../src/server/identity/bearer.ts';
import { givenContractIn, givenCustomer } from '../support/fixtures/portfolio.ts';
import { rootFields } from '../support/schema/rootFields.ts';
import { variablesOf } from '../support/schema/rootVariables.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { firstAnswer } from '../support/subscriptions/eventStreams.ts';

/** Who may do what, as it was agreed. */
const AGREED: Record<Role, string[]> = {
  READER: [
    ...['node', 'nodes', 'viewer', 'contractLifecycle', 'customer', 'customers', 'contract', 'contracts'],
    ...['event', 'events', 'note', 'notes', 'noteEdit', 'noteEdits', 'action', 'actions'],
    ...['document', 'documents', 'flag', 'flags'],
    ...['contractTotals', 'decisions', 'eventTotals'],
    // As a query and as a subscription.
    ...['changes', 'changes'],
  ],
  EDITOR: [
    ...['createCustomer', 'updateCustomer', 'createContract', 'updateContract', 'submitContract', 'createAction'],
    ...['createEvent', 'createNote', 'updateNote', 'addContractDocument', 'removeContractDocument'],
    ...['resolveNote', 'unresolveNote', 'flagContract', 'resolveContractFlag', 'decideContracts'],
  ],
  APPROVER: ['approveContract', 'rejectContract', 'reopenContract'],
  ADMIN: [
    ...['deleteCustomer', 'deleteContract', 'deleteAction', 'deleteEvent', 'deleteNote'],
    ...['webhook', 'webhooks', 'createWebhook', 'updateWebhook', 'deleteWebhook', 'rotateWebhookSecret'],
    ...['redeliver', 'testWebhook'],
  ],
};

const secret = createSecretKey('a secret that is 32 bytes long..', 'utf8');
const auth = { issuer: 'test', audience: 'portal', roleClaim: 'role', keys: { secret } };
const PAT = { subject: 'pat', name: 'Pat', role: 'ADMIN' } as const;

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ identity: bearerIdentity(auth), webhookKey: secret, webhookNetworks: ['127.0.0.1'] });
});
afterAll(() => portal.stop());

interface Outcome extends Pick<Answer, 'data' | 'errors'> {
  status: number;
  challenge: string | null;
  /** How many statements it took. */
  statements: number;
}

/** Asks over HTTP with a token of Pat in a role, or with none. */
async function askAs(role: Role | undefined, query: string, variables: object): Promise<Outcome> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (role) {
    const token = new SignJWT({ sub: PAT.subject, name: PAT.name, role }).setProtectedHeader({ alg: 'HS256' });
    headers.authorization = `Bearer ${await token.setIssuer('test').setAudience('portal').setExpirationTime('1m').sign(secret)}`;
  }
  const before = portal.statements.length;
  const body = JSON.stringify({ query, variables });
  const isSubscription = query.startsWith('subscription');
  if (isSubscription) headers.accept = 'text/event-stream';
  const path = isSubscription ? '/graphql/stream' : '/graphql';
  const response = await fetch(`${portal.url}${path}`, { method: 'POST', headers, body });
  const { data, errors } = (await firstAnswer(response)).answer;
  const challenge = response.headers.get('www-authenticate');
  return { status: response.status, challenge, data, errors, statements: portal.statements.length - before };
}

const FIELDS = rootFields();

test('schema.graphql says of every field of Query and Mutation who may use it, and what was agreed', () => {
  const declared = FIELDS.map(({ name, requires }) => `${name} ${requires}`);
  const agreed = ROLES.flatMap((role) => AGREED[role].map((name) => `${name} ${role}`));
  expect(declared.sort()).toEqual(agreed.sort());
});

const CELLS = FIELDS.flatMap((field) =>
  ROLES.map((role) => ({ ...field, role, included: field.requires && roleIncludes(role, field.requires) })),
);

test.each(CELLS.filter(({ included }) => included))('$name is for $role', async ({ name, role, document }) => {
  const { status, data, errors } = await askAs(role, document, await variablesOf(name, portal, PAT));
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  expect(data[name]).toEqual(document.startsWith('mutation') ? { userErrors: [] } : expect.anything());
});

test.each(CELLS.filter(({ included }) => !included))(
  '$name is not for $role, and nothing is done',
  async ({ name, requires, role, nullable, document }) => {
    const message = `To use ${name}, you need the role ${requires}; you are ${role}.`;
    expect(await askAs(role, document, await variablesOf(name, portal, PAT))).toEqual({
      status: 200,
      challenge: null,
      // What has to be there takes the whole answer along.
      data: nullable ? { [name]: null } : null,
      errors: [{ message, path: [name], locations: expect.any(Array), extensions: { code: 'FORBIDDEN' } }],
      statements: 0,
    });
  },
);

test.each(FIELDS)('$name is not for anybody without a token', async ({ name, document }) => {
  expect(await askAs(undefined, document, await variablesOf(name, portal, PAT))).toEqual({
    status: 401,
    challenge: 'Bearer',
    data: undefined,
    errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    statements: 0,
  });
});

test('the schema itself is not for anybody without a token', async () => {
  expect(await askAs(undefined, '{ __schema { queryType { name } } }', {})).toMatchObject({ status: 401 });
  expect(await askAs(undefined, '{ __typename }', {})).toMatchObject({ status: 401 });
});

test('of a document with several changes, those are done and answered that the role includes', async () => {
  const id = await givenCustomer(portal);
  const document = `mutation ($id: ID!, $name: String, $phone: String) {
    first: updateCustomer(input: { id: $id, name: $name }) { userErrors { message } }
    second: deleteCustomer(input: { id: $id }) { userErrors { message } }
    third: updateCustomer(input: { id: $id, phone: $phone }) { userErrors { message } }
  }`;
  // The same at the first time, and when it has been compiled.
  for (let time = 0; time < 3; time++) {
    const { data, errors } = await askAs('EDITOR', document, { id, name: `Customer ${time}`, phone: `${time}` });
    const done = { userErrors: [] };
    expect(data).toEqual({ first: done, second: null, third: done });
    expect(errors).toEqual([expect.objectContaining({ path: ['second'], extensions: { code: 'FORBIDDEN' } })]);
    expect(await portal.data('query ($id: ID!) { customer(id: $id) { name phone version } }', { id })).toEqual({
      customer: { name: `Customer ${time}`, phone: `${time}`, version: 3 + 2 * time },
    });
  }
});

describe('the lifecycle asks for the same roles as schema.graphql:', () => {
  const required = (name: string) => FIELDS.find((field) => field.name === name)?.requires;

  test.each(ACTION_TYPES)('%s', (action) => {
    const roles = new Set(
      LIFECYCLE.filter((transition) => transition.action === action).map(({ requires }) => requires),
    );
    expect([...roles]).toEqual([required(`${action.toLowerCase()}Contract`)]);
  });

  test('createAction is open to all who may take any action', () => {
    const least = ROLES.find((role) => LIFECYCLE.some(({ requires }) => requires === role));
    expect(required('createAction')).toBe(least);
  });
});

test('the role of a person is what the token says, each time', async () => {
  const contractId = await givenContractIn(portal, 'PENDING_APPROVAL');
  const transitions = 'query ($id: ID!) { contract(id: $id) { availableTransitions { action allowed blockedBy } } }';
  for (const role of ROLES) {
    const blockedBy = roleIncludes(role, 'APPROVER') ? [] : ['ROLE'];
    const { data } = await askAs(role, transitions, { id: contractId });
    expect(data.contract.availableTransitions).toEqual(
      ['APPROVE', 'REJECT'].map((action) => ({ action, allowed: blockedBy.length === 0, blockedBy })),
    );
  }
});
