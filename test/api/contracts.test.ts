import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenContract, givenCustomer, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const FIELDS = `id reference title description status value { amount currency } startDate endDate version
  createdAt updatedAt customer { id }`;
const value = { amount: '1250.00', currency: 'EUR' };

let portal: TestServer;
let customerId: string;

beforeAll(async () => {
  portal = await startServer();
  customerId = await givenCustomer(portal);
});
afterAll(() => portal.stop());

const create = (input: object, selection = `contract { ${FIELDS} }`): Promise<Data> =>
  mutate(portal, 'createContract', { customerId, title: 'Cleaning', value, ...input }, selection);
const count = async (): Promise<number> => (await portal.data('{ contracts { totalCount } }')).contracts.totalCount;

describe('creating a contract', () => {
  test('keeps all that was said, as a draft at version 1', async () => {
    const input = {
      reference: 'C-2026-001',
      title: 'Cleaning of the town hall',
      description: 'Every week.\n\nIn the evening.',
      value,
      startDate: '2024-02-29',
      endDate: '2026-12-31',
    };
    const { contract, userErrors } = await create(input);
    expect(userErrors).toEqual([]);
    expect(contract).toEqual({
      ...input,
      id: expect.stringMatching(/^ctr_/),
      status: 'DRAFT',
      version: 1,
      createdAt: expect.any(String),
      updatedAt: contract.createdAt,
      customer: { id: customerId },
    });
    const query = `query ($id: ID!) { contract(id: $id) { ${FIELDS} events { nodes { type payload customer { id } } } actions { totalCount } } }`;
    expect((await portal.data(query, { id: contract.id })).contract).toEqual({
      ...contract,
      events: {
        nodes: [
          {
            type: 'contract.created',
            payload: { contract: { id: contract.id, title: contract.title } },
            customer: { id: customerId },
          },
        ],
      },
      actions: { totalCount: 0 },
    });
  });

  test('takes a customer, a title and a value for enough', async () => {
    const { contract } = await create({ title: ' Cleaning ' });
    expect(contract).toMatchObject({
      title: 'Cleaning',
      reference: null,
      description: null,
      startDate: null,
      endDate: null,
    });
  });

  test('and submitting it is one step with all that belongs to both', async () => {
    const before = await count();
    const { contract, action } = await create(
      { submit: true },
      `action { id type } contract { ${FIELDS} lastAction { id type } actions { nodes { type priorStatus newStatus reason contractVersion createdAt } }
        events(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { type } } }`,
    );
    expect(contract).toMatchObject({ status: 'PENDING_APPROVAL', version: 2 });
    expect(contract.actions.nodes).toEqual([
      {
        type: 'SUBMIT',
        priorStatus: 'DRAFT',
        newStatus: 'PENDING_APPROVAL',
        reason: null,
        contractVersion: 1,
        createdAt: contract.updatedAt,
      },
    ]);
    expect(action).toMatchObject({ type: 'SUBMIT' });
    expect(contract.lastAction).toEqual(action);
    expect(contract.updatedAt > contract.createdAt).toBe(true);
    expect(contract.events.nodes.map(({ type }: Data) => type)).toEqual(['contract.created', 'contract.submitted']);
    expect(await count()).toBe(before + 1);
  });

  test('tells everything that is wrong at once, and creates nothing', async () => {
    const before = await count();
    const { contract, userErrors } = await create({
      title: '',
      description: 'x'.repeat(10_001),
      value: { amount: '1.005', currency: 'EUR' },
      startDate: '2026-01-02',
      endDate: '2026-01-01',
      submit: true,
    });
    expect(contract).toBeNull();
    expect(userErrors.map(({ path }: Data) => path.join('.'))).toEqual([
      'input.title',
      'input.description',
      'input.value.amount',
      'input.endDate',
    ]);
    expect(await count()).toBe(before);
  });

  test.each(['', 'nobody', 'cus_01kaq3w0v5fk7ajq1cymfjmyhd', 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd'])(
    'needs a customer: there is none under %j',
    async (customerId) => {
      const { contract, userErrors } = await create({ customerId });
      expect(contract).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'customerId'] }]);
    },
  );
});

describe('no two contracts share a reference', () => {
  test('neither when they are created nor when they are changed', async () => {
    await create({ reference: 'shared' });
    const id = await givenContract(portal, { customerId });
    const before = await count();
    for (const refused of [
      await create({ reference: ' shared ' }, ''),
      await create({ reference: 'shared', submit: true }, ''),
      await mutate(portal, 'updateContract', { id, reference: 'shared' }, ''),
    ]) {
      expect(refused.userErrors).toMatchObject([{ __typename: 'NotUniqueError', path: ['input', 'reference'] }]);
    }
    expect(await count()).toBe(before);
  });

  test('but any number has none, and one may keep its own', async () => {
    await create({ reference: null });
    const { contract } = await create({ reference: 'own' });
    expect(await problems(portal, 'updateContract', { id: contract.id, reference: 'own', title: 'New' })).toEqual([]);
  });
});

describe('the value of a contract', () => {
  test.each([
    ['0', 'EUR', '0.00'],
    ['1250', 'EUR', '1250.00'],
    ['90071992547409.91', 'EUR', '90071992547409.91'],
    ['1250', 'JPY', '1250'],
    ['9007199254740991', 'JPY', '9007199254740991'],
    ['0.001', 'KWD', '0.001'],
    ['9007199254740.991', 'KWD', '9007199254740.991'],
    ['1.5', 'CLF', '1.5000'],
  ])('%s %s is given back as %s', async (amount, currency, exact) => {
    const { contract } = await create({ value: { amount, currency } });
    expect(contract.value).toEqual({ amount: exact, currency });
    const { contract: read } = await portal.data(
      'query ($id: ID!) { contract(id: $id) { value { amount currency } } }',
      contract,
    );
    expect(read.value).toEqual({ amount: exact, currency });
  });

  test.each([
    ['1.005', 'EUR'],
    ['1.0', 'JPY'],
    ['0.0001', 'KWD'],
    ['0.00001', 'CLF'],
    ['-0.01', 'EUR'],
    ['90071992547409.92', 'EUR'],
    ['9007199254740992', 'JPY'],
    ['9'.repeat(40), 'KWD'],
  ])('cannot be %s %s', async (amount, currency) => {
    const { contract, userErrors } = await create({ value: { amount, currency } });
    expect(contract).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'value', 'amount'] }]);
  });
});
