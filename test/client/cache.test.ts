import { ApolloClient, ApolloLink } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { of } from 'rxjs';
import { createCache } from '../../src/client/apollo/cache.ts';
import { ApproveContractDocument, CreateNoteDocument, NoteFieldsFragmentDoc } from '../../src/generated/client.ts';

/** A client whose operations are answered in turn. */
function clientAnsweredWith(...answers: Record<string, unknown>[]): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    link: new ApolloLink(() => of({ data: answers.shift() })),
  });
}

test('a refusal keeps what it says, with what only its kind says', async () => {
  const refusal = {
    __typename: 'VersionConflictError',
    code: 'VERSION_CONFLICT',
    message: 'Expected version 1 of the contract, but it is at version 2 now.',
    path: ['input', 'expectedVersion'],
    expectedVersion: 1,
    currentVersion: 2,
    current: { __typename: 'Contract', id: 'ctr_1' },
  };
  const client = clientAnsweredWith({
    approveContract: { __typename: 'ApproveContractPayload', contract: null, action: null, userErrors: [refusal] },
  });
  const { data } = await client.mutate({
    mutation: ApproveContractDocument,
    variables: { input: { id: 'ctr_1', expectedVersion: 1 } },
  });
  expect(data?.approveContract?.userErrors).toEqual([refusal]);
});

test('a person who changed their name is shown as they were called at the time', async () => {
  const client = clientAnsweredWith(noteBy('Ada Byron', 'note_1'), noteBy('Ada Lovelace', 'note_2'));
  for (const body of ['Before.', 'After.']) {
    await client.mutate({ mutation: CreateNoteDocument, variables: { input: { contractId: 'ctr_1', body } } });
  }
  const authors = ['note_1', 'note_2'].map(
    (id) =>
      client.cache.readFragment({ id: `Note:${id}`, fragment: NoteFieldsFragmentDoc, fragmentName: 'NoteFields' })
        ?.author,
  );
  expect(authors).toMatchObject([
    { subject: 'usr_1', name: 'Ada Byron' },
    { subject: 'usr_1', name: 'Ada Lovelace' },
  ]);
});

function noteBy(name: string, id: string): Record<string, unknown> {
  return {
    createNote: {
      __typename: 'CreateNotePayload',
      note: {
        __typename: 'Note',
        id,
        author: { __typename: 'Actor', subject: 'usr_1', name },
        body: 'Read it again.',
        depth: 0,
        replyCount: 0,
        editedAt: null,
        editNote: null,
        resolvedAt: null,
        resolvedBy: null,
        version: 1,
        createdAt: '2026-03-01T09:30:00.000Z',
        updatedAt: '2026-03-01T09:30:00.000Z',
        viewerCanUpdate: true,
        viewerCanResolve: true,
        viewerCanDelete: false,
        contract: { __typename: 'Contract', id: 'ctr_1' },
        parent: null,
      },
      userErrors: [],
    },
  };
}
