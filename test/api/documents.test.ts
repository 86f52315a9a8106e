import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ANN, Case, SUE, TOM } from '../support/fixtures/approvals.ts';
import { givenContract, givenContractIn, givenDocument, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const DOCUMENT = 'id contract { id } name url kind mediaType size sha256 addedBy { subject name } addedAt';
const CONTRACT = 'contract { id version updatedAt updatedBy { subject } documents { totalCount nodes { id } } }';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
});
afterAll(() => portal.stop());

const nda = (contractId: string, others: object = {}) => ({
  contractId,
  name: 'NDA',
  url: 'https://files.example.com/nda.pdf',
  kind: 'TERMS',
  ...others,
});
const contractOf = async (id: string): Promise<Data> =>
  (await portal.data(`query ($id: ID!) { ${CONTRACT.replace('contract', 'contract(id: $id)')} }`, { id })).contract;
const latestEvent = async (id: string): Promise<Data> => {
  const query = `query ($id: ID!) { contract(id: $id) {
    events(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { type payload actor { subject } target { ... on Node { id } } } }
  } }`;
  return (await portal.data(query, { id })).contract.events.nodes[0];
};

describe('adding a document', () => {
  test('keeps the reference as it is, who added it and when, as a change of the terms', async () => {
    const contractId = await givenContract(portal, {}, SUE);
    const digest = 'AB'.repeat(32);
    const input = nda(contractId, { mediaType: 'application/pdf', size: Number.MAX_SAFE_INTEGER, sha256: digest });
    const made = await mutate(portal, 'addContractDocument', input, `document { ${DOCUMENT} } ${CONTRACT}`, TOM);
    expect(made.userErrors).toEqual([]);
    expect(made.document).toEqual({
      id: expect.stringMatching(/^doc_/),
      contract: { id: contractId },
      name: 'NDA',
      url: 'https://files.example.com/nda.pdf',
      kind: 'TERMS',
      mediaType: 'application/pdf',
      size: Number.MAX_SAFE_INTEGER,
      sha256: digest.toLowerCase(),
      addedBy: { subject: 'tom', name: TOM.name },
      addedAt: made.contract.updatedAt,
    });
    expect(made.contract).toMatchObject({
      version: 2,
      updatedBy: { subject: 'tom' },
      documents: { totalCount: 1, nodes: [{ id: made.document.id }] },
    });
    expect(await latestEvent(contractId)).toEqual({
      type: 'contract.document_added',
      payload: { contract: { id: contractId, title: expect.any(String) }, documentId: made.document.id },
      actor: { subject: 'tom' },
      target: { id: made.document.id },
    });
  });

  test('reports all that is wrong with it at once', async () => {
    const contractId = await givenContract(portal);
    const wrong = { name: ' ', url: 'javascript:alert(1)', mediaType: 'pdf', size: 0.5, sha256: 'abc' };
    const { document, userErrors } = await mutate(
      portal,
      'addContractDocument',
      nda(contractId, wrong),
      'document { id }',
    );
    expect(document).toBeNull();
    expect(userErrors.map((error: Data) => [error.code, error.path.join('.')]).sort()).toEqual(
      Object.keys(wrong)
        .map((field) => ['INVALID_INPUT', `input.${field}`])
        .sort(),
    );
  });

  test('expects the version of the contract that was seen', async () => {
    const contractId = await givenContract(portal);
    expect(await problems(portal, 'addContractDocument', nda(contractId, { expectedVersion: 2 }))).toEqual([
      'VERSION_CONFLICT',
    ]);
    expect(await problems(portal, 'addContractDocument', nda(contractId, { expectedVersion: 1 }))).toEqual([]);
  });
});

describe('removing a document', () => {
  test('is a change of the terms, of which an event keeps what was removed', async () => {
    const contractId = await givenContract(portal, {}, SUE);
    const id = await givenDocument(portal, contractId, SUE);
    const { document } = await portal.data(`query ($id: ID!) { document(id: $id) { ${DOCUMENT} } }`, { id });
    const removed = await mutate(portal, 'removeContractDocument', { id }, `removedDocumentId ${CONTRACT}`, TOM);
    expect(removed).toMatchObject({
      removedDocumentId: id,
      contract: { version: 3, updatedBy: { subject: 'tom' }, documents: { totalCount: 0 } },
      userErrors: [],
    });
    const { contract: _, ...facts } = document;
    expect(await latestEvent(contractId)).toMatchObject({
      type: 'contract.document_removed',
      payload: { documentId: id, document: facts },
      target: null,
    });
    expect((await portal.data('query ($id: ID!) { document(id: $id) { id } }', { id })).document).toBeNull();
    expect(await problems(portal, 'removeContractDocument', { id })).toEqual(['NOT_FOUND']);
  });

  test('expects the version of the contract that was seen', async () => {
    const id = await givenDocument(portal);
    expect(await problems(portal, 'removeContractDocument', { id, expectedVersion: 1 })).toEqual(['VERSION_CONFLICT']);
    expect(await problems(portal, 'removeContractDocument', { id, expectedVersion: 2 })).toEqual([]);
  });
});

describe('the documents of a contract', () => {
  test.each(['APPROVED', 'REJECTED'] as const)('are locked while it is %s', async (status) => {
    const contractId = await givenContractIn(portal, status === 'APPROVED' ? 'PENDING_APPROVAL' : status);
    const id = status === 'APPROVED' ? await givenDocument(portal, contractId, SUE) : undefined;
    if (id) expect(await problems(portal, 'approveContract', { id: contractId }, ANN)).toEqual([]);
    const before = await contractOf(contractId);
    const refused = await mutate(portal, 'addContractDocument', nda(contractId), 'document { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'CONTRACT_LOCKED', path: ['input', 'contractId'] }]);
    if (id) expect(await problems(portal, 'removeContractDocument', { id })).toEqual(['CONTRACT_LOCKED']);
    expect(await contractOf(contractId)).toEqual(before);
  });

  test.each(['addContractDocument', 'removeContractDocument'])(
    'void an approval of what was reviewed: %s',
    async (mutation) => {
      const contractId = await givenContract(portal, { submit: true }, SUE);
      const id = await givenDocument(portal, contractId, SUE);
      const { version } = await contractOf(contractId);
      const input = mutation === 'addContractDocument' ? nda(contractId) : { id };
      expect(await problems(portal, mutation, input, SUE)).toEqual([]);
      const approval = { id: contractId, expectedVersion: version };
      expect(await problems(portal, 'approveContract', approval, TOM)).toEqual(['VERSION_CONFLICT']);
    },
  );

  test.each(['addContractDocument', 'removeContractDocument'])(
    'bar whoever changes them from approving the contract: %s',
    async (mutation) => {
      const submitted = await Case.submitted(portal);
      const id = await givenDocument(portal, submitted.id, SUE);
      const input = mutation === 'addContractDocument' ? nda(submitted.id) : { id };
      expect(await problems(portal, mutation, input, TOM)).toEqual([]);
      await submitted.expectBarred(TOM);
      await submitted.expectFree(ANN);
    },
  );

  test.each(['addContractDocument', 'removeContractDocument'])(
    'keep a reopening from being taken back once they are changed: %s',
    async (mutation) => {
      const submitted = await Case.submitted(portal);
      const id = await givenDocument(portal, submitted.id, SUE);
      await submitted.act('APPROVE', TOM);
      const reopening = await submitted.act('REOPEN', ANN);
      const input = mutation === 'addContractDocument' ? nda(submitted.id) : { id };
      expect(await problems(portal, mutation, input, SUE)).toEqual([]);
      expect(await submitted.takeBack(reopening, ANN)).toEqual(['NOT_LATEST_ACTION']);
    },
  );

  test('go with it', async () => {
    const contractId = await givenContract(portal);
    const id = await givenDocument(portal, contractId);
    expect(await problems(portal, 'deleteContract', { id: contractId })).toEqual([]);
    expect((await portal.data('query ($id: ID!) { document(id: $id) { id } }', { id })).document).toBeNull();
  });

  test('are changed one after the other by people who do it at the same time', async () => {
    const contractId = await givenContract(portal);
    const ids = await Promise.all([1, 2, 3, 4].map(() => givenDocument(portal, contractId)));
    const { version, documents } = await contractOf(contractId);
    expect(version).toBe(5);
    expect(documents.nodes.map(({ id }: Data) => id).sort()).toEqual(ids.sort());
    const [id] = ids as [string];
    const answers = await Promise.all([1, 2, 3].map(() => problems(portal, 'removeContractDocument', { id })));
    expect(answers.sort()).toEqual([[], ['NOT_FOUND'], ['NOT_FOUND']]);
    expect((await contractOf(contractId)).version).toBe(6);
  });
});
