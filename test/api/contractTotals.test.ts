import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContractRow, CustomerRow } from '../../src/db/rows.ts';
import { answerOver } from '../support/figures/ask.ts';
import { conditionsOn } from '../support/filters/conditions.ts';
import { meets, whereOf } from '../support/filters/meaning.ts';
import { portfolios } from '../support/filters/portfolios.ts';
import { type AllRows, contractRow, customerRow, insertRows, noRows } from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ selfApproval: 'deny', limits: { cost: 1_000_000 } });
});
afterAll(() => server.stop());

const QUERY = `query ($by: [ContractGrouping!]!, $where: ContractWhere) {
  contractTotals(by: $by, where: $where) { status currency segment riskLevel type count values { amount currency } }
}`;

const PARTS: Record<string, [field: string, valueIn: (contract: ContractRow, customer: CustomerRow) => string | null]> =
  {
    STATUS: ['status', ({ status }) => status],
    CURRENCY: ['currency', ({ valueCurrency }) => valueCurrency],
    SEGMENT: ['segment', (_, { segment }) => segment],
    RISK_LEVEL: ['riskLevel', (_, { riskLevel }) => riskLevel],
    TYPE: ['type', ({ type }) => type],
  };
const NO_GROUP = { status: null, currency: null, segment: null, riskLevel: null, type: null };

/** The totals of these contracts, counted one by one. */
function totalsOf(contracts: ContractRow[], { customers }: AllRows, by: string[]): Data[] {
  const groups = new Map<string, { group: object; count: number; sums: Map<string, bigint> }>();
  if (by.length === 0) groups.set('{}', { group: {}, count: 0, sums: new Map() });
  for (const contract of contracts) {
    const customer = customers.find(({ id }) => id === contract.customerId) as CustomerRow;
    const group = Object.fromEntries(
      by.map((part) => PARTS[part] ?? []).map(([field = '', valueIn]) => [field, valueIn?.(contract, customer)]),
    );
    const key = JSON.stringify(group);
    const total = groups.get(key) ?? { group, count: 0, sums: new Map() };
    groups.set(key, total);
    total.count++;
    const { valueMinor, valueCurrency } = contract;
    if (valueMinor !== null && valueCurrency !== null) {
      total.sums.set(valueCurrency, (total.sums.get(valueCurrency) ?? 0n) + BigInt(valueMinor));
    }
  }
  return [...groups.values()].map(({ group, count, sums }) => ({
    ...NO_GROUP,
    ...group,
    count,
    values: [...sums].sort().map(([currency, sum]) => ({ amount: written(sum, currency), currency })),
  }));
}

/** The portfolios have yen, and euros of a hundred cents. */
function written(sum: bigint, currency: string): string {
  return currency === 'JPY' ? `${sum}` : `${sum / 100n}.${`${sum % 100n}`.padStart(2, '0')}`;
}

const inAnyOrder = (totals: Data[]) => totals.map((total) => JSON.stringify(total)).sort();

test('totals of any contracts by anything are what counting them one by one gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const rows = generate(() => portfolios);
      const conditions = conditionsOn(rows).Contract;
      const by = generate(() => fc.shuffledSubarray(Object.keys(PARTS)));
      const where = generate(() => fc.option(whereOf(conditions), { freq: 2 }));
      const { contractTotals } = await answerOver(server, rows, QUERY, { by, where });
      const counted = rows.contracts.filter((row) => where === null || meets(conditions, row, where));
      expect(inAnyOrder(contractTotals)).toEqual(inAnyOrder(totalsOf(counted, rows, by)));
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test.each([
  [{ awaitsMe: true }, 1],
  [{ awaitsMe: false }, 2],
])('of contracts where %j', async (where, count) => {
  const customer = customerRow();
  const contract = (status: ContractRow['status']) => contractRow({ customerId: customer.id, status });
  const [mine, own, draft] = [contract('PENDING_APPROVAL'), contract('PENDING_APPROVAL'), contract('DRAFT')];
  const rows: AllRows = {
    ...noRows(),
    customers: [customer],
    contracts: [mine, own, draft],
    contributors: [{ contractId: own.id, subject: 'ada', since: 1 }],
  };
  const { contractTotals } = await answerOver(server, rows, QUERY, { by: [], where });
  expect(contractTotals).toMatchObject([{ count }]);
});

test('types that look like parts of what is grouped by are groups of their own', async () => {
  const customer = customerRow();
  const types = [null, 'null', 'a', 'a"', 'a","b', '["a"]'];
  const contracts = [...types, ...types].map((type) => contractRow({ customerId: customer.id, type }));
  const rows: AllRows = { ...noRows(), customers: [customer], contracts };
  const { contractTotals } = await answerOver(server, rows, QUERY, { by: ['TYPE', 'SEGMENT'] });
  expect(contractTotals).toHaveLength(types.length);
  expect(contractTotals).toEqual(
    expect.arrayContaining(types.map((type) => expect.objectContaining({ type, count: 2 }))),
  );
});

describe('among some contracts', () => {
  const MAX = Number.MAX_SAFE_INTEGER;
  const COUNT = 1_100;
  const customers = [customerRow({ segment: 'RETAIL' }), customerRow({ segment: 'ENTERPRISE' })];
  const of = (index: number, values: Partial<ContractRow>) =>
    contractRow({ customerId: customers[index]?.id as string, valueMinor: MAX, ...values });

  beforeAll(() =>
    insertRows(server, {
      customers,
      contracts: [
        ...Array.from({ length: COUNT }, () => of(0, { status: 'REJECTED', type: 'SLA' })),
        of(1, { status: 'APPROVED', valueCurrency: 'JPY' }),
        of(1, { status: 'APPROVED', valueMinor: null, valueCurrency: null, type: 'NDA' }),
        of(1, { status: 'DRAFT', type: 'SLA', valueMinor: 1 }),
      ],
    }),
  );

  const totals = async (by: string[]) => (await server.data(QUERY, { by })).contractTotals;

  test('sums are exact where they are more than 64 bits hold', async () => {
    const sum = BigInt(MAX) * BigInt(COUNT);
    expect(sum > 2n ** 63n).toBe(true);
    expect(await totals(['STATUS'])).toMatchObject([
      { status: 'DRAFT', count: 1, values: [{ amount: '0.01', currency: 'EUR' }] },
      { status: 'APPROVED', count: 2, values: [{ amount: `${MAX}`, currency: 'JPY' }] },
      { status: 'REJECTED', count: COUNT, values: [{ amount: written(sum, 'EUR'), currency: 'EUR' }] },
    ]);
  });

  test('groups come in the order of what they are counted by, those without it last', async () => {
    expect((await totals(['CURRENCY'])).map(({ currency }: Data) => currency)).toEqual(['EUR', 'JPY', null]);
    expect((await totals(['SEGMENT'])).map(({ segment }: Data) => segment)).toEqual(['ENTERPRISE', 'RETAIL']);
    const types = await totals(['TYPE', 'STATUS']);
    expect(types.map(({ type, status }: Data) => [type, status])).toEqual([
      ['NDA', 'APPROVED'],
      ['SLA', 'DRAFT'],
      ['SLA', 'REJECTED'],
      [null, 'APPROVED'],
    ]);
  });

  test('amounts of several currencies stand side by side', async () => {
    const [{ count, values }] = await totals([]);
    expect(count).toBe(COUNT + 3);
    expect(values.map(({ currency }: Data) => currency)).toEqual(['EUR', 'JPY']);
  });

  test('what is counted by twice is counted by once', async () => {
    expect(await totals(['STATUS', 'STATUS'])).toEqual(await totals(['STATUS']));
  });

  test('all take one statement', async () => {
    const before = server.statements.length;
    await totals(Object.keys(PARTS));
    expect(server.statements.length - before).toBe(1);
  });
});

test('more groups than can be shown are refused', async () => {
  const customer = customerRow();
  const contracts = Array.from({ length: 5_001 }, (_, i) => contractRow({ customerId: customer.id, type: `T${i}` }));
  await insertRows(server, { customers: [customer], contracts });
  const { errors } = await server.ask(QUERY, { by: ['TYPE'], where: { customerId: [customer.id] } });
  expect(errors).toMatchObject([
    {
      message: 'Expected at most 5000 groups, but there are more. Group by less, or add conditions on what is counted.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  const { contractTotals } = await server.data(QUERY, { by: ['STATUS'], where: { customerId: [customer.id] } });
  expect(contractTotals).toMatchObject([{ count: 5_001 }]);
});
