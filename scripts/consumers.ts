// Runs the front ends in test/consumers as their teams would: each in a folder of its own, with the package installed from
// its tarball, type-checked, built and run against a server. Names as arguments run these alone.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const START_WITHIN_MS = 30_000;
const AT_ONCE = 2;
/** What nothing may print; to the error output, neither builds nor clients print anything. */
const COMPLAINT = /\b(warn|warning|deprecated|error)\b/i;

const execute = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'contract-portal-consumers-'));
const named = process.argv.slice(2);
const waiting = named.length > 0 ? named : readdirSync('test/consumers');

await execute('npm', ['run', 'build:client']);
const [tarball] = globSync('build/contract-portal-client-*.tgz').map((path) => resolve(path));
const port = await freePort();
const server = startDemo();
try {
  await ready(`http://127.0.0.1:${port}/health/ready`);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function work(): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const start = performance.now();
    const complaint = await consume(name).catch((error) => `${error.message}\n${error.stdout}\n${error.stderr}`);
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    console.log(`${complaint ? 'FAILED' : 'ok    '} ${name} (${seconds} s)`);
    if (!complaint) continue;
    console.log(complaint);
    process.exitCode = 1;
  }
}

/** Resolves to what the front end complained of, empty if it did not. Throws if a command failed. */
async function consume(name: string): Promise<string> {
  const cwd = join(folder, name);
  cpSync(join('test/consumers', name), cwd, { recursive: true });
  const options = { cwd, maxBuffer: 2 ** 24 };
  await execute('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], options);
  // Its lock cannot name a package that is built anew each time.
  await execute('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${tarball}`], options);
  const env = { ...process.env, PORTAL_URL: `http://127.0.0.1:${port}/graphql` };
  const { stdout, stderr } = await execute('npm', ['test', '--silent'], { ...options, env });
  return stderr || COMPLAINT.test(stdout) ? `Expected no complaints, but got:\n${stdout}\n${stderr}` : '';
}

function startDemo(): ChildProcess {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) };
  return spawn(scripts.demo, { shell: true, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function ready(url: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < START_WITHIN_MS; await pause(100)) {
    if ((await fetch(url).catch(() => null))?.ok) return;
  }
  throw new Error(`Expected ${url} to answer within ${START_WITHIN_MS} ms.`);
}

function freePort(): Promise<number> {
  const { promise, resolve: found } = Promise.withResolvers<number>();
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
