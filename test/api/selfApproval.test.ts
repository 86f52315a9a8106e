import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ANN, Case, SUE, TOM, UMA } from '../support/fixtures/approvals.ts';
import { givenContract, mutate, problems } from '../support/fixtures/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
});
afterAll(() => portal.stop());

test('two decisions at the same time do not make up for each other', async () => {
  const contract = await Case.submitted(portal);
  const attempts = Array.from({ length: 8 }, () => contract.approve(SUE));
  expect(new Set((await Promise.all(attempts)).flat())).toEqual(new Set(['SELF_APPROVAL']));
  await contract.expectFree(TOM);
});

test('whoever contributed to what was approved may approve what others have made of it since', async () => {
  const contract = await Case.submitted(portal);
  await contract.edit(TOM);
  await contract.act('APPROVE', ANN);
  await contract.act('REOPEN', ANN);
  await contract.expectBarred(ANN);
  await contract.expectFree(TOM);
  await contract.act('REOPEN', TOM);
  await contract.edit(ANN);
  await contract.expectFree(SUE);
});

test('whoever approved, rejected or took something back has not contributed by that', async () => {
  const contract = await Case.submitted(portal);
  await contract.act('REJECT', TOM);
  await contract.act('REOPEN', ANN);
  expect(await contract.takeBack(await contract.act('APPROVE', TOM), TOM)).toEqual([]);
  expect(await contract.takeBack(await contract.act('REJECT', TOM), TOM)).toEqual([]);
  await contract.expectFree(TOM);
});

test('a rejection ends nothing: whoever contributed before it may still not approve', async () => {
  const contract = await Case.submitted(portal);
  await contract.edit(TOM);
  await contract.act('REJECT', ANN);
  await contract.act('REOPEN', ANN);
  for (const contributor of [SUE, TOM, ANN]) await contract.expectBarred(contributor);
  await contract.expectFree(UMA);
});

test('an edit that changes nothing makes nobody an editor', async () => {
  const contract = await Case.submitted(portal);
  await contract.edit(TOM, {});
  await contract.edit(TOM, { description: null, value: { amount: '100', currency: 'EUR' } });
  await contract.expectFree(TOM);
});

test('writing notes and events about a contract does not keep anybody from approving it', async () => {
  const contract = await Case.submitted(portal);
  await mutate(portal, 'createNote', { contractId: contract.id, body: 'Looks fine.' }, '', TOM);
  await contract.expectFree(TOM);
});

test('whoever submitted may reject and reopen', async () => {
  const contract = await Case.submitted(portal);
  await contract.act('REJECT', SUE);
  await contract.act('REOPEN', SUE);
  await contract.expectBarred(SUE);
  await contract.expectFree(TOM);
});

test('where self-approval is allowed, one person does it all', async () => {
  const lenient = await startServer({ selfApproval: 'allow' });
  try {
    const contractId = await givenContract(lenient, { submit: true }, SUE);
    expect(await problems(lenient, 'approveContract', { id: contractId }, SUE)).toEqual([]);
  } finally {
    await lenient.stop();
  }
});
