import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { expectUnbrokenChain } from '../support/domain/unbrokenChain.ts';
import { givenContract, givenContractIn, givenFlag } from '../support/fixtures/portfolio.ts';
import type { Answer, Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ANN: Actor = { subject: 'ann', name: 'Ann Approver', role: 'APPROVER' };
const ED: Actor = { subject: 'ed', name: 'Ed Editor', role: 'EDITOR' };
const NOBODY = 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny', approvalReason: 'required' });
});
afterAll(() => portal.stop());

const RESULT = `contract { id status version } action { type reason contractVersion }
  userErrors { __typename code path ... on VersionConflictError { current { id ... on Contract { version } } } }`;
const ask = (decisions: object[], actor = ANN, result = RESULT): Promise<Answer> =>
  portal.ask(
    `mutation ($input: DecideContractsInput!) {
      decideContracts(input: $input) { results { ${result} } userErrors { code path } } }`,
    { input: { decisions } },
    actor,
  );
async function decide(decisions: object[], actor = ANN): Promise<Data[]> {
  const { data, errors } = await ask(decisions, actor);
  expect(errors).toBeUndefined();
  expect(data.decideContracts.userErrors).toEqual([]);
  return data.decideContracts.results;
}
const statusOf = async (id: string): Promise<string> =>
  (await portal.data('query ($id: ID!) { contract(id: $id) { status } }', { id })).contract.status;
const pendings = (count: number) =>
  Promise.all(Array.from({ length: count }, () => givenContractIn(portal, 'PENDING_APPROVAL')));
const refused = (...userErrors: object[]) => ({ contract: null, action: null, userErrors });

describe('decisions on many contracts', () => {
  test('are taken each on its own and answered in their order, the refused ones with their paths', async () => {
    const draft = await givenContract(portal);
    const approved = await givenContractIn(portal, 'PENDING_APPROVAL');
    const flagged = await givenContractIn(portal, 'PENDING_APPROVAL');
    await givenFlag(portal, flagged, ED, { severity: 'CRITICAL' });
    const own = await givenContract(portal, { submit: true }, ANN);
    const [one, two, three, four] = (await pendings(4)) as [string, string, string, string];
    const reason = 'As agreed.';

    const results = await decide([
      { id: four, type: 'REJECT', reason },
      { id: flagged, type: 'APPROVE', reason },
      { id: draft, type: 'SUBMIT' },
      { id: approved, type: 'APPROVE' },
      { id: own, type: 'APPROVE', reason },
      { id: NOBODY, type: 'APPROVE', reason },
      { id: one, type: 'REOPEN', reason },
      { id: three, type: 'APPROVE', reason, expectedVersion: 2 },
      { id: two, type: 'APPROVE', reason, expectedVersion: 1 },
    ]);

    const path = (position: number, ...rest: string[]) => ['input', 'decisions', String(position), ...rest];
    expect(results).toEqual([
      {
        contract: { id: four, status: 'REJECTED', version: 3 },
        action: { type: 'REJECT', reason, contractVersion: 2 },
        userErrors: [],
      },
      refused({ __typename: 'FlaggedError', code: 'FLAGGED', path: path(1, 'id') }),
      {
        contract: { id: draft, status: 'PENDING_APPROVAL', version: 2 },
        action: { type: 'SUBMIT', reason: null, contractVersion: 1 },
        userErrors: [],
      },
      refused({ __typename: 'InvalidInputError', code: 'INVALID_INPUT', path: path(3, 'reason') }),
      refused({ __typename: 'SelfApprovalError', code: 'SELF_APPROVAL', path: path(4, 'id') }),
      refused({ __typename: 'NotFoundError', code: 'NOT_FOUND', path: path(5, 'id') }),
      refused({ __typename: 'InvalidTransitionError', code: 'INVALID_TRANSITION', path: path(6) }),
      {
        contract: { id: three, status: 'APPROVED', version: 3 },
        action: { type: 'APPROVE', reason, contractVersion: 2 },
        userErrors: [],
      },
      refused({
        __typename: 'VersionConflictError',
        code: 'VERSION_CONFLICT',
        path: path(8, 'expectedVersion'),
        current: { id: two, version: 2 },
      }),
    ]);
    expect(await Promise.all([four, flagged, draft, three, two].map(statusOf))).toEqual([
      'REJECTED',
      'PENDING_APPROVAL',
      'PENDING_APPROVAL',
      'APPROVED',
      'PENDING_APPROVAL',
    ]);
  });

  test('on one contract are refused together, since their order would decide', async () => {
    const [twice, once] = (await pendings(2)) as [string, string];
    const reason = 'As agreed.';
    const results = await decide([
      { id: twice, type: 'APPROVE', reason },
      { id: once, type: 'APPROVE', reason },
      { id: twice, type: 'REJECT', reason },
    ]);
    const contradiction = (position: string) =>
      refused({ __typename: 'InvalidInputError', code: 'INVALID_INPUT', path: ['input', 'decisions', position, 'id'] });
    expect(results).toMatchObject([contradiction('0'), { userErrors: [] }, contradiction('2')]);
    expect(await statusOf(twice)).toBe('PENDING_APPROVAL');
    expect(await statusOf(once)).toBe('APPROVED');
  });

  test('are none if the role does not allow one of them', async () => {
    const draft = await givenContract(portal);
    const [pending] = (await pendings(1)) as [string];
    const decisions = [
      { id: draft, type: 'SUBMIT' },
      { id: pending, type: 'APPROVE', reason: 'As agreed.' },
    ];
    const { errors } = await ask(decisions, ED);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
    expect([await statusOf(draft), await statusOf(pending)]).toEqual(['DRAFT', 'PENDING_APPROVAL']);
  });

  test('are at most 100', async () => {
    const decisions = Array.from({ length: 101 }, () => ({ id: NOBODY, type: 'SUBMIT' }));
    const { data } = await ask(decisions);
    expect(data.decideContracts).toEqual({
      results: [],
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'decisions'] }],
    });
    expect(await decide([])).toEqual([]);
  });

  test('show what they have made of their contracts in as many statements as for one', async () => {
    const shown = 'contract { customer { name } actions { totalCount } availableTransitions { action } }';
    const statementsOf = async (count: number) => {
      const decisions = (await pendings(count)).map((id) => ({ id, type: 'REJECT', reason: 'No.' }));
      const before = portal.statements.length;
      const { data } = await ask(decisions, ANN, shown);
      expect(data.decideContracts.results[0].contract.actions.totalCount).toBe(2);
      return portal.statements.length - before;
    };
    const [one, four, seven] = [await statementsOf(1), await statementsOf(4), await statementsOf(7)];
    // The statements of the decisions themselves grow evenly, those of what is shown not at all.
    expect(seven - four).toBe(four - one);
    expect((four - one) % 3).toBe(0);
    expect(one - (four - one) / 3).toBe(2);
  });

  test('cost what they would cost one by one', async () => {
    const costOf = async (query: string, input: object) => {
      const text = (await portal.send({ query, variables: { input } })).text;
      return JSON.parse(text).extensions.cost.requested as number;
    };
    const decision = { id: NOBODY, type: 'SUBMIT' };
    const single = await costOf(
      'mutation ($input: CreateActionInput!) { createAction(input: $input) { contract { customer { id } } action { id } userErrors { code } } }',
      { contractId: NOBODY, type: 'SUBMIT' },
    );
    const bulk =
      'mutation ($input: DecideContractsInput!) { decideContracts(input: $input) { results { contract { customer { id } } action { id } userErrors { code } } userErrors { code } } }';
    const request = 10;
    for (const count of [0, 1, 7, 100]) {
      const decisions = Array.from({ length: count }, () => decision);
      expect(await costOf(bulk, { decisions })).toBe(request + count * (single - request));
    }
    expect(await costOf(bulk, { decisions: decision })).toBe(request + (single - request));
    const blind = 'mutation ($input: DecideContractsInput!) { decideContracts(input: $input) { __typename } }';
    expect(await costOf(blind, { decisions: [decision, decision] })).toBe(request + 2 * 20);
  });
});

describe('decisions at the same time', () => {
  test('by two people, in opposite orders, are all answered, and each contract is decided once', async () => {
    const ids = await pendings(12);
    const by = (order: string[], type: string, actor: Actor) =>
      decide(
        order.map((id) => ({ id, type, reason: 'As agreed.' })),
        actor,
      );
    const people = ['bea', 'cem', 'dot', 'eli'].map((subject): Actor => ({ ...ANN, subject }));
    const answers = await Promise.all(
      people.map((actor, i) => by(i % 2 ? ids.toReversed() : ids, i < 2 ? 'APPROVE' : 'REJECT', actor)),
    );
    expect(answers.flat().filter(({ action }) => action)).toHaveLength(ids.length);
    const codes = answers.flat().flatMap(({ userErrors }) => userErrors.map(({ code }: Data) => code));
    expect(new Set(codes)).toEqual(new Set(['INVALID_TRANSITION']));
    for (const id of ids) {
      const query = `query ($id: ID!) { contract(id: $id) {
        status version actions { nodes { type priorStatus newStatus contractVersion } } } }`;
      const { contract } = await portal.data(query, { id });
      expect(contract.version).toBe(3);
      expectUnbrokenChain(contract.actions.nodes, contract.status);
    }
  });

  test('beside single ones and edits, are each taken on what was there', async () => {
    const ids = await pendings(8);
    const edit = (id: string) =>
      portal.data(
        `mutation ($id: ID!) { updateContract(input: { id: $id, title: "Edited" }) { userErrors { code } } }`,
        { id },
        ED,
      );
    const decisions = ids.map((id) => ({ id, type: 'APPROVE', reason: 'As seen.', expectedVersion: 2 }));
    const [results, ...edits] = await Promise.all([decide(decisions), ...ids.map(edit)]);
    for (const [i, id] of ids.entries()) {
      const code = edits[i].updateContract.userErrors[0]?.code;
      const [refusal] = results[i].userErrors;
      // Whichever came first, the other was refused.
      expect([code, refusal?.code]).toEqual(
        results[i].action ? ['CONTRACT_LOCKED', undefined] : [undefined, 'VERSION_CONFLICT'],
      );
      expect(await statusOf(id)).toBe(results[i].action ? 'APPROVED' : 'PENDING_APPROVAL');
    }
  });
});
