// Builds what front ends install, build/contract-portal-client-<version>.tgz: compiled modules with types and source maps,
// the schema, and the manifest of the documents.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { manifestOf } from '../src/client/codegen/manifest.ts';
import * as client from '../src/generated/client.ts';

const FOLDER = 'build/client';

rmSync(FOLDER, { recursive: true, force: true });
run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'src/client/tsconfig.json');
for (const file of ['LICENSE', 'schema.graphql', 'src/client/package.json', 'src/client/README.md'])
  cpSync(file, `${FOLDER}/${basename(file)}`);
const documents = Object.entries(client).flatMap(([name, document]) => (/Document$/.test(name) ? [document] : []));
writeFileSync(`${FOLDER}/trusted-documents.json`, `${JSON.stringify(manifestOf(documents), null, 2)}\n`);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
run('npm', 'pkg', 'set', `version=${version}`, '--prefix', FOLDER);
run('npm', 'pack', `./${FOLDER}`, '--pack-destination', 'build', '--silent');
console.log(`build/contract-portal-client-${version}.tgz`);

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
