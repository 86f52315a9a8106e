import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default async function removeSqlite(): Promise<void> {
  if (!process.env.TEST_SQLITE_TEMPLATE) return;
  rmSync(dirname(process.env.TEST_SQLITE_TEMPLATE), { recursive: true });
  delete process.env.TEST_SQLITE_TEMPLATE;
}
