import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

/** The folders with what `npm start` does not run. */
const ELSEWHERE = [
  'bench',
  'docs',
  'scripts',
  'src/client',
  'src/demo',
  'src/import',
  'src/legacyImport',
  'src/seed',
  'test',
];

const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
)
  .flatMap(({ files }: { files: { path: string }[] }) => files)
  .map(({ path }: { path: string }) => path) as string[];

/** The modules that a module imports, and so on, and the files that they read beside themselves. */
function neededBy(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !existsSync(path)) return found;
  found.add(path);
  const source = /\.[jt]s$/.test(path) ? readFileSync(path, 'utf8') : '';
  for (const [, file = ''] of source.matchAll(/(?:\bfrom|\bimport\(?|new URL\()\s*'(\.{1,2}\/[^']+\.\w+)'/g)) {
    neededBy(join(dirname(path), file), found);
  }
  return found;
}

test('the package of the server has all that `npm start` reads', () => {
  const needed = [...neededBy('src/main.ts'), ...neededBy('src/preload.js'), ...globSync('drizzle/**/*.{sql,json}')];
  expect(needed.length).toBeGreaterThan(300);
  expect(needed.filter((path) => !packed.includes(path))).toEqual([]);
});

test('the package of the server has nothing besides: no tests, no keys, no front ends', () => {
  expect(packed.filter((path) => ELSEWHERE.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  expect(packed.filter((path) => /\.(key|pem|crt)$/.test(path))).toEqual([]);
});
