import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/commands/systemClock.ts';
import { NODE_TYPES, NOUNS, type NodeType } from '../../src/domain/nouns.ts';
import { NO_CURRENCY } from '../support/domain/noCurrency.ts';
import type { Where } from '../support/filters/meaning.ts';
import { contractRow, customerRow, insertRows } from '../support/fixtures/rows.ts';
import { codesOf } from '../support/http/post.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
const customer = customerRow();

beforeAll(async () => {
  portal = await startServer();
  await insertRows(portal, { customers: [customer], contracts: [contractRow({ customerId: customer.id })] });
});
afterAll(() => portal.stop());

function ask(type: string, where: Where) {
  const list = NOUNS[type as NodeType].many;
  return portal.ask(`query ($where: ${type}Where) { ${list}(where: $where) { totalCount } }`, { where });
}

const span = { from: '2026-03-01T09:30:00.000Z' };
const INSTANTS: Record<string, string> = { Event: 'occurredAt', ContractDocument: 'addedAt', NoteEdit: 'editedAt' };
const conditionOn = (type: string): Where => ({ [INSTANTS[type] ?? 'createdAt']: span });
const times = (n: number, where: Where) => Array.from({ length: n }, () => where);
const nested = (depth: number, where: Where): Where => (depth === 1 ? where : { NOT: nested(depth - 1, where) });

describe.each(NODE_TYPES)('a filter on a %s', (type) => {
  const condition = conditionOn(type);

  test.each(['AND', 'OR'])('takes 100 conditions joined by %s, and not one more', async (connective) => {
    expect((await ask(type, { [connective]: times(100, condition) })).errors).toBeUndefined();
    expect((await ask(type, { [connective]: times(101, condition) })).errors).toMatchObject([
      { message: 'Expected a filter of at most 100 conditions, but got more.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('counts what has no condition of its own too', async () => {
    expect((await ask(type, { AND: times(100, {}) })).errors).toBeUndefined();
    for (const empty of [{}, { AND: [] }, { NOT: { OR: [] } }] as Where[]) {
      expect((await ask(type, { AND: times(101, empty) })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  test('is nested 10 deep at most', async () => {
    expect((await ask(type, nested(10, condition))).errors).toBeUndefined();
    expect((await ask(type, nested(11, condition))).errors).toMatchObject([
      { message: 'Expected a filter nested at most 10 deep, but got more.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

test('conditions on the customer of a contract count among those on the contract', async () => {
  const ofCustomer = (n: number) => ({ customer: { AND: times(n, conditionOn('Customer')) } });
  expect((await ask('Contract', ofCustomer(90))).errors).toBeUndefined();
  for (const where of [ofCustomer(101), { AND: times(2, ofCustomer(60)) }, { AND: times(60, ofCustomer(2)) }]) {
    expect((await ask('Contract', where)).errors).toMatchObject([
      { message: expect.stringContaining('at most 100 conditions'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
  const deep = (depth: number) => nested(depth, { customer: nested(6, conditionOn('Customer')) });
  expect((await ask('Contract', deep(4))).errors).toBeUndefined();
  expect((await ask('Contract', deep(5))).errors).toMatchObject([{ message: expect.stringContaining('10 deep') }]);
});

test.each([
  { type: 'Customer', list: (n: number) => ({ id: Array.from({ length: n }, () => systemClock.newId('Customer')) }) },
  { type: 'Contract', list: (n: number) => ({ id: Array.from({ length: n }, () => systemClock.newId('Contract')) }) },
  { type: 'Contract', list: (n: number) => ({ status: Array.from({ length: n }, () => 'DRAFT') }) },
  { type: 'Event', list: (n: number) => ({ type: Array.from({ length: n }, (_, i) => `type.${i}`) }) },
])('a list of a filter on a $type has 100 values at most', async ({ type, list }) => {
  expect((await ask(type, list(100))).errors).toBeUndefined();
  expect((await ask(type, list(101))).errors).toMatchObject([
    {
      message: expect.stringMatching(/^Expected a list of at most 100 values .* but got 101\.$/),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

const money = (range: object) => ({ type: 'Contract', where: { value: range } });
test.each([
  money({ currency: 'EUR', min: '1e3' }),
  money({ currency: 'EUR', min: 5 }),
  money({ currency: NO_CURRENCY }),
  money({ currency: null }),
  money({ min: '1' }),
  { type: 'Contract', where: { startDate: { from: '2026-02-30' } } },
  { type: 'Contract', where: { endDate: { to: '10000-01-01' } } },
  { type: 'Contract', where: { status: ['WON'] } },
  { type: 'Contract', where: { status: [null] } },
  { type: 'Contract', where: { surprise: 1 } },
  { type: 'Event', where: { occurredAt: { from: 'yesterday' } } },
  { type: 'Note', where: { topLevel: 'true' } },
  { type: 'Note', where: { AND: [null] } },
])('a filter on a $type with $where is refused', async ({ type, where }) => {
  const list = NOUNS[type as NodeType].many;
  const query = `query ($where: ${type}Where) { ${list}(where: $where) { totalCount } }`;
  expect(await codesOf(portal, query, { where })).toEqual(['BAD_USER_INPUT']);
});

test.each([
  { where: { customerId: [systemClock.newId('Customer')] } },
  { where: { customerId: ['cus_'] } },
  { where: { customerId: [customer.id.toUpperCase()] } },
  { where: { customerId: [`${customer.id} `] } },
  { where: { customerId: [`${customer.id}\0`] } },
  { where: { customerId: [7] } },
  { where: { customerId: [systemClock.newId('Contract')] } },
  { where: { id: [customer.id, '', '\0', '\ud800', 'x'.repeat(10_000)] } },
  { where: { id: [] } },
  { where: { status: [] } },
  { where: { OR: [] } },
  { where: { value: { currency: 'EUR', max: '-1' } } },
  { where: { value: { currency: 'EUR', min: '100.001' } } },
  { where: { value: { currency: 'EUR', min: '90071992547409.92' } } },
  { where: { value: { currency: 'JPY', min: '0.5' } } },
])('contracts where $where are none, which is no error', async ({ where }) => {
  expect(await ask('Contract', where as Where)).toMatchObject({ data: { contracts: { totalCount: 0 } } });
});

test.each([
  { where: {} },
  { where: { AND: [] } },
  { where: { createdAt: { from: null, to: null } } },
  { where: { value: { currency: 'EUR', min: null, max: null } } },
  { where: { value: { currency: 'EUR', min: '-1', max: '100.001' } } },
  { where: { value: { currency: 'EUR', min: '99.999' } } },
  { where: { value: { currency: 'EUR', max: `1${'0'.repeat(20)}` } } },
  { where: { NOT: { OR: [] } } },
  { where: null },
])('contracts where $where are all of them', async ({ where }) => {
  const { data, errors } = await ask('Contract', where as Where);
  expect({ data, errors }).toEqual({ data: { contracts: { totalCount: 1 } }, errors: undefined });
});

test('instants are compared as instants, in whatever zone they are written', async () => {
  const count = async (createdAt: object) => (await ask('Customer', { createdAt })).data.customers.totalCount;
  expect(await count({ from: '2026-03-01T10:30:00+01:00', to: '2026-03-01T09:30:00.0019Z' })).toBe(1);
  expect(await count({ from: '2026-03-01T09:30:00-00:01' })).toBe(0);
  expect(await count({ to: '2026-03-01T09:30:00Z' })).toBe(0);
});
