import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, jest, test } from '@jest/globals';
import { freshFolder, startProgram } from '../support/programs/npmScripts.ts';
import { startServer } from '../support/servers/server.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

/** Makes a program print at its end whether it has loaded what measures. */
const PRINT_LOADED = `import module from 'node:module';
process.on('exit', () => console.log('loaded:', Object.keys(module._cache).some((path) => path.includes('/prom-client/'))));`;
const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(PRINT_LOADED)}`;

test('a server with METRICS_PORT serves metrics on a port of their own, and stops as ever', async () => {
  const server = await startServer({ transport: 'process', env: { METRICS_PORT: '0', NODE_OPTIONS } });
  const [, port] = await server.says(/Metrics are served on port (\d+)/);
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(await response.text()).toMatch(/^portal_database_ready 1$/m);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  expect(await server.stop()).toMatchObject({ code: 0, stdout: expect.stringContaining('loaded: true') });
});

test('a server without it measures nothing, and loads nothing that could', async () => {
  const server = await startServer({ transport: 'process', env: { NODE_OPTIONS } });
  const { code, stdout } = await server.stop();
  expect(code).toBe(0);
  expect(stdout).toContain('loaded: false');
  expect(stdout).not.toContain('Metrics');
});

test('a server whose port for metrics is taken does not start, and says which', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const folder = freshFolder();
  const ending = await startProgram('start', { cwd: folder.path, env: { METRICS_PORT: String(port) } }).ended;
  expect(ending).toMatchObject({ code: 1, stderr: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use.`) });
  taken.close();
  folder.remove();
});
