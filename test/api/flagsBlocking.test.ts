import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContractIn, givenFlag, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const CRITICAL = { severity: 'CRITICAL' };
const ANN: Actor = { subject: 'ann', name: 'Ann Approver', role: 'APPROVER' };
const ED: Actor = { subject: 'ed', name: 'Ed Editor', role: 'EDITOR' };
const ROUNDS = 12;

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
});
afterAll(() => portal.stop());

const approve = (id: string, actor = ANN) => problems(portal, 'approveContract', { id }, actor);
const awaiting = async (id: string, actor = ANN): Promise<boolean> => {
  const query = 'query ($id: ID!) { contracts(where: { id: [$id], awaitsMe: true }) { totalCount } }';
  return (await portal.data(query, { id }, actor)).contracts.totalCount === 1;
};
const blocksOf = async (id: string, actor = ANN): Promise<Record<string, string[]>> => {
  const query = 'query ($id: ID!) { contract(id: $id) { availableTransitions { action allowed blockedBy } } }';
  const { contract } = await portal.data(query, { id }, actor);
  for (const { allowed, blockedBy } of contract.availableTransitions) expect(allowed).toBe(blockedBy.length === 0);
  return Object.fromEntries(contract.availableTransitions.map((step: Data) => [step.action, step.blockedBy]));
};

describe('an open flag of severity CRITICAL', () => {
  test('keeps a contract from being approved until it is resolved, and the contract says so', async () => {
    const id = await givenContractIn(portal, 'PENDING_APPROVAL');
    const flags = [await givenFlag(portal, id, ED, CRITICAL), await givenFlag(portal, id, ED, CRITICAL)];
    for (const [open, flag] of [...flags.entries()].map(([i, each]) => [flags.length - i, each] as const)) {
      expect(await blocksOf(id)).toEqual({ APPROVE: ['FLAGGED'], REJECT: [] });
      expect(await awaiting(id)).toBe(false);
      const says = 'contract { id }';
      for (const [mutation, field] of [['approveContract', 'id'] as const, ['createAction', 'contractId'] as const]) {
        const input = { [field]: id, ...(field === 'contractId' && { type: 'APPROVE' }) };
        const answer = await portal.data(
          `mutation ($input: ${mutation === 'createAction' ? 'CreateActionInput' : 'ApproveContractInput'}!) {
            ${mutation}(input: $input) { ${says} userErrors { __typename code path ... on FlaggedError { criticalFlagCount } } }
          }`,
          { input },
          ANN,
        );
        const refusal = {
          __typename: 'FlaggedError',
          code: 'FLAGGED',
          path: ['input', field],
          criticalFlagCount: open,
        };
        expect(answer[mutation]).toEqual({ contract: null, userErrors: [refusal] });
      }
      expect(await problems(portal, 'resolveContractFlag', { id: flag, resolution: 'Settled.' }, ED)).toEqual([]);
    }
    expect(await blocksOf(id)).toEqual({ APPROVE: [], REJECT: [] });
    expect(await awaiting(id)).toBe(true);
    expect(await approve(id)).toEqual([]);
  });

  test('does not keep it from being rejected, reopened or submitted', async () => {
    const id = await givenContractIn(portal, 'DRAFT');
    await givenFlag(portal, id, ED, CRITICAL);
    expect(await blocksOf(id)).toEqual({ SUBMIT: [] });
    expect(await problems(portal, 'submitContract', { id })).toEqual([]);
    expect(await problems(portal, 'rejectContract', { id, reason: 'Flagged.' }, ANN)).toEqual([]);
    expect(await problems(portal, 'reopenContract', { id, reason: 'Once more.' }, ANN)).toEqual([]);
  });

  test('is told beside the other reasons', async () => {
    const id = await givenContractIn(portal, 'PENDING_APPROVAL');
    await givenFlag(portal, id, ED, CRITICAL);
    const { createdBy } = (
      await portal.data('query ($id: ID!) { contract(id: $id) { createdBy { subject name } } }', { id })
    ).contract;
    const author: Actor = { ...createdBy, role: 'APPROVER' };
    expect((await blocksOf(id, author)).APPROVE).toEqual(['SELF_APPROVAL', 'FLAGGED']);
    expect(await approve(id, author)).toEqual(['SELF_APPROVAL', 'FLAGGED']);
    expect((await blocksOf(id, { ...ED, role: 'READER' })).APPROVE).toEqual(['ROLE', 'FLAGGED']);
  });

  test('of another contract keeps nobody from anything', async () => {
    await givenFlag(portal, await givenContractIn(portal, 'PENDING_APPROVAL'), ED, CRITICAL);
    const id = await givenContractIn(portal, 'PENDING_APPROVAL');
    expect(await awaiting(id)).toBe(true);
    expect(await approve(id)).toEqual([]);
  });
});

test.each(['LOW', 'MEDIUM', 'HIGH'])('an open flag of severity %s only warns', async (severity) => {
  const id = await givenContractIn(portal, 'PENDING_APPROVAL');
  await givenFlag(portal, id, ED, { severity });
  expect(await blocksOf(id)).toEqual({ APPROVE: [], REJECT: [] });
  expect(await awaiting(id)).toBe(true);
  expect(await approve(id)).toEqual([]);
});

test('where self-approval is allowed, flags block all the same', async () => {
  const open = await startServer({ selfApproval: 'allow' });
  try {
    const id = await givenContractIn(open, 'PENDING_APPROVAL');
    await givenFlag(open, id, undefined, CRITICAL);
    expect(await problems(open, 'approveContract', { id })).toEqual(['FLAGGED']);
    const query = 'query ($id: ID!) { contracts(where: { id: [$id], awaitsMe: true }) { totalCount } }';
    expect((await open.data(query, { id })).contracts.totalCount).toBe(0);
  } finally {
    await open.stop();
  }
});

test('of a flag and an approval at the same time, the approval sees the flag or the flag comes after it', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const id = await givenContractIn(portal, 'PENDING_APPROVAL');
    const flag = () => givenFlag(portal, id, ED, CRITICAL);
    const order = round % 2 === 0 ? [approve(id), flag()] : [flag(), approve(id)];
    const codes = (await Promise.all(order)).find((result) => Array.isArray(result)) as string[];

    const query = `query ($id: ID!) { contract(id: $id) { status flags { nodes { createdAt } } lastAction { type createdAt }
      events(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { type } } } }`;
    const { contract } = await portal.data(query, { id });
    const isApproved = codes.length === 0;
    expect(codes).toEqual(isApproved ? [] : ['FLAGGED']);
    expect(contract.status).toBe(isApproved ? 'APPROVED' : 'PENDING_APPROVAL');
    if (isApproved) {
      // A clock of milliseconds may show the same for both.
      expect(contract.flags.nodes[0].createdAt >= contract.lastAction.createdAt).toBe(true);
      expect(contract.events.nodes.map(({ type }: Data) => type).slice(-2)).toEqual([
        'contract.approved',
        'contract.flagged',
      ]);
    }
  }
});

test('what blocks the contracts of a page takes one statement, and none where nobody could approve any', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.push(await givenContractIn(portal, 'PENDING_APPROVAL'));
  await givenFlag(portal, ids[1], ED, CRITICAL);
  const draft = await givenContractIn(portal, 'DRAFT');
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Contract { availableTransitions { action blockedBy } } } }';
  const statementsOf = async (some: string[]) => {
    const before = portal.statements.length;
    const { nodes } = await portal.data(query, { ids: some }, ANN);
    return { statements: portal.statements.length - before, nodes };
  };
  const { statements, nodes } = await statementsOf([...ids, draft]);
  expect(statements).toBe(2);
  expect(nodes.map((node: Data) => node.availableTransitions[0].blockedBy)).toEqual([[], ['FLAGGED'], [], []]);
  expect((await statementsOf([draft])).statements).toBe(1);
});
