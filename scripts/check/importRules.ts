// Imports between the folders of src/ go one way, and there are no circular imports. Biome's noRestrictedImports cannot
// check this: it matches the import path as written, and `../` may stay within a folder or leave it.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cyclesOf } from './importCycles.ts';

/**
 * The folders and what each may import, from the lowest layer to the highest. Nothing may import a program of `cli`.
 */
const FOLDERS: Record<string, string[]> = {
  domain: [],
  config: [],
  observability: [],
  db: ['domain'],
  commands: ['domain', 'db'],
  changes: ['domain', 'db', 'commands', 'observability'],
  'graphql/documents': [],
  'graphql/batching': ['domain', 'db', 'generated', 'observability'],
  'graphql/errors': ['domain', 'db', 'observability', 'graphql/documents', 'graphql/batching'],
  'graphql/pagination': ['domain', 'db', 'observability', 'graphql/documents', 'graphql/batching'],
  'graphql/limits': ['config', 'observability', 'graphql/documents', 'graphql/pagination'],
  'graphql/context': ['domain', 'db', 'commands', 'changes', 'graphql/batching', 'graphql/limits'],
  'graphql/resolvers': [
    'domain',
    'db',
    'commands',
    'changes',
    'generated',
    'observability',
    'graphql/context',
    'graphql/batching',
    'graphql/errors',
    'graphql/pagination',
  ],
  'graphql/schema': ['domain', 'graphql/context', 'graphql/documents', 'graphql/resolvers'],
  'graphql/execution': [
    'config',
    'domain',
    'db',
    'changes',
    'observability',
    'graphql/context',
    'graphql/documents',
    'graphql/batching',
    'graphql/errors',
    'graphql/limits',
    'graphql/schema',
  ],
  export: ['domain', 'db', 'graphql/documents', 'graphql/limits', 'graphql/schema'],
  audit: ['domain', 'db'],
  import: ['domain', 'db', 'commands', 'export', 'graphql/documents', 'graphql/schema'],
  server: [
    'config',
    'domain',
    'db',
    'commands',
    'changes',
    'observability',
    'export',
    'graphql/context',
    'graphql/errors',
    'graphql/limits',
    'graphql/schema',
    'graphql/execution',
  ],
  demo: ['domain', 'db', 'commands'],
  seed: ['config', 'domain', 'db', 'commands'],
  legacyImport: ['config', 'domain', 'db', 'commands'],
  cli: [
    'config',
    'domain',
    'db',
    'commands',
    'observability',
    'audit',
    'export',
    'import',
    'server',
    'demo',
    'seed',
    'legacyImport',
  ],
  main: ['config', 'cli'],
  client: ['generated/client'],
  preload: ['compileCache', 'resolveHook'],
  compileCache: [],
  resolveHook: [],
};

/** Packages and the only folders that may import them; the first match applies. */
const PACKAGES: [pattern: RegExp, folders: RegExp][] = [
  [/^(drizzle-|better-sqlite3|pg(-|\/|$))/, /^db$/],
  [/^(@apollo\/client|react|rxjs)(\/|$)/, /^client$/],
  [/^(@apollo|@?fastify)/, /^(graphql|server)/],
  [/^@?graphql/, /^(graphql|export|import|server|client|cli)/],
  [/^csv-parse/, /^(import|legacyImport)$/],
  [/./, /^(?!domain)/],
];

const IMPORTS = /\b(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;
const problems: string[] = [];
const imported = new Map<string, string[]>();

for (const file of globSync('src/**/*.{ts,tsx,js}').sort()) {
  const folder = folderOf(file);
  if (folder.startsWith('generated')) continue;
  if (!FOLDERS[folder]) problems.push(`${file}: folder ${folder} has no line in the table of folders.`);
  const targets = [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(([, target = '']) => target);
  const paths = targets.filter((target) => target.startsWith('.')).map((target) => join(dirname(file), target));
  imported.set(file, paths);
  for (const path of paths) {
    const other = folderOf(path);
    if (folder !== other && !FOLDERS[folder]?.includes(other))
      problems.push(`${file}: ${folder} may not import ${other} (${path}).`);
  }
  for (const target of targets.filter((target) => !target.startsWith('.'))) {
    const folders = PACKAGES.find(([pattern]) => pattern.test(target))?.[1];
    if (!folders?.test(folder)) problems.push(`${file}: ${folder} may not import ${target}.`);
  }
}
for (const cycle of cyclesOf(imported)) problems.push(`These files import each other in a cycle: ${cycle.join(', ')}.`);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function folderOf(file: string): string {
  if (!file.startsWith('src/')) return `outside src (${file})`;
  if (file.startsWith('src/generated/client')) return 'generated/client';
  const [, folder = '', inner = ''] = file.replace(/\.[jt]sx?$/, '').split('/');
  return folder === 'graphql' ? `graphql/${inner}` : folder;
}
