// The newest snapshot of each dialect must match the tables in the code, and the journal must be complete.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from 'drizzle-kit';
import { generateDrizzleJson, generateSQLiteDrizzleJson } from 'drizzle-kit/api';

interface Journal {
  entries: { idx: number; tag: string; when: number }[];
}

const describeTables = { sqlite: generateSQLiteDrizzleJson, postgresql: generateDrizzleJson };
const require = createRequire(import.meta.url);
const problems: string[] = [];

for (const file of globSync('drizzle.*.config.ts').sort()) {
  const { default: config }: { default: Config } = await import(resolve(file));
  const { dialect, schema, out } = config;
  if ((dialect !== 'sqlite' && dialect !== 'postgresql') || typeof schema !== 'string' || !out) {
    problems.push(`${file}: expected dialect sqlite or postgresql, one schema file and an out folder.`);
    continue;
  }
  const { entries } = readJson<Journal>(join(out, 'meta/_journal.json'));
  entries.forEach(({ idx, tag, when }, i) => {
    if (idx !== i) problems.push(`${out}: entry ${i} of the journal, ${tag}, has idx ${idx}.`);
    // The migrator silently skips every migration that is not newer than the last one it ran.
    const before = entries[i - 1];
    if (before && when <= before.when) problems.push(`${out}: ${tag} is not later than ${before.tag} in the journal.`);
    if (!existsSync(join(out, `${tag}.sql`))) problems.push(`${out}: ${tag}.sql is in the journal but not there.`);
  });
  const tags = entries.map(({ tag }) => `${tag}.sql`);
  const strays = globSync('*.sql', { cwd: out }).filter((name) => !tags.includes(name));
  for (const name of strays) problems.push(`${out}: ${name} is there but not in the journal.`);

  const last = entries.at(-1)?.tag.slice(0, 4) ?? 'none';
  const snapshot = join(out, `meta/${last}_snapshot.json`);
  const tables = await describeTables[dialect](require(resolve(schema)));
  if (!existsSync(snapshot)) problems.push(`${out}: ${snapshot} is missing.`);
  else if (!isDeepStrictEqual(comparable(tables), comparable(readJson(snapshot)))) {
    problems.push(`${out}: the tables of ${schema} have changed since the last migration; run npm run db:generate.`);
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A snapshot without the parts that differ from run to run: its ids, and the record of renames. */
function comparable(snapshot: object): unknown {
  const { id, prevId, _meta, ...tables } = JSON.parse(JSON.stringify(snapshot));
  return tables;
}
