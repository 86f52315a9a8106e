import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { expectUnbrokenChain } from '../support/domain/unbrokenChain.ts';
import { givenContract, givenContractIn, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const READ = `query ($id: ID!) { contract(id: $id) {
  status version updatedAt
  actions { nodes { id type priorStatus newStatus actor { subject name } contractVersion } }
  events(first: 1) { nodes { type payload actor { subject } occurredAt } totalCount }
} }`;

/** Of what the ledger keeps digests of. */
const SALT = expect.stringMatching(/^[\w-]{22}$/);

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const read = async (id: string): Promise<Data> => (await portal.data(READ, { id })).contract;
const takeBack = (id: string, reason = 'A mistake.', actor?: Actor) =>
  mutate(portal, 'deleteAction', { id, reason }, 'deletedActionId contract { id status version updatedAt }', actor);

/** A contract that has been submitted, rejected, reopened and approved; and its actions. */
async function givenHistory(): Promise<{ id: string; actions: Data[] }> {
  const id = await givenContractIn(portal, 'REJECTED');
  for (const type of ['REOPEN', 'APPROVE']) {
    await mutate(portal, 'createAction', { contractId: id, type, reason: 'As agreed.' }, '');
  }
  return { id, actions: (await read(id)).actions.nodes };
}

describe('taking back the latest action', () => {
  test('gives the contract its status before, and a new version', async () => {
    const { id, actions } = await givenHistory();
    const before = await read(id);
    const { deletedActionId, contract, userErrors } = await takeBack(actions[3].id);
    expect(userErrors).toEqual([]);
    expect(deletedActionId).toBe(actions[3].id);
    expect(contract).toMatchObject({ id, status: 'PENDING_APPROVAL', version: before.version + 1 });
    expect(contract.updatedAt > before.updatedAt).toBe(true);
    expect((await read(id)).actions.nodes).toEqual(actions.slice(0, 3));
    expect((await portal.data(`{ action(id: "${actions[3].id}") { id } }`)).action).toBeNull();
  });

  test('leaves an event that keeps what was removed, why, and by whom', async () => {
    const { id, actions } = await givenHistory();
    await takeBack(actions[3].id, '\nSigned by the wrong person. ', { subject: 'abe', name: 'Abe', role: 'ADMIN' });
    const { events, updatedAt } = await read(id);
    expect(events.nodes).toEqual([
      {
        type: 'action.deleted',
        actor: { subject: 'abe' },
        occurredAt: updatedAt,
        payload: {
          contract: { id, title: expect.any(String) },
          reason: 'Signed by the wrong person.',
          action: {
            ...actions[3],
            contractId: id,
            reason: 'As agreed.',
            createdAt: expect.any(String),
            hash: expect.stringMatching(/^[\da-f]{64}$/),
            actorSalt: SALT,
            reasonSalt: SALT,
          },
          actorSalt: SALT,
          reasonSalt: SALT,
        },
      },
    ]);
  });

  test('can go on until the contract is a draft again, and the chain never breaks', async () => {
    const { id, actions } = await givenHistory();
    for (const action of actions.toReversed()) {
      await takeBack(action.id);
      const { status, actions: left } = await read(id);
      expect(status).toBe(action.priorStatus);
      expectUnbrokenChain(left.nodes, status);
    }
    expect(await read(id)).toMatchObject({ status: 'DRAFT', version: 9, actions: { nodes: [] } });
  });

  test('lets the contract go on as if the action had not been taken', async () => {
    const { id, actions } = await givenHistory();
    await takeBack(actions[3].id);
    expect(await problems(portal, 'rejectContract', { id, reason: 'Too dear.' })).toEqual([]);
    const { status, actions: now } = await read(id);
    expect(now.nodes.map(({ type }: Data) => type)).toEqual(['SUBMIT', 'REJECT', 'REOPEN', 'REJECT']);
    expectUnbrokenChain(now.nodes, status);
  });

  test('unlocks the terms that the action had locked', async () => {
    const { id, actions } = await givenHistory();
    const edit = { id, title: 'Better' };
    expect(await problems(portal, 'updateContract', edit)).toEqual(['CONTRACT_LOCKED']);
    await takeBack(actions[3].id);
    expect(await problems(portal, 'updateContract', edit)).toEqual([]);
  });
});

describe('an action is not taken back', () => {
  test.each([0, 1, 2])('where it is number %d of four', async (position) => {
    const { id, actions } = await givenHistory();
    const before = await read(id);
    const { deletedActionId, contract, userErrors } = await takeBack(actions[position].id);
    expect({ deletedActionId, contract }).toEqual({ deletedActionId: null, contract: null });
    expect(userErrors).toMatchObject([{ __typename: 'NotLatestActionError', path: ['input', 'id'] }]);
    expect(await read(id)).toEqual(before);
  });

  test('where it is a reopening after which the terms were edited', async () => {
    const id = await givenContractIn(portal, 'APPROVED');
    const input = { id, reason: 'More hours.' };
    const { action } = await mutate(portal, 'reopenContract', input, 'action { id }');
    await mutate(portal, 'updateContract', { id, value: { amount: '200.00', currency: 'EUR' } }, '');
    const before = await read(id);
    expect((await takeBack(action.id)).userErrors).toMatchObject([{ code: 'NOT_LATEST_ACTION' }]);
    expect(await read(id)).toEqual(before);
  });

  test.each([
    ['empty', ''],
    ['blank', '  '],
    ['too long', 'x'.repeat(2_001)],
  ])('for a reason that is %s', async (_, reason) => {
    const { id, actions } = await givenHistory();
    const before = await read(id);
    expect((await takeBack(actions[3].id, reason)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'reason'] },
    ]);
    expect(await read(id)).toEqual(before);
  });

  test.each(['READER', 'EDITOR', 'APPROVER'] as const)('by somebody who is %s only', async (role) => {
    const { id, actions } = await givenHistory();
    const before = await read(id);
    const input = { id: actions[3].id, reason: 'A mistake.' };
    expect(await problems(portal, 'deleteAction', input, { subject: 'ada', name: 'Ada', role })).toEqual(['FORBIDDEN']);
    expect(await read(id)).toEqual(before);
  });

  test('twice', async () => {
    const { actions } = await givenHistory();
    await takeBack(actions[3].id);
    expect((await takeBack(actions[3].id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });
});

test('a submission after an edit can be taken back: the terms are those of a draft', async () => {
  const id = await givenContract(portal, { submit: true });
  const [submission] = (await read(id)).actions.nodes;
  await mutate(portal, 'updateContract', { id, title: 'Better' }, '');
  expect((await takeBack(submission.id)).contract).toMatchObject({ status: 'DRAFT', version: 4 });
});
