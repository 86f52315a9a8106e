// Builds what front ends install, build/contract-portal-client-<version>.tgz: compiled modules with types and source maps,
// the schema, and the manifest of the documents.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manifestOf } from '../src/client/codegen/manifest.ts';
import * as client from '../src/generated/client.ts';

const FOLDER = 'build/client';
/** Of the code without the documents, compressed, as all of it would be downloaded. */
const MAX_BYTES = 60_000;

rmSync(FOLDER, { recursive: true, force: true });
run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'src/client/tsconfig.json');
for (const file of ['LICENSE', 'schema.graphql', 'src/client/package.json', 'src/client/README.md'])
  cpSync(file, `${FOLDER}/${basename(file)}`);
const documents = Object.entries(client).flatMap(([name, document]) => (/Document$/.test(name) ? [document] : []));
writeFileSync(`${FOLDER}/trusted-documents.json`, `${JSON.stringify(manifestOf(documents), null, 2)}\n`);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const bytes = gzipSync(codeWithoutDocuments()).length;
if (bytes > MAX_BYTES) throw new Error(`Expected at most ${MAX_BYTES} bytes of compressed code, but got ${bytes}.`);
run('npm', 'pkg', 'set', `version=${version}`, '--prefix', FOLDER);
run('npm', 'pack', `./${FOLDER}`, '--pack-destination', 'build', '--silent');
console.log(
  `build/contract-portal-client-${version}.tgz: ${(bytes / 1_000).toFixed(1)} KB of code besides the documents`,
);

function codeWithoutDocuments(): string {
  return globSync(`${FOLDER}/**/*.js`, { exclude: (path) => path.endsWith('generated/client.js') })
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
