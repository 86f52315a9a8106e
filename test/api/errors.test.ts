import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLInterfaceType, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContract, givenCustomer, givenFlag, mutate } from '../support/fixtures/portfolio.ts';
import { post } from '../support/http/post.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const TYPES = schema.getPossibleTypes(schema.getType('UserError') as GraphQLInterfaceType);
const EVERYTHING = TYPES.map((type) => `... on ${type.name} { ${allOf(type)} }`).join(' ');

/** Every field of a type; of rows, what tells which one it is, and in which state. */
function allOf(type: GraphQLObjectType): string {
  const inner = '{ __typename id ... on Contract { status version } }';
  return Object.values(type.getFields())
    .map((field) => (isLeafType(getNamedType(field.type)) ? field.name : `${field.name} ${inner}`))
    .join(' ');
}

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
});
afterAll(() => portal.stop());

async function refusals(mutation: string, input: object): Promise<Data[]> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { __typename ${EVERYTHING} } } }`;
  return (await portal.data(query, { input }))[mutation].userErrors;
}

const approvedContract = async () => {
  const contractId = await givenContract(portal, { submit: true });
  const BOB: Actor = { subject: 'bob', name: 'Bob Boss', role: 'APPROVER' };
  await mutate(portal, 'approveContract', { id: contractId }, 'contract { id }', BOB);
  return contractId;
};

/** A way to each kind of refusal, and all that it says but the message. */
const WAYS: Record<string, () => Promise<{ errors: Data[]; says: object }>> = {
  InvalidInputError: async () => ({
    errors: await refusals('createCustomer', { name: '', segment: 'ENTERPRISE' }),
    says: { path: ['input', 'name'] },
  }),
  NotFoundError: async () => ({
    errors: await refusals('deleteNote', { id: 'note_nobody' }),
    says: { path: ['input', 'id'] },
  }),
  NotUniqueError: async () => {
    await givenCustomer(portal, { email: 'ada@example.com' });
    const duplicate = { name: 'Duplicate', segment: 'ENTERPRISE', email: 'ADA@example.com' };
    return { errors: await refusals('createCustomer', duplicate), says: { path: ['input', 'email'] } };
  },
  InvalidTransitionError: async () => ({
    errors: await refusals('reopenContract', { id: await givenContract(portal), reason: 'Why not' }),
    says: { path: ['input'], currentStatus: 'DRAFT', action: 'REOPEN', allowedActions: ['SUBMIT'] },
  }),
  VersionConflictError: async () => {
    const id = await givenContract(portal);
    const current = { __typename: 'Contract', id, status: 'DRAFT', version: 1 };
    return {
      errors: await refusals('submitContract', { id, expectedVersion: 7 }),
      says: { path: ['input', 'expectedVersion'], expectedVersion: 7, currentVersion: 1, current },
    };
  },
  SelfApprovalError: async () => ({
    errors: await refusals('approveContract', { id: await givenContract(portal, { submit: true }) }),
    says: { path: ['input', 'id'] },
  }),
  FlaggedError: async () => {
    const eve: Actor = { subject: 'eve', name: 'Eve Editor', role: 'EDITOR' };
    const id = await givenContract(portal, { submit: true }, eve);
    await givenFlag(portal, id, eve, { severity: 'CRITICAL' });
    return { errors: await refusals('approveContract', { id }), says: { path: ['input', 'id'], criticalFlagCount: 1 } };
  },
  ContractLockedError: async () => ({
    errors: await refusals('updateContract', { id: await approvedContract(), title: 'Other' }),
    says: { path: ['input', 'id'], status: 'APPROVED' },
  }),
  HasDependentsError: async () => {
    const id = await givenCustomer(portal);
    await givenContract(portal, { customerId: id });
    await givenContract(portal, { customerId: id });
    return { errors: await refusals('deleteCustomer', { id }), says: { path: ['input', 'cascade'], contractCount: 2 } };
  },
  NotLatestActionError: async () => {
    const query = 'query ($id: ID!) { contract(id: $id) { actions { nodes { id } } } }';
    const { contract } = await portal.data(query, { id: await approvedContract() });
    const input = { id: contract.actions.nodes[0].id, reason: 'A slip' };
    return { errors: await refusals('deleteAction', input), says: { path: ['input', 'id'] } };
  },
  IdempotencyKeyReusedError: async () => {
    const input = { id: await givenCustomer(portal), idempotencyKey: 'used' };
    await mutate(portal, 'updateCustomer', input, '');
    const errors = await refusals('updateCustomer', { ...input, phone: '7' });
    return { errors, says: { path: ['input', 'idempotencyKey'] } };
  },
};

test('there is a way to every kind of refusal', () => {
  expect(Object.keys(WAYS).sort()).toEqual(TYPES.map(({ name }) => name).sort());
});

test.each(Object.entries(WAYS))('%s says all that its type promises', async (name, way) => {
  const { errors, says } = await way();
  const code = name
    .replace(/Error$/, '')
    .replace(/\B[A-Z]/g, '_$&')
    .toUpperCase();
  expect(errors).toEqual([{ __typename: name, code, message: expect.stringMatching(/^[A-Z].*\.$/), ...says }]);
});

describe('what is not for business, but the fault of somebody', () => {
  test('is an error of GraphQL with a code, and says nothing of the server', async () => {
    const { status, text, answer } = await post(
      portal,
      JSON.stringify({ query: '{ contracts(first: -1) { totalCount } }' }),
    );
    expect(status).toBe(200);
    const { data, errors } = answer;
    expect({ data, errors }).toEqual({
      data: null,
      errors: [
        {
          message: 'Expected `first` from 0 to 100, but got -1.',
          path: ['contracts'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(text).not.toContain('stack');
  });

  test('of a role that may not is FORBIDDEN, and names the role that may', async () => {
    const reader: Actor = { subject: 'rita', name: 'Rita Reader', role: 'READER' };
    const contractId = await givenContract(portal, { submit: true });
    const query = 'mutation ($id: ID!) { approveContract(input: { id: $id }) { userErrors { code } } }';
    const { errors } = await portal.ask(query, { id: contractId }, reader);
    expect(errors).toMatchObject([{ message: expect.stringContaining('APPROVER'), extensions: { code: 'FORBIDDEN' } }]);
  });
});
