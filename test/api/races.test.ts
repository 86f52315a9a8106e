import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectUnbrokenChain } from '../support/domain/unbrokenChain.ts';
import {
  givenContract,
  givenContractIn,
  givenCustomer,
  givenNote,
  mutate,
  problems,
} from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const AT_ONCE = 40;
/** Where every attempt can win, losers try again; how often is limited. */
const A_FEW = 8;

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

/** Does the same many times at the same moment, and returns the codes of all refusals. */
async function race(
  attempt: (n: number) => Promise<string[]>,
  times = AT_ONCE,
): Promise<{ wins: number; codes: string[] }> {
  const results = await Promise.all(Array.from({ length: times }, (_, n) => attempt(n)));
  return { wins: results.filter((codes) => codes.length === 0).length, codes: [...new Set(results.flat())] };
}

const READ = `query ($id: ID!) { contract(id: $id) {
  status version title
  actions(first: 100) { nodes { type priorStatus newStatus contractVersion } }
  notes { totalCount }
  events(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { type } }
} }`;
const read = async (id: string): Promise<Data> => (await portal.data(READ, { id })).contract;
const typesOf = (contract: Data): string[] => contract.events.nodes.map(({ type }: Data) => type);

describe('of 40 decisions on one contract at the same time', () => {
  test.each([
    ['where they know nothing of each other', false, ['INVALID_TRANSITION']],
    ['where each was made on the version that all have seen', true, ['INVALID_TRANSITION', 'VERSION_CONFLICT']],
  ])('exactly one is taken %s', async (_, versioned, losing) => {
    const id = await givenContractIn(portal, 'PENDING_APPROVAL');
    const decision = { reason: 'Decided.', ...(versioned && { expectedVersion: 2 }) };
    const decide = (n: number) =>
      n % 3 === 0
        ? problems(portal, 'createAction', { contractId: id, ...decision, type: n % 2 ? 'APPROVE' : 'REJECT' })
        : problems(portal, n % 2 ? 'approveContract' : 'rejectContract', { id, ...decision });

    const { wins, codes } = await race(decide);

    expect(wins).toBe(1);
    expect(losing).toEqual(expect.arrayContaining(codes));
    const contract = await read(id);
    const actions = contract.actions.nodes;
    expect(actions).toHaveLength(2);
    expect(contract.version).toBe(3);
    expectUnbrokenChain(actions, contract.status);
    expect(typesOf(contract).slice(-1)).toEqual([
      contract.status === 'APPROVED' ? 'contract.approved' : 'contract.rejected',
    ]);
    expect(typesOf(contract)).toHaveLength(3);
  });
});

test('whatever happens to one contract at the same time, its chain stays unbroken', async () => {
  const contractId = await givenContract(portal);
  const types = ['SUBMIT', 'APPROVE', 'REOPEN', 'REJECT', 'REOPEN'];
  const act = async (n: number) => {
    const { userErrors } = await mutate(portal, 'createAction', { contractId, type: types[n % 5], reason: 'Now.' }, '');
    return userErrors.map(({ code }: Data) => code);
  };
  const { wins, codes } = await race(act, A_FEW);
  expect(['INVALID_TRANSITION']).toEqual(expect.arrayContaining(codes));
  const contract = await read(contractId);
  expect(contract.actions.nodes).toHaveLength(wins);
  expect(contract.version).toBe(1 + wins);
  expectUnbrokenChain(contract.actions.nodes, contract.status);
});

test('an approval and an edit at the same time never end in an approval of terms that were not seen', async () => {
  const contractId = await givenContractIn(portal, 'PENDING_APPROVAL', { title: 'Seen' });
  const { codes } = await race(
    (n) =>
      n % 2
        ? problems(portal, 'approveContract', { id: contractId, expectedVersion: 2 })
        : problems(portal, 'updateContract', { id: contractId, title: `Edited ${n}` }),
    A_FEW,
  );
  const possible = ['VERSION_CONFLICT', 'INVALID_TRANSITION', 'CONTRACT_LOCKED'];
  expect(possible).toEqual(expect.arrayContaining(codes));
  const { status, title, actions } = await read(contractId);
  if (status === 'APPROVED') expect({ title, actions: actions.nodes.length }).toEqual({ title: 'Seen', actions: 2 });
  else expect({ status, actions: actions.nodes.length }).toEqual({ status: 'PENDING_APPROVAL', actions: 1 });
});

test('of 40 updates of the same version exactly one is made', async () => {
  const id = await givenContract(portal);
  const { wins, codes } = await race((n) =>
    problems(portal, 'updateContract', { id, title: `Title ${n}`, expectedVersion: 1 }),
  );
  expect({ wins, codes }).toEqual({ wins: 1, codes: ['VERSION_CONFLICT'] });
  const contract = await read(id);
  expect(contract.version).toBe(2);
  expect(typesOf(contract)).toEqual(['contract.created', 'contract.updated']);
});

test('updates that expect no version are all made, one after the other', async () => {
  const customerId = await givenCustomer(portal);
  const update = (n: number) => problems(portal, 'updateCustomer', { id: customerId, phone: `${n}` });
  expect((await race(update, A_FEW)).wins).toBe(A_FEW);
  const { customer } = await portal.data('query ($id: ID!) { customer(id: $id) { version events { totalCount } } }', {
    id: customerId,
  });
  expect(customer).toEqual({ version: 1 + A_FEW, events: { totalCount: 1 + A_FEW } });
});

test.each([
  ['createCustomer', 'customers', 'email'],
  ['createCustomer', 'customers', 'externalReference'],
  ['createContract', 'contracts', 'reference'],
])('of 40 times %s at the same time, where all %s have the same %s, exactly one is made', async (name, list, field) => {
  const customerId = await givenCustomer(portal);
  const value = { amount: '1.00', currency: 'EUR' };
  const same = { [field]: `${field}@example.com` };
  const input =
    list === 'customers'
      ? { name: 'One', segment: 'ENTERPRISE', ...same }
      : { customerId, title: 'One', value, ...same };
  const { wins, codes } = await race(() => problems(portal, name, input));
  expect({ wins, codes }).toEqual({ wins: 1, codes: ['NOT_UNIQUE'] });
  const { [list]: made } = await portal.data(`{ ${list}(where: { text: "${field}@example.com" }) { totalCount } }`);
  expect(made.totalCount).toBe(1);
});

test('of 40 times taking back one action exactly one is done', async () => {
  const contractId = await givenContractIn(portal, 'APPROVED');
  const { contract } = await portal.data('query ($id: ID!) { contract(id: $id) { actions { nodes { id } } } }', {
    id: contractId,
  });
  const id = contract.actions.nodes[1].id;
  const { wins, codes } = await race(() => problems(portal, 'deleteAction', { id, reason: 'A mistake.' }));
  expect(wins).toBe(1);
  expect(['NOT_FOUND', 'NOT_LATEST_ACTION']).toEqual(expect.arrayContaining(codes));
  expect(await read(contractId)).toMatchObject({ status: 'PENDING_APPROVAL', version: 4 });
});

test('answers that are written at the same time are all counted', async () => {
  const contractId = await givenContract(portal);
  const parentId = await givenNote(portal, contractId);
  const { wins } = await race(() => problems(portal, 'createNote', { contractId, parentId, body: 'Me too.' }));
  expect(wins).toBe(AT_ONCE);
  const { note } = await portal.data('query ($id: ID!) { note(id: $id) { replyCount replies { totalCount } } }', {
    id: parentId,
  });
  expect(note).toEqual({ replyCount: AT_ONCE, replies: { totalCount: AT_ONCE } });
});

test('what is written while its contract is deleted is refused or deleted with it', async () => {
  const contractId = await givenContract(portal, { submit: true });
  const { codes } = await race((n) => {
    if (n === 10) return problems(portal, 'deleteContract', { id: contractId });
    if (n % 2) return problems(portal, 'createNote', { contractId, body: 'Still here?' });
    return problems(portal, 'createAction', { contractId, type: n % 4 ? 'APPROVE' : 'REOPEN', reason: 'Now.' });
  });
  expect(['NOT_FOUND', 'INVALID_TRANSITION']).toEqual(expect.arrayContaining(codes));
  const query = `query ($id: ID!) { contract(id: $id) { id } notes(where: { contractId: [$id] }) { totalCount } actions(where: { contractId: [$id] }) { totalCount } }`;
  expect(await portal.data(query, { id: contractId })).toEqual({
    contract: null,
    notes: { totalCount: 0 },
    actions: { totalCount: 0 },
  });
});
