import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { ANN, Case, SUE, TOM } from '../support/fixtures/approvals.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
});
afterAll(() => portal.stop());

/** What people try so that one of them, Sue unless named, approves what is their own. */
const WAYS_ROUND: Record<string, () => Promise<{ contract: Case; by?: Actor }>> = {
  'submitting a draft and approving it': async () => {
    const contract = await Case.draft(portal);
    await contract.act('SUBMIT', SUE);
    return { contract };
  },
  'writing all the terms and having another one submit them': async () => {
    const contract = await Case.draft(portal);
    await contract.edit(SUE, { value: { amount: '999999.00', currency: 'EUR' }, description: 'All of it.' });
    await contract.act('SUBMIT', TOM);
    return { contract };
  },
  'editing the value of what is waiting and having another one edit a comma': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM, { value: { amount: '999999.00', currency: 'EUR' } });
    await contract.edit(ANN, { title: 'Edited, by Ann' });
    return { contract, by: TOM };
  },
  'submitting and having another one reject and reopen': async () => {
    const contract = await Case.draft(portal);
    await contract.act('SUBMIT', TOM);
    await contract.act('REJECT', ANN);
    await contract.act('REOPEN', ANN);
    return { contract, by: TOM };
  },
  'submitting, and having another one take that back and submit': async () => {
    const contract = await Case.draft(portal);
    expect(await contract.takeBack(await contract.act('SUBMIT', TOM), ANN)).toEqual([]);
    await contract.act('SUBMIT', ANN);
    return { contract, by: TOM };
  },
  'reopening, and having another one take that back and reopen': async () => {
    const contract = await Case.submitted(portal);
    await contract.act('REJECT', ANN);
    expect(await contract.takeBack(await contract.act('REOPEN', TOM), ANN)).toEqual([]);
    await contract.act('REOPEN', ANN);
    return { contract, by: TOM };
  },
  'editing a draft that another one wrote and another one submits': async () => {
    const contract = await Case.draft(portal);
    await contract.edit(TOM);
    await contract.act('SUBMIT', ANN);
    return { contract, by: TOM };
  },
  'having the approval that ended it taken back, after another approval was taken back, too': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM);
    const first = await contract.act('APPROVE', ANN);
    const reopening = await contract.act('REOPEN', ANN);
    const second = await contract.act('APPROVE', TOM);
    for (const id of [second, reopening, first]) expect(await contract.takeBack(id, TOM)).toEqual([]);
    return { contract, by: TOM };
  },
  'submitting while creating': async () => ({ contract: await Case.submitted(portal) }),
  'submitting the draft of another one': async () => {
    const contract = await Case.draft(portal);
    await contract.act('SUBMIT', TOM);
    return { contract, by: TOM };
  },
  'coming back in another role': async () => ({
    contract: await Case.submitted(portal),
    by: { ...SUE, role: 'APPROVER' },
  }),
  'coming back under another name': async () => ({
    contract: await Case.submitted(portal),
    by: { ...SUE, name: 'Somebody Else' },
  }),
  'submitting in a lesser role': async () => {
    const contract = await Case.submitted(portal, { ...SUE, role: 'EDITOR' });
    return { contract };
  },
  'editing what another one submitted': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM);
    return { contract, by: TOM };
  },
  'having another one edit what was submitted': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM);
    return { contract };
  },
  'having another one edit without changing anything': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM);
    await contract.edit(ANN, { title: ' Edited by tom ', value: { amount: '100.0', currency: 'EUR' } });
    return { contract, by: TOM };
  },
  'editing and editing back': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM, { description: 'Something.' });
    await contract.edit(TOM, { description: null });
    return { contract, by: TOM };
  },
  'reopening what another one submitted': async () => {
    const contract = await Case.submitted(portal);
    await contract.act('APPROVE', TOM);
    await contract.act('REOPEN', ANN);
    return { contract, by: ANN };
  },
  'reopening after a rejection and editing': async () => {
    const contract = await Case.submitted(portal);
    await contract.act('REJECT', TOM);
    await contract.act('REOPEN', ANN);
    await contract.edit(TOM);
    return { contract, by: TOM };
  },
  'taking back the approval of another one': async () => {
    const contract = await Case.submitted(portal);
    expect(await contract.takeBack(await contract.act('APPROVE', TOM), SUE)).toEqual([]);
    return { contract };
  },
  'reopening, taking back the reopening, and taking back the approval': async () => {
    const contract = await Case.submitted(portal);
    const approval = await contract.act('APPROVE', TOM);
    expect(await contract.takeBack(await contract.act('REOPEN', ANN), SUE)).toEqual([]);
    expect(await contract.takeBack(approval, SUE)).toEqual([]);
    return { contract };
  },
  'reopening, and taking back the approval that another one gave': async () => {
    const contract = await Case.submitted(portal);
    await contract.act('REJECT', TOM);
    await contract.act('REOPEN', ANN);
    expect(await contract.takeBack(await contract.act('APPROVE', TOM), ANN)).toEqual([]);
    return { contract, by: ANN };
  },
  'editing, having another one reject and reopen, and taking both back': async () => {
    const contract = await Case.submitted(portal);
    await contract.edit(TOM);
    const rejection = await contract.act('REJECT', ANN);
    expect(await contract.takeBack(await contract.act('REOPEN', ANN), TOM)).toEqual([]);
    expect(await contract.takeBack(rejection, TOM)).toEqual([]);
    return { contract, by: TOM };
  },
  'taking back the submission and submitting again': async () => {
    const contract = await Case.draft(portal);
    expect(await contract.takeBack(await contract.act('SUBMIT', TOM), SUE)).toEqual([]);
    await contract.act('SUBMIT', SUE);
    return { contract };
  },
};

test.each(Object.keys(WAYS_ROUND))('nobody comes to approve their own by %s', async (way) => {
  const { contract, by = SUE } = await WAYS_ROUND[way]!();
  await contract.expectBarred(by);
});

test.each(['APPROVED', 'REJECTED'])(
  'terms edited after a reopening do not come to be %s by taking it back',
  async (status) => {
    const contract = await Case.submitted(portal);
    await contract.act(status === 'APPROVED' ? 'APPROVE' : 'REJECT', TOM);
    const reopening = await contract.act('REOPEN', SUE);
    await contract.edit(SUE);
    const rejection = await contract.act('REJECT', SUE);
    expect(await contract.takeBack(rejection, SUE)).toEqual([]);
    expect(await contract.takeBack(reopening, SUE)).toEqual(['NOT_LATEST_ACTION']);
    await contract.expectBarred(SUE);
  },
);
