import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenContract, givenContractIn, givenCustomer, givenNote, mutate } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

interface Deletion {
  mutation: string;
  noun: string;
  /** What is to be deleted, and the row whose version counts; both are at version 2 or later. */
  given(): Promise<{ id: string; versioned: string }>;
}

const DELETIONS: Deletion[] = [
  {
    mutation: 'deleteCustomer',
    noun: 'customer',
    async given() {
      const id = await givenCustomer(portal);
      await mutate(portal, 'updateCustomer', { id, phone: '1' }, '');
      return { id, versioned: id };
    },
  },
  {
    mutation: 'deleteContract',
    noun: 'contract',
    async given() {
      const id = await givenContract(portal, { submit: true });
      return { id, versioned: id };
    },
  },
  {
    mutation: 'deleteNote',
    noun: 'note',
    async given() {
      const contractId = await givenContract(portal);
      const id = await givenNote(portal, contractId);
      await givenNote(portal, contractId, id);
      await mutate(portal, 'updateNote', { id, body: 'Edited.' }, '');
      return { id, versioned: id };
    },
  },
  {
    mutation: 'deleteAction',
    noun: 'contract',
    async given() {
      const versioned = await givenContractIn(portal, 'APPROVED');
      const query = 'query ($id: ID!) { contract(id: $id) { lastAction { id } } }';
      return { id: (await portal.data(query, { id: versioned })).contract.lastAction.id, versioned };
    },
  },
];

const ROW = 'id ... on Customer { version } ... on Contract { version } ... on Note { version }';
const CONFLICT = `userErrors { ... on VersionConflictError { expectedVersion currentVersion current { ${ROW} } } }`;

async function read(id: string): Promise<Data> {
  return (await portal.data(`query ($id: ID!) { node(id: $id) { ${ROW} } }`, { id })).node;
}

test.each(DELETIONS)(
  '$mutation is refused where the $noun is at another version, and is told which',
  async (deletion) => {
    const { mutation, noun, given } = deletion;
    const { id, versioned } = await given();
    const current = await read(versioned);
    const reason = mutation === 'deleteAction' ? { reason: 'A mistake.' } : {};
    for (const expectedVersion of [current.version - 1, current.version + 1]) {
      const { userErrors } = await mutate(portal, mutation, { id, expectedVersion, ...reason }, CONFLICT);
      expect(userErrors).toEqual([
        {
          __typename: 'VersionConflictError',
          code: 'VERSION_CONFLICT',
          message: expect.stringContaining(
            `version ${expectedVersion} of the ${noun}, but it is at version ${current.version}`,
          ),
          path: ['input', 'expectedVersion'],
          expectedVersion,
          currentVersion: current.version,
          current,
        },
      ]);
      expect(await read(versioned)).toEqual(current);
      expect((await portal.data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id });
    }
    const { userErrors } = await mutate(portal, mutation, { id, expectedVersion: current.version, ...reason }, '');
    expect(userErrors).toEqual([]);
    expect((await portal.data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  },
);
