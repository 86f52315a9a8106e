import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getTableName } from 'drizzle-orm';
import type { ListQueries, PageRequest } from '../../src/db/listTypes.ts';
import { tables } from '../../src/db/sqlite/schema.ts';
import { ALL, SOMEBODY } from '../support/databases/reader.ts';
import { LISTS } from '../support/pagination/pages.ts';
import { openPlanner, type Planner } from './planner.ts';

type AnyList = ListQueries<object, string, string, object>;
type Request = PageRequest<string, object>;

/** Every order of every table, the default one first. */
const ORDERS: Record<string, string[]> = {};
for (const { parent, field, orderBy } of LISTS) {
  if (parent !== 'Query' || orderBy?.direction !== 'ASC') continue;
  ORDERS[field] = [...(ORDERS[field] ?? []), orderBy.field];
}

const RELATIONS = [
  { table: 'contracts', relation: 'customer', parent: 'customerId' },
  { table: 'events', relation: 'customer', parent: 'customerId' },
  { table: 'events', relation: 'contract', parent: 'contractId' },
  { table: 'notes', relation: 'contract', parent: 'contractId' },
  { table: 'notes', relation: 'contractUnresolved', parent: 'contractId' },
  { table: 'notes', relation: 'parent', parent: 'parentId' },
  { table: 'noteEdits', relation: 'note', parent: 'noteId' },
  { table: 'documents', relation: 'contract', parent: 'contractId' },
  { table: 'actions', relation: 'contract', parent: 'contractId' },
  { table: 'flags', relation: 'contract', parent: 'contractId' },
  { table: 'flags', relation: 'contractOpen', parent: 'contractId' },
];
const ID = '01kaq3w0v5fk7ajq1cymfjmyhd';
/** The conditions that have an index together with the default order. */
const CONDITIONS = [
  { table: 'customers', where: { segment: ['ENTERPRISE'] }, column: 'segment' },
  { table: 'customers', where: { riskLevel: ['LOW'] }, column: 'riskLevel' },
  { table: 'contracts', where: { customerId: [`cus_${ID}`] }, column: 'customerId' },
  { table: 'contracts', where: { status: ['DRAFT'] }, column: 'status' },
  { table: 'events', where: { customerId: [`cus_${ID}`] }, column: 'customerId' },
  { table: 'events', where: { contractId: [`ctr_${ID}`] }, column: 'contractId' },
  { table: 'events', where: { type: ['call.logged'] }, column: 'type' },
  { table: 'events', where: { actorSubject: ['ada'] }, column: 'actorId' },
  { table: 'notes', where: { contractId: [`ctr_${ID}`] }, column: 'contractId' },
  { table: 'notes', where: { contractId: [`ctr_${ID}`], topLevel: true }, column: 'contractId' },
  { table: 'notes', where: { parentId: [`note_${ID}`] }, column: 'parentId' },
  { table: 'notes', where: { authorSubject: ['ada'] }, column: 'authorId' },
  { table: 'noteEdits', where: { noteId: [`note_${ID}`] }, column: 'noteId' },
  { table: 'noteEdits', where: { editorSubject: ['ada'] }, column: 'editorId' },
  { table: 'documents', where: { contractId: [`ctr_${ID}`] }, column: 'contractId' },
  { table: 'actions', where: { contractId: [`ctr_${ID}`] }, column: 'contractId' },
  { table: 'actions', where: { type: ['SUBMIT'] }, column: 'type' },
  { table: 'actions', where: { actorSubject: ['ada'] }, column: 'actorId' },
  { table: 'flags', where: { contractId: [`ctr_${ID}`] }, column: 'contractId' },
  { table: 'flags', where: { category: ['OTHER'] }, column: 'category' },
  { table: 'flags', where: { severity: ['LOW'] }, column: 'severity' },
  { table: 'flags', where: { createdBySubject: ['ada'] }, column: 'createdById' },
];

let planner: Planner;

beforeAll(async () => {
  planner = await openPlanner();
});
afterAll(() => planner.close());

const plan = () => planner.plan();
const listOf = (table: string) => planner.database.read[table as 'contracts'] as unknown as AnyList;

/** All ways to read a list in one order: from either end, or on from a cursor. */
function requests(table: string, field: string): Request[] {
  return (['ASC', 'DESC'] as const).flatMap((direction) => {
    const place = listOf(table)
      .keysOf(field, direction)
      .map(() => 'x');
    const ends = [{}, { after: place }, { before: place }, { after: place, before: place }];
    return [false, true].flatMap((backwards) =>
      ends.map((end) => ({ order: { field, direction }, skip: 0, limit: 10, backwards, reader: SOMEBODY, ...end })),
    );
  });
}

const isBounded = ({ after, before }: Request) => Boolean(after || before);
const rangeOf = (request: Request, first: string) => (isBounded(request) ? `${first} AND .*[<>]` : first);
/** What a table is called in the database. */
const nameOf = (table: string) => getTableName(tables[table as keyof typeof tables]);
const searchOn = (table: string, range: string) =>
  new RegExp(`^SEARCH ${nameOf(table)} USING (COVERING )?INDEX \\w+ \\(.*${range}`);

describe('a page of all rows', () => {
  const orders = Object.entries(ORDERS).flatMap(([table, fields]) => fields.map((field) => ({ table, field })));

  test.each(orders)(
    'of $table by $field is read off an index, from where it starts, and never sorted',
    async ({ table, field }) => {
      for (const request of requests(table, field)) {
        await listOf(table).page(request);
        const read = isBounded(request)
          ? searchOn(table, '[<>]')
          : new RegExp(`^SCAN ${nameOf(table)} USING INDEX ${nameOf(table)}_`);
        expect(plan()).toEqual([expect.stringMatching(read)]);
      }
    },
  );

  test.each(CONDITIONS)(
    'of $table where $where is a range of an index in its order',
    async ({ table, where, column }) => {
      for (const request of requests(table, ORDERS[table]?.[0] as string)) {
        await listOf(table).page({ ...request, where });
        expect(plan()).toEqual([expect.stringMatching(searchOn(table, rangeOf(request, `${column}=\\?`)))]);
      }
    },
  );
});

describe.each([
  { parents: ['x'], index: 'INDEX' },
  { parents: ['x', 'y'], index: 'COVERING INDEX' },
])('a page for each of the parents $parents', ({ parents, index }) => {
  test.each(RELATIONS)(
    'of $table of a $relation in its default order is a range of an index',
    async ({ table, relation, parent }) => {
      for (const request of requests(table, ORDERS[table]?.[0] as string)) {
        await listOf(table).pagePerParent(relation, parents, request);
        expect(plan()).toEqual([expect.stringMatching(searchOn(table, rangeOf(request, `${parent}=\\?`)))]);
      }
    },
  );

  test.each(RELATIONS)(
    'of $table of a $relation in another order sorts the rows of that $relation alone',
    async ({ table, relation, parent }) => {
      const others = ORDERS[table]?.slice(1) ?? [];
      for (const request of others.flatMap((field) => requests(table, field))) {
        await listOf(table).pagePerParent(relation, parents, request);
        expect(plan()[0]).toMatch(searchOn(table, `${parent}=\\?`));
      }
      expect(others).toHaveLength((ORDERS[table]?.length ?? 0) - 1);
    },
  );

  test('of the notes below a note is a range of their paths', async () => {
    for (const request of requests('notes', 'READING_ORDER').filter(({ order }) => order.direction === 'ASC')) {
      await listOf('notes').pagePerParent('ancestor', parents, request);
      expect(plan()).toEqual([`SEARCH notes USING ${index} notes_path_unique (path>? AND path<?)`]);
    }
  });
});

test.each(RELATIONS)('counting the $table of a $relation reads an index alone', async ({ table, relation, parent }) => {
  await listOf(table).countPerParent(relation, ['x'], ALL);
  expect(plan()).toEqual([expect.stringMatching(searchOn(table, `${parent}=\\?`))]);
});

test.each(Object.keys(ORDERS))('%s are found by their ids through an index', async (table) => {
  await planner.database.read[table as 'contracts'].byIds([`ctr_${ID}`]);
  expect(plan()[0]).toMatch(searchOn(table, 'id=\\?'));
});
