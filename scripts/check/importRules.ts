// Doors between the rooms of src/ are one-way. Biome's noRestrictedImports cannot tell them apart: it sees the path as
// it is written, and `../` may stay in a room or leave it.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A room and the rooms it may import. Any room's `main.ts` may import all, and nobody may import it. */
const doors: Record<string, string[]> = {
  domain: [],
  db: ['domain'],
  commands: ['domain', 'db'],
  graphql: ['domain', 'db', 'commands', 'generated'],
  server: ['domain', 'db', 'commands', 'graphql', 'config'],
  config: ['domain', 'graphql'],
  client: ['generated/client'],
  demo: ['domain', 'db', 'commands', 'server'],
  copy: ['db', 'server'],
  seed: ['domain', 'db', 'commands', 'server'],
  token: ['domain', 'server', 'config'],
  'node-version': ['compile-cache', 'lean-imports'],
  'compile-cache': [],
  'lean-imports': [],
};

/** Packages and the only rooms that may import them; the first line that fits counts. */
const packages: [pattern: RegExp, rooms: string[]][] = [
  [/^(drizzle-|better-sqlite3|pg(-|\/|$))/, ['db']],
  [/^(@apollo\/client|react|rxjs)(\/|$)/, ['client']],
  [/^(@apollo|@?fastify)/, ['graphql', 'server']],
  [/^@?graphql/, ['graphql', 'server', 'client']],
  [/./, [...Object.keys(doors), 'main'].filter((room) => room !== 'domain')],
];

const imports = /\b(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;
const problems: string[] = [];

for (const file of globSync('src/**/*.{ts,tsx,js}').sort()) {
  const room = roomOf(file);
  if (room.startsWith('generated')) continue;
  if (!doors[room] && room !== 'main') problems.push(`${file}: room ${room} has no line in the table of doors.`);
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
    const problem = target.startsWith('.') ? throughDoor(file, target) : ofPackage(room, target);
    if (problem) problems.push(`${file}: ${problem}`);
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function roomOf(file: string): string {
  if (!file.startsWith('src/')) return `outside src (${file})`;
  if (file.startsWith('src/generated/client')) return 'generated/client';
  return file.split('/')[1]?.replace(/\.[jt]sx?$/, '') ?? '';
}

function throughDoor(file: string, target: string): string | undefined {
  const path = join(dirname(file), target);
  const [from, to] = [roomOf(file), roomOf(path)];
  if (path.endsWith('/main.ts')) return `${target} is a main, which nobody may import.`;
  if (file.endsWith('/main.ts') || from === to || doors[from]?.includes(to)) return;
  return `${from} may not import ${to} (${target}).`;
}

function ofPackage(room: string, target: string): string | undefined {
  const rooms = packages.find(([pattern]) => pattern.test(target))?.[1] ?? [];
  if (rooms.includes(room)) return;
  return `${room} may not import ${target}.`;
}
