import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '../../src/domain/roles.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../src/domain/statuses.ts';
import { givenContract, givenContractIn, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

/** The status that each allowed action leads to. */
const AGREED: Record<string, string> = {
  'DRAFT SUBMIT': 'PENDING_APPROVAL',
  'PENDING_APPROVAL APPROVE': 'APPROVED',
  'PENDING_APPROVAL REJECT': 'REJECTED',
  'APPROVED REOPEN': 'PENDING_APPROVAL',
  'REJECTED REOPEN': 'PENDING_APPROVAL',
};
const VERBS = {
  SUBMIT: 'submitContract',
  APPROVE: 'approveContract',
  REJECT: 'rejectContract',
  REOPEN: 'reopenContract',
} as const;
const EVENTS = {
  SUBMIT: 'contract.submitted',
  APPROVE: 'contract.approved',
  REJECT: 'contract.rejected',
  REOPEN: 'contract.reopened',
} as const;
const ACTOR = { subject: 'pat', name: 'Pat Approver', role: 'APPROVER' } as const;
const REASON = 'As agreed.';

const ACTION =
  'action { id type priorStatus newStatus actor { subject name } reason contractVersion createdAt contract { id } }';
const REFUSAL = `userErrors { ... on InvalidTransitionError { currentStatus action allowedActions } }`;
const READ = `query ($id: ID!) { contract(id: $id) {
  status statusSince version createdAt updatedAt updatedBy { subject name }
  lastAction { id type priorStatus newStatus reason contractVersion createdAt }
  actions { nodes { id type priorStatus newStatus reason contractVersion createdAt } }
  events(first: 1) { nodes { type payload actor { subject name } occurredAt } totalCount }
  availableTransitions { action newStatus allowed blockedBy requiresReason }
} }`;

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const read = async (id: string, actor?: Parameters<TestServer['data']>[2]): Promise<Data> =>
  (await portal.data(READ, { id }, actor)).contract;

const FORMS = [
  {
    form: 'its own verb',
    inputOf: (id: string, _: string) => ({ id }),
    nameOf: (action: keyof typeof VERBS) => VERBS[action],
  },
  {
    form: 'createAction',
    inputOf: (contractId: string, type: string) => ({ contractId, type }),
    nameOf: () => 'createAction',
  },
];
const CELLS = CONTRACT_STATUSES.flatMap((status) =>
  ACTION_TYPES.flatMap((action) =>
    FORMS.map((form) => ({ status, action, ...form, to: AGREED[`${status} ${action}`] })),
  ),
);

describe.each(CELLS.filter(({ to }) => to !== undefined))('$action in $status by $form', (cell) => {
  test(`leads to ${cell.to}, with an entry in the audit trail and an event`, async () => {
    const { status, action: type, to } = cell;
    const contractId = await givenContractIn(portal, status);
    const before = await read(contractId);
    const input = { reason: `\n${REASON} `, expectedVersion: before.version, ...cell.inputOf(contractId, type) };
    const made = await mutate(portal, cell.nameOf(type), input, `contract { status version } ${ACTION}`, ACTOR);

    expect(made).toEqual({
      contract: { status: to, version: before.version + 1 },
      action: {
        id: expect.stringMatching(/^act_/),
        type,
        priorStatus: status,
        newStatus: to,
        actor: { subject: ACTOR.subject, name: ACTOR.name },
        reason: REASON,
        contractVersion: before.version,
        createdAt: expect.any(String),
        contract: { id: contractId },
      },
      userErrors: [],
    });
    const after = await read(contractId);
    expect(after).toMatchObject({ status: to, version: before.version + 1, createdAt: before.createdAt });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(after.updatedAt).toBe(made.action.createdAt);
    expect(after.statusSince).toBe(made.action.createdAt);
    expect(after.updatedBy).toEqual({ subject: ACTOR.subject, name: ACTOR.name });
    expect(after.lastAction).toEqual(after.actions.nodes.at(-1));
    expect(after.actions.nodes.slice(0, -1)).toEqual(before.actions.nodes);
    expect(after.events).toMatchObject({
      totalCount: before.events.totalCount + 1,
      nodes: [
        {
          type: EVENTS[type],
          payload: { contract: { id: contractId }, actionId: made.action.id },
          actor: { subject: ACTOR.subject, name: ACTOR.name },
          occurredAt: made.action.createdAt,
        },
      ],
    });
  });
});

describe.each(CELLS.filter(({ to }) => to === undefined))('$action in $status by $form', (cell) => {
  test('is refused with the actions that are possible, and leaves no trace', async () => {
    const { status, action } = cell;
    const contractId = await givenContractIn(portal, status);
    const before = await read(contractId);
    const input = { reason: REASON, ...cell.inputOf(contractId, action) };
    const made = await mutate(portal, cell.nameOf(action), input, `contract { id } action { id } ${REFUSAL}`);
    const allowedActions = before.availableTransitions.map((transition: Data) => transition.action);
    expect(made).toMatchObject({
      contract: null,
      action: null,
      userErrors: [
        { __typename: 'InvalidTransitionError', path: ['input'], currentStatus: status, action, allowedActions },
      ],
    });
    expect(made.userErrors).toHaveLength(1);
    expect(await read(contractId)).toEqual(before);
  });
});

test('the lifecycle that the API tells is the one it follows', async () => {
  const query = '{ contractLifecycle { action priorStatus newStatus requires requiresReason } }';
  const { contractLifecycle } = await portal.data(query);
  const told = contractLifecycle.map(({ action, priorStatus, newStatus }: Data) => [
    `${priorStatus} ${action}`,
    newStatus,
  ]);
  expect(Object.fromEntries(told)).toEqual(AGREED);
  expect(told).toHaveLength(Object.keys(AGREED).length);

  for (const { action: type, priorStatus, requires, requiresReason } of contractLifecycle) {
    for (const role of ROLES) {
      const contractId = await givenContractIn(portal, priorStatus);
      const actor = { ...ACTOR, role };
      const expected =
        ROLES.indexOf(role) < ROLES.indexOf(requires) ? ['FORBIDDEN'] : requiresReason ? ['INVALID_INPUT'] : [];
      expect(await problems(portal, 'createAction', { contractId, type }, actor)).toEqual(expected);
    }
  }
});

describe.each(ROLES)('what the API offers as %s', (role) => {
  test.each(CONTRACT_STATUSES)('on a contract that is %s is what can be done', async (status) => {
    const actor = { ...ACTOR, role };
    const { availableTransitions } = await read(await givenContractIn(portal, status), actor);
    const offered = availableTransitions.map((transition: Data) => `${status} ${transition.action}`);
    expect(offered).toEqual(Object.keys(AGREED).filter((cell) => cell.startsWith(`${status} `)));

    for (const { action: type, newStatus, allowed, blockedBy, requiresReason } of availableTransitions) {
      const contractId = await givenContractIn(portal, status);
      const wanting = await problems(portal, 'createAction', { contractId, type }, actor);
      expect(wanting).toEqual(allowed ? (requiresReason ? ['INVALID_INPUT'] : []) : ['FORBIDDEN']);
      expect(blockedBy).toEqual(allowed ? [] : ['ROLE']);
      if (requiresReason) await problems(portal, 'createAction', { contractId, type, reason: REASON }, actor);
      expect((await read(contractId)).status).toBe(allowed ? newStatus : status);
    }
  });
});

test('one contract goes through its whole life, and the audit trail tells it', async () => {
  const contractId = await givenContract(portal);
  const life = ['SUBMIT', 'REJECT', 'REOPEN', 'APPROVE', 'REOPEN', 'APPROVE'];
  for (const type of life)
    expect(await problems(portal, 'createAction', { contractId, type, reason: REASON })).toEqual([]);
  const { status, version, updatedAt, actions } = await read(contractId);
  expect({ status, version }).toEqual({ status: 'APPROVED', version: 1 + life.length });
  expect(actions.nodes.map(({ type }: Data) => type)).toEqual(life);
  expect(actions.nodes.map(({ contractVersion }: Data) => contractVersion)).toEqual([1, 2, 3, 4, 5, 6]);
  const instants = actions.nodes.map(({ createdAt }: Data) => createdAt);
  expect(instants).toEqual([...new Set<string>(instants)].toSorted());
  expect(instants.at(-1)).toBe(updatedAt);
});
