// Treats the server and its databases badly, and looks for writes that were acknowledged and are lost: see docs/torture.md.
import { table } from '../bench/table.ts';
import { run } from '../src/cli/run.ts';
import { type Outcome, type Part, type Run, Skipped } from './outcome.ts';
import { diskFull } from './parts/diskFull.ts';
import { histories } from './parts/histories.ts';
import { kill } from './parts/kill.ts';
import { outage } from './parts/outage.ts';
import { pgBouncer } from './parts/pgBouncer.ts';
import { powerCut } from './parts/powerCut.ts';
import { soak } from './parts/soak.ts';
import { randomOf } from './random.ts';
import { readSettings, type Settings } from './settings.ts';

const PARTS: Readonly<Record<string, Part>> = { kill, powerCut, diskFull, outage, pgBouncer, histories, soak };

const HEADS = ['What was done', 'rounds', 'acknowledged', 'lost', 'seconds'];

/** How many of the problems of a part are printed. */
const PRINTED = 10;

await run(async () => {
  const { parts, ...settings } = readSettings(process.argv.slice(2), Object.keys(PARTS));
  console.log(`Seed ${settings.seed}\n${HEADS.join(', ')}`);
  const rows: string[][] = [];
  for (const name of parts) {
    let start = performance.now();
    for await (const { part, rounds, acknowledged, problems } of outcomesOf(name, settings)) {
      const seconds = (performance.now() - start) / 1_000;
      start = performance.now();
      const row = [part, ...[rounds, acknowledged, problems.length, Math.round(seconds)].map(String)];
      rows.push(row);
      // The whole takes hours.
      console.log(row.join(', '));
      for (const problem of problems.slice(0, PRINTED)) console.error(`${part}: ${problem}`);
      if (problems.length > 0) process.exitCode = 1;
    }
  }
  console.log(`\n${table(HEADS, rows)}`);
});

/** A part that fails has a problem; one that cannot run here has none, and says why. */
async function* outcomesOf(name: string, { seed, isShort }: Settings): AsyncGenerator<Outcome> {
  const cleanUps: (() => unknown)[] = [];
  const defer: Run['defer'] = (cleanUp) => cleanUps.unshift(cleanUp);
  try {
    yield* (PARTS[name] as Part)({ isShort, random: randomOf(seed), defer });
  } catch (error) {
    const none = { rounds: 0, acknowledged: 0 };
    if (error instanceof Skipped) yield { ...none, part: `SKIPPED ${name}: ${error.message}`, problems: [] };
    else yield { ...none, part: name, problems: [(error as Error).stack ?? String(error)] };
  } finally {
    for (const cleanUp of cleanUps) await cleanUp();
  }
}
