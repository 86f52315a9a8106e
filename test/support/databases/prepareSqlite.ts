import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/db/open.ts';

/** Migrates the file that each test on SQLite gets a copy of. */
export default async function prepareSqlite(): Promise<void> {
  if (process.env.TEST_SQLITE_TEMPLATE) return;
  const file = join(mkdtempSync(join(tmpdir(), 'portal-template-')), 'template.db');
  await (await openDatabase(`file:${file}`)).close();
  process.env.TEST_SQLITE_TEMPLATE = file;
}
