import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { searchable } from '../../src/db/search.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { trickyText } from '../support/generators/trickyText.ts';

let fresh: TestDatabase;
let database: Database;
const statements: string[] = [];

beforeAll(async () => {
  fresh = await freshPostgres();
  // Enough text for an index, which the planner would still not use for so little.
  await administer(`
    alter table customers alter "searchText" set storage external;
    insert into customers (id, name, segment, "riskLevel", version, "createdAt", "updatedAt", "searchText")
    select 'cus_' || i, 'x', 'RETAIL', 'LOW', 1, now(), now(), repeat(U&'\\E000', 40000) from generate_series(1, 70) i`);
  await administer(`alter database ${new URL(fresh.url).pathname.slice(1)} set enable_seqscan = off`);
  database = await openDatabase(fresh.url, { onStatement: (sql) => void statements.push(sql) });
});
afterAll(async () => {
  await database.close();
  await fresh.remove();
});

async function administer<Row extends object>(command: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client(fresh.url);
  await client.connect();
  try {
    return (await client.query<Row>(command, values)).rows;
  } finally {
    await client.end();
  }
}

const countWhere = async (text: string) =>
  (await database.read.customers.count({ where: { text }, reader: ALL.reader }))[0]?.count;

test('searches in large tables are looked up in an index', async () => {
  await countWhere('50%_r');
  const plan = await administer(`explain ${statements.at(-1)}`, ['%50\\%\\_r%']);
  expect(await administer(`select 1 from pg_indexes where indexname = 'notes_searchText'`)).toEqual([]);
  expect(JSON.stringify(plan)).toContain('Bitmap Index Scan on \\"customers_searchText\\"');
});

test('which finds what reading every text finds', async () => {
  const anyText = fc.oneof(trickyText(), fc.string({ unit: fc.constantFrom(...`ab%_'"\\ß `), maxLength: 12 }));
  const texts = fc.sample(anyText, { numRuns: 80, seed: 1 }).filter((text) => text !== '' && !text.includes('\0'));
  const rows = texts.map((text) => customerRow({ name: `x${text}`, email: null }));
  await database.transaction(async (queries) => {
    for (const row of rows) await queries.customers.insert(row);
  });
  const terms = [...texts, ...texts.map((text) => [...text].slice(1, 4).join(''))].filter((term) => term !== '');
  for (const term of new Set(terms)) {
    const found = rows.filter(({ name, externalReference }) =>
      searchable(name, externalReference).includes(searchable(term)),
    );
    expect({ term, count: await countWhere(term) }).toEqual({ term, count: found.length });
  }
});

test('where the extension of such indexes is forbidden, the log says so, and all else works', async () => {
  const role = `writer_${randomBytes(6).toString('hex')}`;
  await administer(`
    drop extension pg_trgm cascade;
    create role ${role} login password 's3cret';
    grant create on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role}`);
  const url = Object.assign(new URL(fresh.url), { username: role, password: 's3cret' });
  const notices: string[] = [];
  const restricted = await openDatabase(url.href, { onNotice: (notice) => notices.push(notice) });
  try {
    expect(notices).toEqual([
      'text searches read whole tables, as their indexes cannot be created: permission denied to create extension "pg_trgm"',
    ]);
    expect(await restricted.read.customers.count({ where: { text: 'nowhere' }, reader: ALL.reader })).toEqual([
      { count: 0 },
    ]);
  } finally {
    await restricted.close();
    await administer(`drop owned by ${role}; drop role ${role}`);
  }
  const again = await openDatabase(fresh.url);
  await again.close();
  expect(await administer(`select 1 from pg_indexes where indexname = 'customers_searchText'`)).toHaveLength(1);
});
