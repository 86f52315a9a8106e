// Does what the Dockerfile says in a clean folder, without Docker, and checks that the server runs there as it would in a
// container: without packages for development, as another user, and with nothing that it may write to but its volume.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildImage, type Image } from './container/buildImage.ts';
import { checkServer } from './container/checkServer.ts';
import { parseDockerfile } from './container/dockerfile.ts';

/** What npm says of packages for development. */
const DEVELOPMENT = 'cdx:npm:package:development';

interface Component {
  name: string;
  version: string;
  properties?: { name: string }[];
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'contract-portal-image-'));
try {
  chmodSync(folder, 0o755);
  const image = buildImage(parseDockerfile(readFileSync('Dockerfile', 'utf8')), '.', folder);
  checkContents(image);
  await checkServer(image);
  checkBillOfMaterials(image);
} finally {
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
}

function checkContents({ root, command, user, volume }: Image): void {
  const start: string = readJson('package.json').scripts.start;
  assert.equal(`exec ${command.join(' ')}`, start, 'Expected the command of npm start.');
  assert.equal(user, 'node');
  assert.equal(volume, '/data');
  const locked: Record<string, { dev?: boolean }> = readJson('package-lock.json').packages;
  const unneeded = Object.keys(locked).filter((path) => locked[path]?.dev && existsSync(join(root, 'app', path)));
  assert.deepEqual(unneeded, [], 'Expected no packages for development.');
  const ignored = readFileSync('.dockerignore', 'utf8');
  const copied = globSync('*', { cwd: join(root, 'app') }).filter((name) => name !== 'node_modules');
  for (const name of copied) assert.match(ignored, new RegExp(`^!${name}$`, 'm'), `.dockerignore lacks !${name}`);
  console.log('ok     the image has what it needs, and no packages for development');
}

/** Not with `--omit=dev`, which also leaves out what the server shares with packages for development. */
function checkBillOfMaterials({ root }: Image): void {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { components }: { components: Component[] } = JSON.parse(text);
  const needed = components.filter(({ properties = [] }) => !properties.some(({ name }) => name === DEVELOPMENT));
  const named = new Set(needed.map(({ name, version }) => `${name}@${version}`));
  const { packages } = readJson(join(root, 'app/node_modules/.package-lock.json'));
  const installed = Object.entries(packages as Record<string, { version: string }>).map(
    ([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`,
  );
  assert.ok(installed.length > 0);
  assert.deepEqual(
    installed.filter((name) => !named.has(name)),
    [],
    'Expected the bill of materials to name every package of the image.',
  );
  console.log(`ok     the bill of materials names all ${installed.length} packages of the image`);
}
