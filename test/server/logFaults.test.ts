import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { logStream } from '../../src/observability/logStream.ts';
import { type Folder, freshFolder, type Program, startProgram } from '../support/programs/npmScripts.ts';
import { freePort } from '../support/servers/freePort.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(60_000);

let folder: Folder;
/** Both ends of a pipe named `log`; it holds 64 KiB, and nobody reads. */
let pipe: number;
beforeEach(() => {
  folder = freshFolder();
  const path = join(folder.path, 'log');
  execFileSync('mkfifo', [path]);
  pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
});
afterEach(() => {
  closeSync(pipe);
  folder.remove();
});

/** What the pipe holds now. */
function readPipe(): string {
  const bytes = Buffer.alloc(65_536);
  try {
    return bytes.toString('utf8', 0, readSync(pipe, bytes));
  } catch {
    return '';
  }
}

describe('a stream of lines that nobody reads', () => {
  test('keeps a megabyte, drops the rest, and says how much it dropped once it is read again', async () => {
    const log = logStream(pipe);
    const lines = Array.from({ length: 3_000 }, (_, i) => JSON.stringify({ i, text: 'x'.repeat(1_000) }));
    for (const line of lines) log.write(`${line}\n`);
    await log.flush();

    let text = '';
    while (!text.includes('dropped')) {
      text += readPipe();
      await pause(1);
    }
    const read = text.trimEnd().split('\n');
    const kept = read.slice(0, -1);
    expect(kept).toEqual(lines.slice(0, kept.length));
    expect(kept.length).toBeGreaterThan(900);
    expect(JSON.parse(read.at(-1) ?? '')).toMatchObject({
      level: 40,
      dropped: lines.length - kept.length,
      msg: 'lines of the log were dropped',
    });
    log.write('and on it goes\n');
    await log.flush();
    expect(readPipe()).toBe('and on it goes\n');
    expect(log.isHeld()).toBe(false);
  });
});

describe.each([
  ['on a full disk', '/dev/full'],
  ['whose reader stalls', 'log'],
])('a server with a log %s', (_, target) => {
  let program: Program;
  let url: string;
  beforeEach(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = { PORT: String(port), LIMIT_BUDGET: '0' };
    program = startProgram('start', { cwd: folder.path, env, prepare: `exec > ${target}` });
    await program.says(/WARNING: open mode/);
    while (!(await live().catch(() => false))) await pause(50);
  });
  afterEach(async () => {
    program.process.kill('SIGKILL');
    await program.ended;
  });

  const live = async () => (await fetch(`${url}/health/live`)).ok;
  const ask = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'r'.repeat(64) },
      body: JSON.stringify({ query: `query ${'Q'.repeat(100)} { viewer { role } }` }),
    });

  test('answers everything, and ends in good order on SIGTERM', async () => {
    for (let round = 0; round < 40; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, ask));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    }
    expect(await live()).toBe(true);
    program.process.kill('SIGTERM');
    const { code, stderr } = await program.ended;
    expect({ code, stderr: stderr.includes('rror') }).toEqual({ code: 0, stderr: false });
  });
});
