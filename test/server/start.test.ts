import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { freshFolder } from '../support/programs/npmScripts.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

let folder: ReturnType<typeof freshFolder>;
let server: ServerProcess | undefined;

beforeEach(() => {
  folder = freshFolder();
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  server = undefined;
  folder.remove();
});

async function start(env: Record<string, string> = {}): Promise<string> {
  server = await startServer({ transport: 'process', cwd: folder.path, env });
  return server.url;
}

async function stop(): Promise<void> {
  await server?.stop();
}

async function ask(address: string, query: string): Promise<Data> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return await response.json();
}

describe('npm start', () => {
  test('makes its database where there is none, says where it listens, and answers', async () => {
    const address = await start();
    expect(existsSync(join(folder.path, 'data/portal.db'))).toBe(true);
    expect(await ask(address, '{ contracts { totalCount } viewer { role } }')).toMatchObject({
      data: { contracts: { totalCount: 0 }, viewer: { role: 'ADMIN' } },
    });
  });

  test('shows the Sandbox to a browser', async () => {
    const response = await fetch(`${await start()}/graphql`, { headers: { accept: 'text/html' } });
    expect(await response.text()).toMatch(/<html/i);
  });

  test('is live and ready once it listens', async () => {
    const address = await start();
    for (const path of ['live', 'ready']) {
      const response = await fetch(`${address}/health/${path}`);
      expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: { status: path } });
    }
  });

  test('keeps what was written when it starts again', async () => {
    const created = await ask(
      await start(),
      'mutation { createCustomer(input: { name: "Kept", segment: ENTERPRISE }) { customer { id name } } }',
    );
    await stop();
    const { id, name } = created.data.createCustomer.customer;
    expect(await ask(await start(), `{ customer(id: "${id}") { id name } }`)).toMatchObject({
      data: { customer: { id, name } },
    });
  });

  test('reads the file .env, and the environment wins over it', async () => {
    writeFileSync(join(folder.path, '.env'), 'DATABASE_URL=file:from-file.db\nSELF_APPROVAL=maybe\n');
    await start({ SELF_APPROVAL: 'deny' });
    expect(existsSync(join(folder.path, 'from-file.db'))).toBe(true);
  });

  test('keeps what it compiles with the packages, not in a folder where everyone may write', () => {
    const folderOfCache = 'process.getBuiltinModule("module").getCompileCacheDir()';
    const { stdout } = spawnSync('node', ['--import', './src/preload.js', '--print', folderOfCache]);
    expect(String(stdout)).toContain(resolve('node_modules/.cache/contract-portal'));
  });
});
