import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, jest, test } from '@jest/globals';
import { folderWithSources } from '../support/programs/npmScripts.ts';
import { freePort } from '../support/servers/freePort.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(60_000);

const folder = folderWithSources();
afterAll(() => folder.remove());

/** Whether somebody listens. */
async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return open;
}

test.each([
  ['start', 'SIGTERM'],
  ['start', 'SIGINT'],
  ['demo', 'SIGTERM'],
] as const)('npm run %s ends with its server when npm gets %s', async (script, signal) => {
  const port = await freePort();
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) };
  const npm = spawn('npm', ['run', script], { cwd: folder.path, env, stdio: 'ignore' });
  const ended = once(npm, 'exit');
  while (!(await isOpen(port))) {
    expect(npm.exitCode).toBeNull();
    await pause(50);
  }
  npm.kill(signal);
  await ended;
  // What hangs ends by the time limit of the test.
  while (await isOpen(port)) await pause(50);
});
