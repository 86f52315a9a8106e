import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenContract, givenCustomer, givenNote } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const SEEN =
  'contract { status version title customer { name contracts { totalCount } } actions { totalCount nodes { type } } }';

interface Made {
  customerId: string;
  id: string;
  noteId: string;
}

/** Sends a document twice, each time about new rows, so that it is served both as a new one and as one that is known. */
async function twice(query: string, check: (data: Data, made: Made) => void): Promise<void> {
  for (let i = 0; i < 2; i++) {
    const customerId = await givenCustomer(portal, { name: 'Before' });
    const id = await givenContract(portal, { customerId, title: 'Before' });
    const made = { customerId, id, noteId: await givenNote(portal, id) };
    check(await portal.data(query, made), made);
  }
}

test('mutations of one request run one after the other, and each sees what those before it did', async () => {
  const query = `mutation ($id: ID!, $customerId: ID!) {
    submit: submitContract(input: { id: $id }) { ${SEEN} }
    rename: updateCustomer(input: { id: $customerId, name: "After" }) { customer { name contracts { nodes { status } } } }
    edit: updateContract(input: { id: $id, title: "After" }) { ${SEEN} }
    reject: rejectContract(input: { id: $id, reason: "Too dear." }) { ${SEEN} }
    late: updateContract(input: { id: $id, title: "Too late" }) { contract { id } userErrors { code } }
    reopen: reopenContract(input: { id: $id, reason: "Again." }) { action { contract { status version } } }
    approve: approveContract(input: { id: $id, expectedVersion: 5 }) { ${SEEN} userErrors { code } }
  }`;
  await twice(query, (data) => {
    const contracts = { totalCount: 1 };
    const seen = (status: string, version: number, title: string, name: string, types: string[]) => ({
      contract: {
        status,
        version,
        title,
        customer: { name, contracts },
        actions: { totalCount: types.length, nodes: types.map((type) => ({ type })) },
      },
    });
    expect(data).toEqual({
      submit: seen('PENDING_APPROVAL', 2, 'Before', 'Before', ['SUBMIT']),
      rename: { customer: { name: 'After', contracts: { nodes: [{ status: 'PENDING_APPROVAL' }] } } },
      edit: seen('PENDING_APPROVAL', 3, 'After', 'After', ['SUBMIT']),
      reject: seen('REJECTED', 4, 'After', 'After', ['SUBMIT', 'REJECT']),
      late: { contract: null, userErrors: [{ code: 'CONTRACT_LOCKED' }] },
      reopen: { action: { contract: { status: 'PENDING_APPROVAL', version: 5 } } },
      approve: { ...seen('APPROVED', 6, 'After', 'After', ['SUBMIT', 'REJECT', 'REOPEN', 'APPROVE']), userErrors: [] },
    });
  });
});

test('what one mutation of a request deletes is gone for the next one', async () => {
  const query = `mutation ($id: ID!, $customerId: ID!, $noteId: ID!) {
    answer: createNote(input: { contractId: $id, parentId: $noteId, body: "Answer" }) { note { parent { replyCount } contract { notes { totalCount } } } }
    deleteNote(input: { id: $noteId }) { deletedNoteIds }
    again: createNote(input: { contractId: $id, parentId: $noteId, body: "Answer" }) { note { id } userErrors { code path } }
    deleteContract(input: { id: $id }) { deletedContractId }
    call: createEvent(input: { customerId: $customerId, type: "call.logged" }) { event { customer { contracts { totalCount } } } }
    submit: submitContract(input: { id: $id }) { contract { id } userErrors { code } }
    deleteCustomer(input: { id: $customerId }) { deletedCustomerId userErrors { code } }
    create: createContract(input: { customerId: $customerId, title: "Late", value: { amount: "1", currency: "EUR" } }) { contract { id } userErrors { code } }
  }`;
  await twice(query, (data, known) => {
    expect(data).toEqual({
      answer: { note: { parent: { replyCount: 1 }, contract: { notes: { totalCount: 1 } } } },
      deleteNote: { deletedNoteIds: [known.noteId, expect.stringMatching(/^note_/)] },
      again: { note: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'parentId'] }] },
      deleteContract: { deletedContractId: known.id },
      call: { event: { customer: { contracts: { totalCount: 0 } } } },
      submit: { contract: null, userErrors: [{ code: 'NOT_FOUND' }] },
      deleteCustomer: { deletedCustomerId: known.customerId, userErrors: [] },
      create: { contract: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });
});

test('the same contract under two names of one request is the contract as each mutation left it', async () => {
  const query = `mutation ($id: ID!) {
    first: updateContract(input: { id: $id, title: "First" }) { contract { title events(first: 1) { nodes { contract { title } } } } }
    second: updateContract(input: { id: $id, title: "Second" }) { contract { title events(first: 1) { nodes { contract { title } } } } }
  }`;
  await twice(query, (data) => {
    const as = (title: string) => ({ contract: { title, events: { nodes: [{ contract: { title } }] } } });
    expect(data).toEqual({ first: as('First'), second: as('Second') });
  });
});
