import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLoad } from '../load/load.ts';
import { type Part, Skipped } from '../outcome.ts';
import { outcomeOf, serverOn } from '../start.ts';

/** The size of the disk, in MB: far more than is written, or it would be full for good. */
const SIZE = 256;
/** How many rows are made before the disk is full, and after there is room again, at least. */
const ROWS = 100;
/** How long it stays full, at most, in milliseconds. */
const FULL = 1_000;

/** Fills a disk of its own under the server on SQLite, and makes room again. */
export const diskFull: Part = async function* (run) {
  const { random, isShort, defer } = run;
  const folder = mkdtempSync(join(tmpdir(), 'portal-disk-'));
  defer(() => rmSync(folder, { recursive: true, force: true }));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', folder]).status !== 0)
    throw new Skipped('needs the right to mount a disk of its own');
  defer(() => spawnSync('umount', ['--lazy', folder]));

  const rounds = isShort ? 1 : 30;
  const url = `file:${join(folder, 'portal.db')}`;
  const server = await serverOn(url, run);
  const load = startLoad(() => server.url, run);
  const isReady = async () => (await fetch(`${server.url}/health/ready`)).ok;
  for (let round = 0; round < rounds; round++) {
    await load.more(ROWS);
    const filling = join(folder, 'filling');
    // A checkpoint may make room meanwhile.
    for (const before = load.resent(); load.resent() === before; await pause(10)) fill(folder, filling);
    while (await isReady()) await pause(10);
    await pause(random() * FULL);
    rmSync(filling);
    while (!(await isReady())) await pause(10);
  }
  await load.more(ROWS);
  await load.stop();
  await server.stop();
  yield await outcomeOf('the disk full and back, SQLite', rounds, load, url);
};

/** Takes all the room that there is, as far as the server does not take it first. */
function fill(folder: string, file: string): void {
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
