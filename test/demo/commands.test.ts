import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import type { WholeRow } from '../../src/db/queries/bulk.ts';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { portfolio } from '../../src/demo/portfolio/index.ts';
import { type Portal, startPortal } from '../support/servers/portal.ts';
import { replay } from './replay.ts';

// Some two hundred mutations, one after the other.
jest.setTimeout(30_000);

const TABLES = ['customers', 'contracts', 'contributors', 'notes', 'actions', 'events'] as const;

let demo: Portal;
let replayed: Portal;

beforeAll(async () => {
  [demo, replayed] = await Promise.all([startPortal(), startPortal({ selfApproval: 'deny' })]);
  await fillWithDemo(demo.database);
  await replay(replayed, portfolio);
});
afterAll(() => Promise.all([demo.stop(), replayed.stop()]));

/** Every row of every table, without instants and with ids that tell only how many of their type came before. */
async function contentOf(database: Database): Promise<Record<string, object[]>> {
  const tables = await database.snapshot(async (queries) => {
    const read = TABLES.map(async (table) => [table, await queries.bulk[table].after(undefined, 1_000)] as const);
    return Promise.all(read);
  });
  const places = new Map<string, string>();
  for (const [table, rows] of tables)
    for (const [i, row] of rows.entries()) places.set(String(row.id), `${table} ${i}`);
  const withoutIdentity = ({ path, createdAt, updatedAt, statusSince, occurredAt, ...row }: WholeRow) =>
    JSON.parse(JSON.stringify(row).replace(/[a-z]{3,4}_[0-9a-z]{26}/g, (id) => places.get(id) ?? id));
  return Object.fromEntries(tables.map(([table, rows]) => [table, rows.map(withoutIdentity)]));
}

test('the rows of the demo are those that the commands leave when its people use the API', async () => {
  expect(await contentOf(demo.database)).toEqual(await contentOf(replayed.database));
});
