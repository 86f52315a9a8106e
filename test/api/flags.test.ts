import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FLAG_CATEGORIES } from '../../src/config/flagCategories.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContract, givenFlag, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const FIELDS = `id contract { id openFlagCount } category severity reason createdBy { subject name } createdAt
  resolvedBy { subject name } resolvedAt resolution`;
const EVE: Actor = { subject: 'eve', name: 'Eve Editor', role: 'EDITOR' };
const OTTO: Actor = { subject: 'otto', name: 'Otto Editor', role: 'EDITOR' };
const PAT: Actor = { subject: 'pat', name: 'Pat Approver', role: 'APPROVER' };
const RITA: Actor = { subject: 'rita', name: 'Rita Reader', role: 'READER' };

let portal: TestServer;
let contractId: string;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const resolve = (id: string, actor?: Actor): Promise<Data> =>
  mutate(portal, 'resolveContractFlag', { id, resolution: ' The form came. ' }, `flag { ${FIELDS} }`, actor);
const latestEvent = async (): Promise<Data> => {
  const query = `query ($id: ID!) { contract(id: $id) { events(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { type payload } } } }`;
  return (await portal.data(query, { id: contractId })).contract.events.nodes[0];
};

describe('raising a flag', () => {
  beforeAll(async () => {
    contractId = await givenContract(portal);
  });

  test('keeps what is wrong and who says so, and tells of it in the activity log', async () => {
    const input = { contractId, category: 'COMPLIANCE', severity: 'CRITICAL', reason: '  A form is missing. ' };
    const { flag, userErrors } = await mutate(portal, 'flagContract', input, `flag { ${FIELDS} }`, EVE);
    expect(userErrors).toEqual([]);
    expect(flag).toEqual({
      id: expect.stringMatching(/^flag_/),
      contract: { id: contractId, openFlagCount: 1 },
      category: 'COMPLIANCE',
      severity: 'CRITICAL',
      reason: '  A form is missing.',
      createdBy: { subject: 'eve', name: 'Eve Editor' },
      createdAt: expect.any(String),
      resolvedBy: null,
      resolvedAt: null,
      resolution: null,
    });
    const facts = { flagId: flag.id, category: 'COMPLIANCE', severity: 'CRITICAL', reason: '  A form is missing.' };
    expect(await latestEvent()).toMatchObject({ type: 'contract.flagged', payload: facts });
  });

  test('leaves the version of the contract alone', async () => {
    const version = async () =>
      (await portal.data('query ($id: ID!) { contract(id: $id) { version } }', { id: contractId })).contract.version;
    const before = await version();
    await givenFlag(portal, contractId);
    expect(await version()).toBe(before);
  });

  test('takes one of the categories that are set, and says which', async () => {
    const input = { contractId, category: 'compliance', severity: 'LOW', reason: '' };
    const { flag, userErrors } = await mutate(portal, 'flagContract', input, 'flag { id }');
    expect(flag).toBeNull();
    expect(userErrors).toMatchObject([
      {
        code: 'INVALID_INPUT',
        path: ['input', 'category'],
        message: expect.stringContaining(FLAG_CATEGORIES.join(', ')),
      },
      { code: 'INVALID_INPUT', path: ['input', 'reason'] },
    ]);
  });

  test('is for editors', async () => {
    const input = { contractId, category: 'FRAUD', severity: 'LOW', reason: 'So.' };
    expect(await problems(portal, 'flagContract', input, RITA)).toEqual(['FORBIDDEN']);
  });
});

test('the categories are those of the setting', async () => {
  const own = await startServer({ flagCategories: ['Paper'] });
  try {
    const id = await givenContract(own);
    const input = { contractId: id, category: 'Paper', severity: 'LOW', reason: 'Torn.' };
    expect(await problems(own, 'flagContract', input)).toEqual([]);
    expect(await problems(own, 'flagContract', { ...input, category: 'COMPLIANCE' })).toEqual(['INVALID_INPUT']);
  } finally {
    await own.stop();
  }
});

describe('resolving a flag', () => {
  test('keeps who did and how, and tells of it in the activity log', async () => {
    contractId = await givenContract(portal);
    const id = await givenFlag(portal, contractId, EVE);
    const { flag, userErrors } = await resolve(id, PAT);
    expect(userErrors).toEqual([]);
    expect(flag).toMatchObject({
      id,
      contract: { openFlagCount: 0 },
      createdBy: { subject: 'eve' },
      resolvedBy: { subject: 'pat', name: 'Pat Approver' },
      resolution: ' The form came.',
    });
    expect(flag.resolvedAt > flag.createdAt).toBe(true);
    expect(await latestEvent()).toMatchObject({
      type: 'contract.flag_resolved',
      payload: { flagId: id, resolution: ' The form came.' },
    });
  });

  test('is for whoever raised it, and for approvers', async () => {
    const id = await givenFlag(portal, undefined, EVE);
    const input = { id, resolution: 'So.' };
    expect(await problems(portal, 'resolveContractFlag', input, OTTO)).toEqual(['FORBIDDEN']);
    expect(await problems(portal, 'resolveContractFlag', input, { ...EVE, role: 'READER' })).toEqual(['FORBIDDEN']);
    expect(await problems(portal, 'resolveContractFlag', input, EVE)).toEqual([]);
  });

  test('requires a resolution', async () => {
    const id = await givenFlag(portal);
    expect(await problems(portal, 'resolveContractFlag', { id, resolution: ' ' })).toEqual(['INVALID_INPUT']);
  });

  test('happens once: of many at the same time one counts, and the others are told', async () => {
    const id = await givenFlag(portal);
    const answers = await Promise.all([1, 2, 3, 4].map(() => resolve(id)));
    expect(answers.filter(({ flag }) => flag)).toHaveLength(1);
    for (const { userErrors } of answers.filter(({ flag }) => !flag)) {
      expect(userErrors).toMatchObject([
        { code: 'INVALID_INPUT', path: ['input', 'id'], message: expect.stringContaining('Expected an open flag') },
      ]);
    }
  });
});

describe('flags of a contract', () => {
  let flagged: string;
  let settled: string;
  let ids: string[];

  beforeAll(async () => {
    flagged = await givenContract(portal);
    settled = await givenContract(portal);
    ids = [await givenFlag(portal, flagged), await givenFlag(portal, flagged, undefined, { severity: 'LOW' })];
    await resolve(await givenFlag(portal, settled));
    await resolve(ids[0] as string);
  });

  test('are listed newest first, resolved ones too, and counted while open', async () => {
    const query = 'query ($id: ID!) { contract(id: $id) { openFlagCount flags { totalCount nodes { id } } } }';
    const { contract } = await portal.data(query, { id: flagged });
    expect(contract).toEqual({
      openFlagCount: 1,
      flags: { totalCount: 2, nodes: ids.toReversed().map((id) => ({ id })) },
    });
  });

  test('are found by what they are', async () => {
    const query = `query ($where: ContractFlagWhere) { flags(where: $where) { nodes { id } } }`;
    const found = async (where: object) =>
      (await portal.data(query, { where: { contractId: [flagged], ...where } })).flags.nodes.map((row: Data) => row.id);
    expect(await found({ resolved: true })).toEqual([ids[0]]);
    expect(await found({ resolved: false })).toEqual([ids[1]]);
    expect(await found({ severity: ['LOW'] })).toEqual([ids[1]]);
  });

  test('tell flagged contracts, which have open ones, from others', async () => {
    const query = `query ($where: ContractWhere) { contracts(where: $where) { nodes { id } } }`;
    const found = async (isFlagged: boolean) =>
      (await portal.data(query, { where: { id: [flagged, settled], flagged: isFlagged } })).contracts.nodes;
    expect(await found(true)).toEqual([{ id: flagged }]);
    expect(await found(false)).toEqual([{ id: settled }]);
  });

  test('go with the contract', async () => {
    const id = await givenContract(portal);
    const flag = await givenFlag(portal, id);
    expect(await problems(portal, 'deleteContract', { id })).toEqual([]);
    expect((await portal.data('query ($id: ID!) { flag(id: $id) { id } }', { id: flag })).flag).toBeNull();
  });
});
