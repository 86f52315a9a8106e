import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../test/support/servers/freePort.ts';
import { growthIn, type Sample, sampleOf } from '../growth.ts';
import { startLoad } from '../load/load.ts';
import { startReaders } from '../load/readers.ts';
import type { Outcome, Part, Run } from '../outcome.ts';
import { cluster, outcomeOf, serverOn, sqliteFile } from '../start.ts';

const SECONDS = 3_600;
const SHORT_SECONDS = 16;
/** How often the server is asked what it takes. */
const SAMPLES = 240;
/** How long each writer rests after an answer, in milliseconds: what is looked for is growth, not load. */
const REST = 200;
const READERS = 4;

/** Lets a server on each engine work for an hour, and looks whether anything grows that should not. */
export const soak: Part = async function* (run) {
  const postgres = await cluster(run);
  yield* await Promise.all([soaked('SQLite', sqliteFile(run), run), soaked('PostgreSQL', postgres.url, run)]);
};

async function soaked(engine: string, url: string, run: Run): Promise<Outcome> {
  const seconds = run.isShort ? SHORT_SECONDS : SECONDS;
  const port = await freePort();
  const server = await serverOn(url, run, { env: { METRICS_PORT: String(port) } });
  const load = startLoad(() => server.url, run, REST);
  const stopReaders = startReaders(server.url, READERS);
  const samples: Sample[] = [];
  while (samples.length < SAMPLES) {
    await pause((seconds * 1_000) / SAMPLES);
    samples.push(await sampleOf(`http://127.0.0.1:${port}/metrics`));
  }
  await stopReaders();
  await load.stop();
  await server.stop();
  const outcome = await outcomeOf(`${seconds} seconds of work, ${engine}`, 1, load, url);
  return { ...outcome, problems: [...outcome.problems, ...growthIn(samples)] };
}
