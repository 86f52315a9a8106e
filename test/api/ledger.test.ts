import { createSecretKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadCheckpoint, checkCheckpoint, checkpointWriter } from '../../src/audit/checkpoints.ts';
import type { Finding } from '../../src/audit/findings.ts';
import { keysOf } from '../../src/audit/keys.ts';
import { verifyLedger } from '../../src/audit/verify.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import {
  type Administrator,
  administrate,
  runStatements,
  withoutTriggers,
} from '../support/databases/administrator.ts';
import { contentsOf } from '../support/databases/contents.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import { givenHistory, type History } from '../support/ledger/history.ts';
import { type Tampering, tamperings } from '../support/ledger/tampering.ts';

const secret = (letter: string) => createSecretKey(letter.repeat(32), 'utf8');
const [KEY, NEXT_KEY] = [secret('k'), secret('n')];

let folder: string;
let checkpoint: string;
let file: TestDatabase;
let database: Database;
let administrator: Administrator;
let history: History;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
  checkpoint = join(folder, 'checkpoint');
  file = await freshDatabase();
  database = await openDatabase(file.url, { auditKeys: [KEY] });
  history = await givenHistory(database);
  await writeCheckpoint(database, checkpoint);
  administrator = await administrate(file.url);
});
afterAll(async () => {
  await administrator.close();
  await database.close();
  await file.remove();
  rmSync(folder, { recursive: true });
});

async function findingsIn(
  on: Pick<Database, 'snapshot'>,
  options: { keys?: (typeof KEY)[]; against?: string } = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const keys = keysOf(options.keys ?? [KEY]);
  await verifyLedger(on, { keys, against: options.against, onFinding: (finding) => findings.push(finding) });
  return findings;
}

async function writeCheckpoint(on: Database, path: string, keys = [KEY]): Promise<void> {
  const writer = await checkpointWriter(path, keysOf(keys).present);
  await verifyLedger(on, { keys: keysOf(keys), onFinding: () => undefined, onHead: writer.add });
  await writer.finish();
}

function findingsAfter({ statements }: Tampering, against?: string): Promise<Finding[]> {
  return administrator.trying(statements, (queries) =>
    findingsIn({ snapshot: (work) => work(queries) }, { ...(against !== undefined && { against }) }),
  );
}

describe('what was decided', () => {
  test('verifies as long as nobody has changed it', async () => {
    expect(await findingsIn(database)).toEqual([]);
    expect(await findingsIn(database, { against: checkpoint })).toEqual([]);
    expect((await contentsOf(database)).ledger).toHaveLength(4 + 4 + 2 + 3);
  });

  test('goes on after a checkpoint, and is still what that says', async () => {
    const { url, remove } = await freshDatabase();
    const other = await openDatabase(url, { auditKeys: [KEY] });
    const path = join(folder, 'earlier');
    await givenHistory(other);
    await writeCheckpoint(other, path);
    await givenHistory(other);
    expect(await findingsIn(other, { against: path })).toEqual([]);
    await other.close();
    await remove();
  });
});

describe('whatever somebody changes who has no key', () => {
  test('is found, and with it the contract and the entry', async () => {
    const all = tamperings(await contentsOf(database));
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(30);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), async (tampering) => {
        const { contractId, position } = tampering;
        const found = expect.objectContaining({ contractId, ...(position !== undefined && { position }) });
        expect(await findingsAfter(tampering, checkpoint)).toContainEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  test('of each kind is found without a checkpoint, unless what is left agrees with itself', async () => {
    const kinds = Map.groupBy(tamperings(await contentsOf(database)), ({ name }) => name);
    for (const [name, [tampering]] of kinds) {
      if (!tampering) throw new Error(`expected something of the kind ${name}`);
      const findings = await findingsAfter(tampering);
      expect([name, findings.length > 0]).toEqual([name, !tampering.needsCheckpoint]);
    }
  });
});

describe('the database', () => {
  const change = `update ledger set "actionId" = null`;
  const refused = 'never changed or removed';

  test('refuses to change, replace and remove entries', async () => {
    const { ledger } = await contentsOf(database);
    await expect(runStatements(file.url, [change])).rejects.toThrow(refused);
    await expect(runStatements(file.url, ['delete from ledger'])).rejects.toThrow(refused);
    const truncate = file.url.startsWith('file:')
      ? 'insert or replace into ledger select * from ledger'
      : 'truncate ledger';
    await expect(runStatements(file.url, [truncate])).rejects.toThrow(refused);
    expect((await contentsOf(database)).ledger).toEqual(ledger);
  });

  test('does so again after a start, if the triggers were removed or made harmless', async () => {
    await runStatements(file.url, withoutTriggers(file.url));
    await (await openDatabase(file.url)).close();
    await expect(runStatements(file.url, [change])).rejects.toThrow(refused);
    const isSqlite = file.url.startsWith('file:');
    const harmless = isSqlite
      ? ['drop trigger ledger_no_update', 'create trigger ledger_no_update before update on ledger begin select 1; end']
      : [
          `create or replace function refuse_ledger_change() returns trigger language plpgsql as 'begin return new; end'`,
        ];
    await runStatements(file.url, harmless);
    await (await openDatabase(file.url)).close();
    await expect(runStatements(file.url, [change])).rejects.toThrow(refused);
  });
});

describe('a key', () => {
  test('that comes later needs a checkpoint, which vouches for what was written without', async () => {
    const { url, remove } = await freshDatabase();
    const path = join(folder, 'before the key');
    const unkeyed = await openDatabase(url);
    await givenHistory(unkeyed);
    await writeCheckpoint(unkeyed, path, []);
    await unkeyed.close();
    const keyed = await openDatabase(url, { auditKeys: [KEY] });
    await givenHistory(keyed);
    const without = await findingsIn(keyed);
    expect(without).toHaveLength(4);
    expect(without).toContainEqual(
      expect.objectContaining({ position: 1, problem: expect.stringContaining('without a key') }),
    );
    expect(await findingsIn(keyed, { against: path })).toEqual([]);
    await keyed.close();
    await remove();
  });

  test('that was rotated still verifies what it made, if it is named', async () => {
    const { url, remove } = await freshDatabase();
    for (const auditKeys of [[KEY], [NEXT_KEY, KEY]]) {
      const opened = await openDatabase(url, { auditKeys });
      await givenHistory(opened);
      await opened.close();
    }
    const opened = await openDatabase(url);
    expect(await findingsIn(opened, { keys: [NEXT_KEY, KEY] })).toEqual([]);
    const problem = expect.stringContaining('which AUDIT_KEY does not name');
    expect(await findingsIn(opened, { keys: [NEXT_KEY] })).toEqual(Array(4).fill(expect.objectContaining({ problem })));
    await opened.close();
    await remove();
  });

  test('has signed a checkpoint, of which nothing can be changed', async () => {
    const text = readFileSync(checkpoint, 'utf8');
    const changed = join(folder, 'changed');
    expect(text).toContain(history.decided);
    expect(text).not.toContain(history.draft);
    for (const [from, to, problem] of [
      [' 4 ', ' 3 ', 'it was changed'],
      [/signed .*\n/, '', 'its end is missing'],
      [/^.*\n/, '', 'to be a checkpoint'],
      [/signed \w+/, 'signed without-key', 'it was changed'],
    ] as const) {
      writeFileSync(changed, text.replace(from, to));
      await expect(checkCheckpoint(changed, keysOf([KEY]))).rejects.toThrow(problem);
    }
    await expect(checkCheckpoint(checkpoint, keysOf([NEXT_KEY]))).rejects.toThrow(BadCheckpoint);
    await expect(checkCheckpoint(checkpoint, keysOf([NEXT_KEY, KEY]))).resolves.toEqual(expect.any(String));
  });
});
