import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../freePort.ts';
import type { Image } from './buildImage.ts';

const HEALTHY_WITHIN = 30_000;
const STOP_WITHIN = 5_000;
/** The id of a user who owns nothing; only root may act as another one. */
const NOBODY = 65_534;
const AUTH = { AUTH_SECRET: 'a secret that only this check knows', AUTH_ISSUER: 'check', AUTH_AUDIENCE: 'portal' };

const TOKEN = ['--import', './src/preload.js', 'src/cli/token.ts'];

/** Starts the command of an image as a user who may write to nothing but the volume, and checks that it serves, and stops. */
export async function checkServer(image: Image): Promise<void> {
  // The one that runs this may be in a folder that others cannot read.
  const node = join(dirname(image.root), 'node');
  copyFileSync(process.execPath, node);
  const data = join(image.root, image.volume);
  execFileSync('chmod', ['-R', 'a+rX,a-w', image.root]);
  chmodSync(data, 0o700);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const env = {
    ...image.env,
    ...AUTH,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATABASE_URL: `file:${join(data, 'portal.db')}`,
  };
  const options = { cwd: join(image.root, image.workdir), env, ...(isRoot && { uid: NOBODY, gid: NOBODY }) };
  const [, ...parameters] = image.command;
  const server = spawn(node, parameters, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = once(server, 'exit');
  try {
    const healthcheck = () => spawnSync(node, image.healthcheck.slice(1), options).status === 0;
    for (const start = Date.now(); !healthcheck(); await pause(100)) {
      assert.equal(server.exitCode, null, 'The server has stopped.');
      assert.ok(Date.now() - start < HEALTHY_WITHIN, `Expected it to be healthy within ${HEALTHY_WITHIN} ms.`);
    }
    const token = execFileSync(process.execPath, [...TOKEN, '--sub', 'check', '--role', 'ADMIN'], {
      env: { ...process.env, ...AUTH },
      encoding: 'utf8',
    });
    const response = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.trim()}` },
      body: JSON.stringify({
        query: 'mutation { createCustomer(input: { name: "A", segment: ENTERPRISE }) { customer { version } } }',
      }),
    });
    const { data } = (await response.json()) as { data?: unknown };
    assert.deepEqual(data, { createCustomer: { customer: { version: 1 } } });
    server.kill('SIGTERM');
    const [code] = await Promise.race([exited, pause(STOP_WITHIN, ['nothing'], { ref: false })]);
    assert.equal(code, 0, `Expected exit status 0 within ${STOP_WITHIN} ms of SIGTERM, but got ${code}.`);
    assert.ok(!healthcheck(), 'Expected the health check to fail once the server has stopped.');
    console.log('ok     the server is healthy, reads and writes, and stops');
  } finally {
    server.kill('SIGKILL');
  }
}
