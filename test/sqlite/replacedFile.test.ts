import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { DatabaseReplaced } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { startServer } from '../support/servers/server.ts';

let file: TestDatabase;
let path: string;
beforeEach(async () => {
  file = await freshSqlite();
  path = file.url.replace('file:', '');
});
afterEach(() => file.remove());

/** What can happen to the files of a database, and what is then said of it. */
const ACCIDENTS: [what: string, accident: () => void, message: RegExp][] = [
  ['the file is deleted', () => rmSync(path), /portal\.db was deleted/],
  ['the file is renamed', () => renameSync(path, `${path}.old`), /portal\.db was deleted/],
  [
    'another file takes its place',
    () => {
      copyFileSync(path, `${path}.new`);
      renameSync(`${path}.new`, path);
    },
    /portal\.db was replaced/,
  ],
  ['its log is deleted', () => rmSync(`${path}-wal`), /portal\.db-wal was deleted/],
];

describe.each(ACCIDENTS)('where %s while it is in use', (_, accident, message) => {
  let database: Database;
  let losses: Error[];
  const add = (row = customerRow()) => database.transaction((queries) => queries.customers.insert(row));

  beforeEach(async () => {
    losses = [];
    database = await openDatabase(file.url, { onLost: (error) => losses.push(error) });
    await add();
    accident();
  });
  afterEach(() => database.close());

  test('no transaction is acknowledged any more, nor is the database ready, and its owner is told once', async () => {
    const results = await Promise.allSettled([add(), add(), add()]);
    results.push(...(await Promise.allSettled([add()])));
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseReplaced) });
    }
    await expect(database.isReady()).rejects.toThrow(message);
    expect(losses).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
  });

  test('that is noticed even if nothing is written', async () => {
    await expect(database.isReady()).rejects.toThrow(message);
    expect(losses).toHaveLength(1);
  });
});

test('a file that comes back stays lost: what was written meanwhile is in neither', async () => {
  const database = await openDatabase(file.url);
  renameSync(path, `${path}.old`);
  await expect(database.isReady()).rejects.toThrow(DatabaseReplaced);
  renameSync(`${path}.old`, path);
  await expect(database.isReady()).rejects.toThrow(DatabaseReplaced);
  await database.close();
});

test('a server answers that with 503, says so in one line, and ends with a failure', async () => {
  const server = await startServer({ transport: 'process', env: { DATABASE_URL: file.url } });
  const query = 'mutation { createCustomer(input: { name: "N", segment: ENTERPRISE }) { customer { id } } }';
  const create = (url: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  expect((await create(server.url)).status).toBe(200);

  copyFileSync(path, `${path}.new`);
  renameSync(`${path}.new`, path);
  const refusal = await create(server.url);
  expect([refusal.status, refusal.headers.get('retry-after')]).toEqual([503, '1']);
  const { code, stdout, stderr } = await server.ended;
  expect(code).toBe(1);
  expect(stderr.match(/^The server stops: .*portal\.db was replaced while it was in use.*$/gm)).toHaveLength(1);
  expect(stdout).toContain('"msg":"the database is lost"');
});
