import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_PAYLOAD_BYTES } from '../../src/domain/events.ts';
import { givenContract, givenContractIn, mutate } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const TERMS = {
  title: 'Cleaning',
  description: 'Every week.',
  value: { amount: '1250.00', currency: 'EUR' },
  startDate: '2026-01-01',
  endDate: '2026-12-31',
};
const FIELDS =
  'id reference title description status value { amount currency } startDate endDate version createdAt updatedAt';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const read = async (id: string): Promise<Data> =>
  (
    await portal.data(
      `query ($id: ID!) { contract(id: $id) { ${FIELDS} events(first: 1) { totalCount nodes { type payload } } } }`,
      { id },
    )
  ).contract;
const update = (input: object): Promise<Data> =>
  mutate(
    portal,
    'updateContract',
    input,
    `contract { ${FIELDS} } userErrors { ... on ContractLockedError { status } }`,
  );

describe.each(['DRAFT', 'PENDING_APPROVAL'] as const)('updating a contract that is %s', (status) => {
  test('changes what is given, keeps what is left out, and clears what is null', async () => {
    const id = await givenContractIn(portal, status, TERMS);
    const { events, ...before } = await read(id);
    const input = { id, title: ' Cleaning and painting ', endDate: null, expectedVersion: before.version };
    const { contract, userErrors } = await update(input);
    expect(userErrors).toEqual([]);
    const changed = { title: 'Cleaning and painting', endDate: null, version: before.version + 1 };
    expect(contract).toEqual({ ...before, ...changed, updatedAt: contract.updatedAt });
    expect(contract.updatedAt > before.updatedAt).toBe(true);
    expect((await read(id)).events).toEqual({
      totalCount: events.totalCount + 1,
      nodes: [
        {
          type: 'contract.updated',
          payload: {
            contract: { id, title: 'Cleaning and painting' },
            changed: ['title', 'endDate'],
            changes: [
              { field: 'title', before: 'Cleaning', after: 'Cleaning and painting' },
              { field: 'endDate', before: TERMS.endDate, after: null },
            ],
          },
        },
      ],
    });
  });

  test('of its value leaves an event that tells the field and its values as clients know them', async () => {
    const id = await givenContractIn(portal, status, TERMS);
    let before: object | null = { amount: '1250.00', currency: 'EUR' };
    for (const after of [{ amount: '7.00', currency: 'USD' }, { amount: '8.00', currency: 'USD' }, null]) {
      await update({ id, value: after });
      expect((await read(id)).events.nodes[0].payload).toMatchObject({
        changed: ['value'],
        changes: [{ field: 'value', before, after }],
      });
      before = after;
    }
  });

  test('of long texts leaves an event with the part that differs, which never is too large', async () => {
    // What takes most bytes as JSON: four for each character of a line, six for each of a text of lines.
    const [line, lines] = ['😀', '\u0001'];
    const long = { title: line.repeat(200), type: line.repeat(50), description: `a${lines.repeat(9_999)}` };
    const id = await givenContractIn(portal, status, { ...TERMS, ...long });
    const other = { title: '🥀'.repeat(200), type: '🥀'.repeat(50), description: `b${'\u0002'.repeat(9_999)}` };
    expect((await update({ id, ...other, reference: `${status}${'🥀'.repeat(180)}` })).userErrors).toEqual([]);
    const { payload } = (await read(id)).events.nodes[0];
    expect(payload.changes.find(({ field }: Data) => field === 'description')).toEqual({
      field: 'description',
      before: `a${lines.repeat(499)}…`,
      after: `b${'\u0002'.repeat(499)}…`,
      excerpt: true,
    });
    expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(MAX_PAYLOAD_BYTES);
  });

  test('that changes nothing raises no version, and leaves no event', async () => {
    const id = await givenContractIn(portal, status, TERMS);
    const before = await read(id);
    const same = { ...TERMS, title: ' Cleaning ', value: { amount: '1250', currency: 'EUR' }, reference: null };
    for (const input of [{}, same, { expectedVersion: before.version }]) {
      expect((await update({ id, ...input })).contract.version).toBe(before.version);
    }
    expect(await read(id)).toEqual(before);
  });

  test('fails where the version is not the one that was seen', async () => {
    const id = await givenContractIn(portal, status, TERMS);
    const before = await read(id);
    for (const expectedVersion of [before.version - 1, before.version + 1]) {
      const { contract, userErrors } = await update({ id, title: 'New', expectedVersion });
      expect(contract).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
    }
    expect(await read(id)).toEqual(before);
  });
});

describe.each(['APPROVED', 'REJECTED'] as const)('the terms of a contract that is %s', (status) => {
  test.each([
    { title: 'New' },
    { description: null },
    { value: { amount: '1.00', currency: 'EUR' } },
    { startDate: '2026-02-01' },
    { endDate: null },
    { reference: 'late' },
    {},
  ])('are locked: %j', async (input) => {
    const id = await givenContractIn(portal, status, TERMS);
    const before = await read(id);
    const { contract, userErrors } = await update({ id, ...input });
    expect(contract).toBeNull();
    expect(userErrors).toEqual([
      {
        __typename: 'ContractLockedError',
        code: 'CONTRACT_LOCKED',
        message: expect.stringContaining(status),
        path: ['input', 'id'],
        status,
      },
    ]);
    expect(await read(id)).toEqual(before);
  });

  test('are open again once it is reopened', async () => {
    const id = await givenContractIn(portal, status, TERMS);
    await mutate(portal, 'reopenContract', { id, reason: 'More hours.' }, '');
    expect((await update({ id, title: 'New' })).contract.title).toBe('New');
  });
});

describe('updating a contract', () => {
  test.each(['description', 'value', 'startDate', 'endDate', 'reference'])(
    'clears %s where it is null',
    async (field) => {
      const id = await givenContract(portal, { ...TERMS, reference: `ref-${field}` });
      expect((await update({ id, [field]: null })).contract[field]).toBeNull();
    },
  );

  test.each([
    [{ title: null }, ['input', 'title']],
    [{ endDate: '2025-12-31' }, ['input', 'endDate']],
    [{ startDate: '2027-01-01' }, ['input', 'startDate']],
  ])('refuses %j', async (input, path) => {
    const id = await givenContract(portal, TERMS);
    const { contract, userErrors } = await update({ id, ...input });
    expect(contract).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path }]);
  });
});
