import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where databases are kept from run to run; ignored by git. */
export const FOLDER = 'data/bench';

/** What decides what is in a database: a change in any of these makes it anew. */
const MAKERS = [
  'drizzle/sqlite/**/*.sql',
  'src/seed/*.ts',
  'src/commands/{rowFactories,contractRowFactories}.ts',
  'bench/data/*.ts',
];

/** The path of a database that is made once for each form of its name, and again when what makes it has changed. */
export async function keptFile(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (const file of globSync(MAKERS).sort()) hash.update(readFileSync(file));
  const path = join(FOLDER, `${name}-${hash.digest('hex').slice(0, 12)}.db`);
  if (existsSync(path)) return path;
  process.stderr.write(`Making ${path} ...\n`);
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = join(FOLDER, 'unfinished.db');
  const outdated = join(FOLDER, `${name}-????????????.db`);
  for (const file of globSync([`${unfinished}*`, `${outdated}*`])) rmSync(file);
  await make(unfinished);
  renameSync(unfinished, path);
  return path;
}
