import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { type Draft, draftOf, givenDraft } from '../support/fixtures/drafts.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ED: Actor = { subject: 'ed', name: 'Ed Editor', role: 'EDITOR' };

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const errorsOf = ({ errors = [] }: Answer) => errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]);

/** Asks the same several times, each time about a new draft. `check` is told of the answer, and how it left the draft. */
async function severalTimes(
  query: string,
  check: (answer: Answer, draft: Draft) => void,
  variables: object = {},
): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const id = await givenDraft(portal, ED);
    const answer = await portal.ask(query, { id, ...variables }, ED);
    check(answer, await draftOf(portal, id, ED));
  }
}

test('what a role may not do is null with its error, and the mutations before and after it are carried out', () =>
  severalTimes(
    `mutation ($id: ID!) {
      before: createNote(input: { contractId: $id, body: "Before" }) { note { body contract { noteCount } } }
      forbidden: approveContract(input: { id: $id }) { contract { status } }
      refused: createNote(input: { contractId: $id, body: "" }) { note { body } userErrors { code } }
      after: submitContract(input: { id: $id }) { contract { status noteCount } }
      gone: deleteContract(input: { id: $id }) { deletedContractId }
    }`,
    (answer, state) => {
      expect(answer.data).toEqual({
        before: { note: { body: 'Before', contract: { noteCount: 1 } } },
        forbidden: null,
        refused: { note: null, userErrors: [{ code: 'INVALID_INPUT' }] },
        after: { contract: { status: 'PENDING_APPROVAL', noteCount: 1 } },
        gone: null,
      });
      expect(errorsOf(answer)).toEqual([
        ['forbidden', 'FORBIDDEN'],
        ['gone', 'FORBIDDEN'],
      ]);
      expect(state).toEqual({ status: 'PENDING_APPROVAL', notes: ['Before'] });
    },
  ));

test('a variable that may not be null where it stands fails the mutation that it is given to, and no other', () =>
  severalTimes(
    `mutation ($id: ID!, $body: String = "Usual") {
      before: createNote(input: { contractId: $id, body: "Before" }) { note { body } }
      wrong: createNote(input: { contractId: $id, body: $body }) { note { body } }
      after: createNote(input: { contractId: $id, body: "After" }) { note { body } }
    }`,
    (answer, { notes }) => {
      expect(answer.data).toEqual({
        before: { note: { body: 'Before' } },
        wrong: null,
        after: { note: { body: 'After' } },
      });
      expect(errorsOf(answer)).toEqual([['wrong', 'BAD_USER_INPUT']]);
      expect(notes).toEqual(['Before', 'After']);
    },
    { body: null },
  ));

test('what cannot be read of a changed row takes back nothing and leaves the rest of the payload', () =>
  severalTimes(
    `mutation ($id: ID!) {
      submit: submitContract(input: { id: $id }) {
        action { newStatus }
        contract { status notes(first: 101) { totalCount } actions(first: 1, last: 1) { totalCount } }
        userErrors { code }
      }
      note: createNote(input: { contractId: $id, body: "After" }) {
        note { body contract { status customer { contracts { nodes { events(after: "nothing") { totalCount } } } } } }
      }
    }`,
    (answer, state) => {
      expect(answer.data).toEqual({
        submit: { action: { newStatus: 'PENDING_APPROVAL' }, contract: null, userErrors: [] },
        note: { note: null },
      });
      expect(errorsOf(answer)).toEqual([
        ['submit.contract.notes', 'BAD_USER_INPUT'],
        ['note.note.contract.customer.contracts.nodes.0.events', 'BAD_USER_INPUT'],
      ]);
      expect(state).toEqual({ status: 'PENDING_APPROVAL', notes: ['After'] });
    },
  ));

test('the same mutation under two names is carried out twice, under one name once', () =>
  severalTimes(
    `mutation ($id: ID!) {
      createNote(input: { contractId: $id, body: "Once" }) { note { body } }
      again: createNote(input: { contractId: $id, body: "Twice" }) { note { contract { noteCount } } }
      ...More
      other: createNote(input: { contractId: $id, body: "Twice" }) { note { contract { noteCount } } }
    }
    fragment More on Mutation {
      createNote(input: { contractId: $id, body: "Once" }) { note { contract { noteCount } } }
    }`,
    ({ data, errors }, { notes }) => {
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        createNote: { note: { body: 'Once', contract: { noteCount: 1 } } },
        again: { note: { contract: { noteCount: 2 } } },
        other: { note: { contract: { noteCount: 3 } } },
      });
      expect(notes).toEqual(['Once', 'Twice', 'Twice']);
    },
  ));

test('what @skip and @include take away is not carried out, by what their variables say this time', async () => {
  const query = `mutation ($id: ID!, $submit: Boolean!) {
    note: createNote(input: { contractId: $id, body: "Instead" }) @skip(if: $submit) { note { body } }
    ... on Mutation @include(if: $submit) { submitContract(input: { id: $id }) { contract { status } } }
  }`;
  for (const submit of [true, false, true, false]) {
    const id = await givenDraft(portal, ED);
    expect(await portal.data(query, { id, submit }, ED)).toEqual(
      submit
        ? { submitContract: { contract: { status: 'PENDING_APPROVAL' } } }
        : { note: { note: { body: 'Instead' } } },
    );
    expect(await draftOf(portal, id, ED)).toEqual(
      submit ? { status: 'PENDING_APPROVAL', notes: [] } : { status: 'DRAFT', notes: ['Instead'] },
    );
  }
});

test('names that look like the way to another field of the answer change nothing', () =>
  severalTimes(
    `mutation ($id: ID!) {
      a: createNote(input: { contractId: $id, body: "First" }) { note { contract { notes { nodes { body } } } } }
      notes_contract_note_a: createNote(input: { contractId: $id, body: "Second" }) { userErrors { code } }
    }`,
    ({ data, errors }, { notes }) => {
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        a: { note: { contract: { notes: { nodes: [{ body: 'First' }] } } } },
        notes_contract_note_a: { userErrors: [] },
      });
      expect(notes).toEqual(['First', 'Second']);
    },
  ));

test('of several operations only the one that is named is carried out', async () => {
  const query = `mutation Submit($id: ID!) { submitContract(input: { id: $id }) { contract { status } } }
    mutation Note($id: ID!) { createNote(input: { contractId: $id, body: "Named" }) { note { body } } }`;
  for (const operationName of ['Note', 'Submit', 'Note', undefined, 'Other']) {
    const id = await givenDraft(portal, ED);
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-actor': encodeURIComponent(JSON.stringify(ED)) },
      body: JSON.stringify({ query, variables: { id }, operationName }),
    });
    expect(response.status).toBe(operationName === 'Note' || operationName === 'Submit' ? 200 : 400);
    expect(await draftOf(portal, id, ED)).toEqual({
      status: operationName === 'Submit' ? 'PENDING_APPROVAL' : 'DRAFT',
      notes: operationName === 'Note' ? ['Named'] : [],
    });
  }
});
