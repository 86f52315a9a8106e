import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContractStatus } from '../../src/domain/statuses.ts';
import { givenContractIn, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const VERBS: { verb: string; type: string; from: ContractStatus; needsReason: boolean }[] = [
  { verb: 'submitContract', type: 'SUBMIT', from: 'DRAFT', needsReason: false },
  { verb: 'approveContract', type: 'APPROVE', from: 'PENDING_APPROVAL', needsReason: false },
  { verb: 'rejectContract', type: 'REJECT', from: 'PENDING_APPROVAL', needsReason: true },
  { verb: 'reopenContract', type: 'REOPEN', from: 'APPROVED', needsReason: true },
];
const UNUSABLE = {
  blank: ' \n',
  empty: '',
  'too long': 'x'.repeat(2_001),
  'with NUL': 'a\0b',
  'half a pair': 'a\ud800',
};

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const read = async (id: string): Promise<Data> =>
  (
    await portal.data('query ($id: ID!) { contract(id: $id) { status version updatedAt actions { totalCount } } }', {
      id,
    })
  ).contract;

describe.each(VERBS)('$verb', ({ verb, type, from, needsReason }) => {
  test.each(Object.entries(UNUSABLE))('refuses a reason that is %s, and changes nothing', async (_, reason) => {
    const contractId = await givenContractIn(portal, from);
    const before = await read(contractId);
    const { contract, action, userErrors } = await mutate(
      portal,
      verb,
      { id: contractId, reason },
      'contract { id } action { id }',
    );
    expect({ contract, action }).toEqual({ contract: null, action: null });
    expect(userErrors).toEqual([
      {
        __typename: 'InvalidInputError',
        code: 'INVALID_INPUT',
        message: expect.any(String),
        path: ['input', 'reason'],
      },
    ]);
    expect(await problems(portal, 'createAction', { contractId, type, reason })).toEqual(['INVALID_INPUT']);
    expect(await read(contractId)).toEqual(before);
  });

  test('keeps a reason of 2000 characters as it is, without the blank lines around it', async () => {
    const contractId = await givenContractIn(portal, from);
    const reason = '𝄞é\n'.repeat(666);
    const made = await mutate(portal, verb, { id: contractId, reason: ` \n${reason}xx ` }, 'action { reason }');
    expect(made.action.reason).toBe(`${reason}xx`);
  });

  test(`${needsReason ? 'does not do' : 'does'} without a reason`, async () => {
    const contractId = await givenContractIn(portal, from);
    const withoutReason = await problems(portal, verb, { id: contractId });
    expect(withoutReason).toEqual(needsReason ? ['BAD_USER_INPUT'] : []);
    const other = { contractId: await givenContractIn(portal, from), type };
    expect(await problems(portal, 'createAction', { ...other, reason: null })).toEqual(
      needsReason ? ['INVALID_INPUT'] : [],
    );
  });

  test.each([-1, 1, 2 ** 30])('is refused where the version is %d away from the one that was seen', async (away) => {
    const contractId = await givenContractIn(portal, from);
    const { version } = await read(contractId);
    const expectedVersion = version + away;
    const details = 'userErrors { ... on VersionConflictError { expectedVersion currentVersion current { id } } }';
    const { userErrors } = await mutate(portal, verb, { id: contractId, expectedVersion, reason: 'Now.' }, details);
    expect(userErrors).toEqual([
      {
        __typename: 'VersionConflictError',
        code: 'VERSION_CONFLICT',
        message: expect.stringContaining(`at version ${version} now`),
        path: ['input', 'expectedVersion'],
        expectedVersion,
        currentVersion: version,
        current: { id: contractId },
      },
    ]);
    expect((await read(contractId)).version).toBe(version);
  });

  test.each(['', 'nobody', 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd', 'cus_01kaq3w0v5fk7ajq1cymfjmyhd'])(
    'finds no contract under the id %j',
    async (contractId) => {
      const { userErrors } = await mutate(portal, verb, { id: contractId, reason: 'Now.' }, '');
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
      expect(await problems(portal, 'createAction', { contractId, type })).toEqual(['NOT_FOUND']);
    },
  );
});

test('an approval of the version that was reviewed fails where the terms have moved since', async () => {
  const contractId = await givenContractIn(portal, 'PENDING_APPROVAL');
  const { version: reviewed } = await read(contractId);
  await mutate(portal, 'updateContract', { id: contractId, value: { amount: '999999.00', currency: 'EUR' } }, '');
  const approval = { id: contractId, expectedVersion: reviewed };
  expect(await problems(portal, 'approveContract', approval)).toEqual(['VERSION_CONFLICT']);
  expect(await read(contractId)).toMatchObject({ status: 'PENDING_APPROVAL', version: reviewed + 1 });
});

test('a note does not move the terms that were reviewed', async () => {
  const contractId = await givenContractIn(portal, 'PENDING_APPROVAL');
  const { version: reviewed } = await read(contractId);
  await mutate(portal, 'createNote', { contractId, body: 'Looks fine.' }, '');
  expect(await problems(portal, 'approveContract', { id: contractId, expectedVersion: reviewed })).toEqual([]);
});
