import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areLasting, meets, type ReadRow } from '../../src/client/apollo/conditions.ts';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

type Row = Record<string, unknown>;
type Where = Record<string, unknown>;

let portal: InjectedServer;
const rows: Record<string, Row[]> = {};

/** All that conditions look at, of each type. */
const FIELDS = {
  contracts: `id status type endDate openFlagCount customer { id } availableTransitions { action allowed }`,
  notes: `id resolvedAt parent { id } contract { id } author { subject }`,
  events: `id type channel correlationId contract { id } customer { id } actor { subject }`,
  flags: `id category severity resolvedAt contract { id } createdBy { subject }`,
};
type List = keyof typeof FIELDS;

beforeAll(async () => {
  portal = await startServer({ transport: 'injected' });
  await fillWithDemo(portal.database);
  for (const [list, fields] of Object.entries(FIELDS)) {
    rows[list] = (await portal.data(`{ ${list}(first: 100) { nodes { ${fields} } } }`))[list].nodes;
  }
});
afterAll(() => portal.stop());

const readerOf =
  (row: Row): ReadRow =>
  (field, from = row) =>
    (from as Row)[field];

/** Some of the values that rows have. */
function some(list: List, read: (row: Row) => unknown): fc.Arbitrary<unknown[]> {
  const values = [...new Set(rows[list]?.map(read))].filter((value) => value !== null && value !== undefined);
  return fc.subarray(values.slice(0, 4));
}

const idOf = (field: string) => (row: Row) => (row[field] as Row | null)?.id;
const subjectOf = (field: string) => (row: Row) => (row[field] as Row | null)?.subject;
const field = (name: string) => (row: Row) => row[name];

const CONDITIONS: Record<List, () => Record<string, fc.Arbitrary<unknown>>> = {
  contracts: () => ({
    id: some('contracts', field('id')),
    customerId: some('contracts', idOf('customer')),
    status: some('contracts', field('status')),
    type: some('contracts', field('type')),
    openEnded: fc.boolean(),
    flagged: fc.boolean(),
    awaitsMe: fc.boolean(),
    text: fc.constant('e'),
  }),
  notes: () => ({
    contractId: some('notes', idOf('contract')),
    parentId: some('notes', idOf('parent')),
    authorSubject: some('notes', subjectOf('author')),
    topLevel: fc.boolean(),
    resolved: fc.boolean(),
  }),
  events: () => ({
    customerId: some('events', idOf('customer')),
    contractId: some('events', idOf('contract')),
    type: some('events', field('type')),
    channel: some('events', field('channel')),
    actorSubject: some('events', subjectOf('actor')),
    hasContract: fc.boolean(),
  }),
  flags: () => ({
    category: some('flags', field('category')),
    severity: some('flags', field('severity')),
    createdBySubject: some('flags', subjectOf('createdBy')),
    resolved: fc.boolean(),
  }),
};

function wheres(list: List): fc.Arbitrary<Where> {
  const plain = fc.record(CONDITIONS[list](), { requiredKeys: [] }) as fc.Arbitrary<Where>;
  const several = fc.array(plain, { maxLength: 3 });
  // The portal refuses to match nothing.
  const notNone = plain.filter((conditions) => Object.keys(conditions).length > 0);
  return fc
    .tuple(plain, fc.record({ AND: several, OR: several, NOT: notNone }, { requiredKeys: [] }))
    .map(([conditions, nested]) => ({ ...conditions, ...nested }));
}

describe('what the cache can tell of a condition is what the portal says', () => {
  test.each(Object.keys(FIELDS) as List[])('of %s', async (list) => {
    const type = { contracts: 'ContractWhere', notes: 'NoteWhere', events: 'EventWhere', flags: 'ContractFlagWhere' }[
      list
    ];
    let told = 0;
    await fc.assert(
      fc.asyncProperty(wheres(list), async (where) => {
        const query = `query ($where: ${type}) { ${list}(first: 100, where: $where) { nodes { id } } }`;
        const found: string[] = (await portal.data(query, { where }))[list].nodes.map(({ id }: Row) => id);
        for (const row of rows[list] ?? []) {
          const answer = meets(readerOf(row), where);
          if (answer === undefined) continue;
          told++;
          expect([row.id, answer]).toEqual([row.id, found.includes(row.id as string)]);
        }
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(100);
  });
});

test('what cannot be told is not guessed', () => {
  const read = readerOf({ status: 'DRAFT' });
  expect(meets(read, { text: 'x' })).toBeUndefined();
  expect(meets(read, { customerId: ['cus_1'] })).toBeUndefined();
  expect(meets(read, { status: ['APPROVED'], text: 'x' })).toBe(false);
  expect(meets(read, { OR: [{ status: ['DRAFT'] }, { text: 'x' }] })).toBe(true);
  expect(meets(read, { toString: [] })).toBeUndefined();
});

test('conditions that a change of the row cannot alter', () => {
  expect([areLasting(), areLasting({ customerId: ['cus_1'] }), areLasting({ status: ['DRAFT'] })]).toEqual([
    true,
    true,
    false,
  ]);
});
