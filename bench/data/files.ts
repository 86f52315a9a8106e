import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where databases are kept between runs; ignored by git. */
export const FOLDER = 'data/bench';

/** The code that determines the contents of a database: if any of it changes, the database is created again. */
const SOURCES = ['drizzle/sqlite/**/*.sql', 'src/seed/*.ts', 'src/commands/*{r,R}owFactories.ts', 'bench/data/*.ts'];

/** The path of a database that is created once, and again when the code that creates it has changed. */
export async function cachedDatabase(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES).sort()) hash.update(readFileSync(file));
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
