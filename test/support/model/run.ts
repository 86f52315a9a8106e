import { expect } from '@jest/globals';
import type { SelfApproval } from '../../../src/domain/approvals.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import { expectUnbrokenChain } from '../domain/unbrokenChain.ts';
import { ADMIN } from '../identity/actors.ts';
import type { Data } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';
import { type MutationName, REQUIRES, RULES, type Step } from './commands.ts';
import { inputOf } from './inputs.ts';
import { has, Model, Refused } from './model.ts';
import { expectedAwaiting, expectedState, inOrder, readAwaiting, readState } from './state.ts';

const CONTRACT = `id status statusSince version reference title value { amount currency } startDate endDate
  createdBy { subject name } updatedBy { subject name } updatedAt`;
const CUSTOMER = 'id name email externalReference version';
const NOTE = `id parent { id replyCount } depth author { subject } body editNote version replyCount
  edits(first: 50) { nodes { body editNote editor { subject } } } resolvedBy { subject }`;
const ACTION = 'id type priorStatus newStatus contractVersion';
const TRANSITION = `contract { ${CONTRACT} } action { ${ACTION} }`;

const SELECTIONS: Record<MutationName, string> = {
  createCustomer: `customer { ${CUSTOMER} }`,
  updateCustomer: `customer { ${CUSTOMER} }`,
  deleteCustomer: 'deletedCustomerId',
  createContract: TRANSITION,
  updateContract: `contract { ${CONTRACT} }`,
  deleteContract: 'deletedContractId',
  submitContract: TRANSITION,
  approveContract: TRANSITION,
  rejectContract: TRANSITION,
  reopenContract: TRANSITION,
  createAction: TRANSITION,
  addContractDocument: `document { id name url } contract { ${CONTRACT} }`,
  removeContractDocument: `removedDocumentId contract { ${CONTRACT} }`,
  flagContract: 'flag { id severity contract { id openFlagCount } }',
  resolveContractFlag: 'flag { id severity contract { id openFlagCount } }',
  decideContracts: `results { ${TRANSITION} userErrors { code } }`,
  deleteAction: `deletedActionId contract { ${CONTRACT} }`,
  createEvent: 'event { id type contract { id } }',
  deleteEvent: 'deletedEventId',
  createNote: `note { ${NOTE} }`,
  updateNote: `note { ${NOTE} }`,
  resolveNote: `note { ${NOTE} }`,
  unresolveNote: `note { ${NOTE} }`,
  deleteNote: 'deletedNoteIds',
};

interface Call {
  name: MutationName;
  input: object;
}

export interface Ending {
  name: MutationName;
  done: boolean;
}

let runs = 0;

/** Does the same to a portal and to the model, and expects the same of both. Returns what was run, and whether it was done. */
export async function expectSameAsModel(
  portal: TestServer,
  selfApproval: SelfApproval,
  steps: Step[],
): Promise<Ending[]> {
  const model = new Model(selfApproval);
  const prefix = `run${++runs}-`;
  const endings: Ending[] = [];

  async function request(actor: Actor, calls: Call[]): Promise<void> {
    const answers = await send(portal, actor, calls);
    const results = calls.map((call, i) => ({ ...call, result: resultOf(answers[i]) }));
    const expected = calls.map((call, i) => ({ ...call, result: expectedResult(model, actor, call, answers[i]) }));
    expect(results).toEqual(expected);
    for (const { name, result } of results) endings.push({ name, done: !('codes' in result) });
  }

  await request(ADMIN, [{ name: 'createCustomer', input: { name: 'First', segment: 'ENTERPRISE' } }]);
  const contract = { customerId: model.made.customers[0], title: 'First', value: { amount: '1', currency: 'EUR' } };
  const create = (submit: boolean): Call => ({ name: 'createContract', input: { ...contract, submit } });
  await request(ADMIN, [create(false), create(true)]);

  for (const { actor, commands } of steps) {
    const calls = commands.map((choice): Call => ({ name: choice.name, input: inputOf(model, prefix, choice) }));
    await request(actor, calls);
  }

  const reader = steps[0]?.actor ?? ADMIN;
  const state = await readState(portal, model, reader);
  expect(inOrder(state)).toEqual(inOrder(expectedState(model, reader)));
  for (const { id, status } of state.contracts) {
    expectUnbrokenChain(
      state.actions.filter(({ contract }) => contract.id === id),
      status,
    );
  }
  expect((await readAwaiting(portal, model, reader)).sort()).toEqual(expectedAwaiting(model, reader).sort());
  return endings;
}

/** Runs mutations one after the other in one request; one that fails leaves the others their answers. */
async function send(portal: TestServer, actor: Actor, calls: Call[]): Promise<Data[]> {
  const types = calls.map(({ name }, i) => `$i${i}: ${name[0]?.toUpperCase()}${name.slice(1)}Input!`);
  const fields = calls.map(
    ({ name }, i) => `m${i}: ${name}(input: $i${i}) { ${SELECTIONS[name]} userErrors { code } }`,
  );
  const variables = Object.fromEntries(calls.map(({ input }, i) => [`i${i}`, input]));
  const { data, errors = [] } = await portal.ask(`mutation (${types}) { ${fields.join(' ')} }`, variables, actor);
  const failures = (field: string) =>
    errors.filter(({ path }) => path?.join() === field).map((error) => ({ code: error.extensions.code }));
  return calls.map((_, i) => data?.[`m${i}`] ?? { userErrors: failures(`m${i}`) });
}

function resultOf({ userErrors, ...made }: Data): object {
  // A payload that is null has an error that says why.
  if (userErrors.length === 0 && Object.keys(made).length === 0) return { codes: ['NO ERROR'] };
  return userErrors.length > 0 ? { codes: userErrors.map((error: { code: string }) => error.code) } : made;
}

function expectedResult(model: Model, actor: Actor, { name, input }: Call, answer: Data): object {
  try {
    if (!has(actor, REQUIRES[name])) throw new Refused('FORBIDDEN');
    return structuredClone(RULES[name](model, actor, input, answer));
  } catch (error) {
    if (error instanceof Refused) return { codes: error.codes };
    throw error;
  }
}
