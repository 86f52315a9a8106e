import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';

test('VACUUM INTO copies a database that is being written, and the copy opens with all that was committed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-backup-'));
  const [file, backup] = [join(folder, 'portal.db'), join(folder, 'backup.db')];
  const database = await openDatabase(`file:${file}`);
  await fillWithSeed(database, { customers: 3, force: false }, () => undefined);
  const writing = fillWithSeed(database, { customers: 20, force: true }, () => undefined);

  const other = new Sqlite(file);
  other.exec(`vacuum into '${backup}'`);
  other.close();
  await writing;
  await database.close();

  const copy = await openDatabase(`file:${backup}`);
  expect(await copy.read.bulk.customers.count()).toBeGreaterThanOrEqual(3);
  expect(await copy.read.bulk.notes.count()).toBe((await copy.read.bulk.customers.count()) * 120);
  expect(await copy.isReady()).toBe(true);
  await copy.close();
  rmSync(folder, { recursive: true, force: true });
});
