import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { type Data, type Portal, startPortal } from '../support/portal.ts';
import { givenContract, mutate, problems } from '../support/portfolio.ts';

const person = (id: string): Actor => ({ id, name: `Name of ${id}`, role: 'ADMIN' });
const SUE = person('sue');
const TOM = person('tom');
const ANN = person('ann');

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ selfApproval: 'deny' });
});
afterAll(() => portal.stop());

/** One contract, written by Sue, and what people do to it. */
class Case {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }

  async act(type: string, actor: Actor): Promise<string> {
    const input = { contractId: this.id, type, reason: 'As agreed.' };
    const { action, userErrors } = await mutate(portal, 'createAction', input, 'action { id }', actor);
    expect(userErrors).toEqual([]);
    return action.id;
  }

  async edit(actor: Actor, terms: object = { title: `Edited by ${actor.id}` }): Promise<void> {
    expect(await problems(portal, 'updateContract', { id: this.id, ...terms }, actor)).toEqual([]);
  }

  takeBack(id: string, actor: Actor): Promise<string[]> {
    return problems(portal, 'deleteAction', { id, reason: 'A mistake.' }, actor);
  }

  async read(actor: Actor): Promise<Data> {
    const query = `query ($id: ID!) { contract(id: $id) { status availableTransitions { action allowed blockedBy } } }`;
    return (await portal.data(query, { id: this.id }, actor)).contract;
  }
}

const draft = async () => new Case(await givenContract(portal, {}, SUE));
const submitted = async () => new Case(await givenContract(portal, { submit: true }, SUE));

/** Every way to approve is closed to the actor, and the contract says so beforehand. */
async function expectBarred(contract: Case, actor: Actor): Promise<void> {
  const { status, availableTransitions } = await contract.read(actor);
  expect(status).toBe('PENDING_APPROVAL');
  expect(availableTransitions).toContainEqual({ action: 'APPROVE', allowed: false, blockedBy: ['SELF_APPROVAL'] });
  const contractId = contract.id;
  expect(await problems(portal, 'approveContract', { contractId }, actor)).toEqual(['SELF_APPROVAL']);
  expect(await problems(portal, 'createAction', { contractId, type: 'APPROVE' }, actor)).toEqual(['SELF_APPROVAL']);
  expect((await contract.read(actor)).status).toBe('PENDING_APPROVAL');
}

async function expectFree(contract: Case, actor: Actor): Promise<void> {
  const { availableTransitions } = await contract.read(actor);
  expect(availableTransitions).toContainEqual({ action: 'APPROVE', allowed: true, blockedBy: [] });
  expect(await problems(portal, 'approveContract', { contractId: contract.id }, actor)).toEqual([]);
}

/** What people try so that one of them, Sue unless named, approves what is their own. */
const WAYS_ROUND: Record<string, () => Promise<{ contract: Case; by?: Actor }>> = {
  'submitting a draft and approving it': async () => {
    const contract = await draft();
    await contract.act('SUBMIT', SUE);
    return { contract };
  },
  'submitting while creating': async () => ({ contract: await submitted() }),
  'submitting the draft of another one': async () => {
    const contract = await draft();
    await contract.act('SUBMIT', TOM);
    return { contract, by: TOM };
  },
  'coming back in another role': async () => ({ contract: await submitted(), by: { ...SUE, role: 'APPROVER' } }),
  'coming back under another name': async () => ({
    contract: await submitted(),
    by: { ...SUE, name: 'Somebody Else' },
  }),
  'submitting in a lesser role': async () => {
    const contract = new Case(await givenContract(portal, { submit: true }, { ...SUE, role: 'EDITOR' }));
    return { contract };
  },
  'editing what another one submitted': async () => {
    const contract = await submitted();
    await contract.edit(TOM);
    return { contract, by: TOM };
  },
  'having another one edit what was submitted': async () => {
    const contract = await submitted();
    await contract.edit(TOM);
    return { contract };
  },
  'having another one edit without changing anything': async () => {
    const contract = await submitted();
    await contract.edit(TOM);
    await contract.edit(ANN, { title: ' Edited by tom ', value: { amount: '100.0', currency: 'EUR' } });
    return { contract, by: TOM };
  },
  'editing and editing back': async () => {
    const contract = await submitted();
    await contract.edit(TOM, { description: 'Something.' });
    await contract.edit(TOM, { description: null });
    return { contract, by: TOM };
  },
  'reopening what another one submitted': async () => {
    const contract = await submitted();
    await contract.act('APPROVE', TOM);
    await contract.act('REOPEN', ANN);
    return { contract, by: ANN };
  },
  'reopening after a rejection and editing': async () => {
    const contract = await submitted();
    await contract.act('REJECT', TOM);
    await contract.act('REOPEN', ANN);
    await contract.edit(TOM);
    return { contract, by: TOM };
  },
  'taking back the approval of another one': async () => {
    const contract = await submitted();
    expect(await contract.takeBack(await contract.act('APPROVE', TOM), SUE)).toEqual([]);
    return { contract };
  },
  'reopening, taking back the reopening, and taking back the approval': async () => {
    const contract = await submitted();
    const approval = await contract.act('APPROVE', TOM);
    expect(await contract.takeBack(await contract.act('REOPEN', ANN), SUE)).toEqual([]);
    expect(await contract.takeBack(approval, SUE)).toEqual([]);
    return { contract };
  },
  'editing, having another one reject and reopen, and taking both back': async () => {
    const contract = await submitted();
    await contract.edit(TOM);
    const rejection = await contract.act('REJECT', ANN);
    expect(await contract.takeBack(await contract.act('REOPEN', ANN), TOM)).toEqual([]);
    expect(await contract.takeBack(rejection, TOM)).toEqual([]);
    return { contract, by: TOM };
  },
  'taking back the submission and submitting again': async () => {
    const contract = await draft();
    expect(await contract.takeBack(await contract.act('SUBMIT', TOM), SUE)).toEqual([]);
    await contract.act('SUBMIT', SUE);
    return { contract };
  },
};

test.each(Object.keys(WAYS_ROUND))('nobody comes to approve their own by %s', async (way) => {
  const { contract, by = SUE } = await WAYS_ROUND[way]!();
  await expectBarred(contract, by);
});

test.each(['APPROVED', 'REJECTED'])(
  'terms edited after a reopening do not come to be %s by taking it back',
  async (status) => {
    const contract = await submitted();
    await contract.act(status === 'APPROVED' ? 'APPROVE' : 'REJECT', TOM);
    const reopening = await contract.act('REOPEN', SUE);
    await contract.edit(SUE);
    const rejection = await contract.act('REJECT', SUE);
    expect(await contract.takeBack(rejection, SUE)).toEqual([]);
    expect(await contract.takeBack(reopening, SUE)).toEqual(['NOT_LATEST_ACTION']);
    await expectBarred(contract, SUE);
  },
);

test('two decisions at the same time do not make up for each other', async () => {
  const contract = await submitted();
  const attempts = Array.from({ length: 8 }, () =>
    problems(portal, 'approveContract', { contractId: contract.id }, SUE),
  );
  expect(new Set((await Promise.all(attempts)).flat())).toEqual(new Set(['SELF_APPROVAL']));
  await expectFree(contract, TOM);
});

test('whoever wrote a draft may approve it once another one has submitted it', async () => {
  const contract = await draft();
  await contract.edit(SUE);
  await contract.act('SUBMIT', TOM);
  await expectFree(contract, SUE);
});

test('whoever edited may approve once another one has reopened the contract', async () => {
  const contract = await submitted();
  await contract.edit(TOM);
  await contract.act('REJECT', ANN);
  await contract.act('REOPEN', ANN);
  await expectFree(contract, TOM);
});

test('an edit that changes nothing makes nobody an editor', async () => {
  const contract = await submitted();
  await contract.edit(TOM, {});
  await contract.edit(TOM, { description: null, value: { amount: '100', currency: 'EUR' } });
  await expectFree(contract, TOM);
});

test('writing notes and events about a contract does not keep anybody from approving it', async () => {
  const contract = await submitted();
  await mutate(portal, 'createNote', { contractId: contract.id, body: 'Looks fine.' }, '', TOM);
  await expectFree(contract, TOM);
});

test('whoever submitted may reject and reopen', async () => {
  const contract = await submitted();
  await contract.act('REJECT', SUE);
  await contract.act('REOPEN', SUE);
  await expectBarred(contract, SUE);
  await expectFree(contract, TOM);
});

test('where self-approval is allowed, one person does it all', async () => {
  const lenient = await startPortal({ selfApproval: 'allow' });
  try {
    const contractId = await givenContract(lenient, { submit: true }, SUE);
    expect(await problems(lenient, 'approveContract', { contractId }, SUE)).toEqual([]);
  } finally {
    await lenient.stop();
  }
});
