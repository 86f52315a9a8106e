// Compares this server with the alternatives, and prints tables. See docs/performance.md.
import { writeFileSync } from 'node:fs';
import { run } from '../src/cli/run.ts';
import { chart } from './chart.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureOverload } from './parts/overload.ts';
import { measurePostgres } from './parts/postgres.ts';
import { measureStart } from './parts/start.ts';
import { measureSubscriptions } from './parts/subscriptions.ts';
import { measureViews } from './parts/views.ts';
import { measureWrites } from './parts/writes.ts';
import { type Part, readSettings, type Settings } from './settings.ts';
import { type Target, targetTable } from './targets.ts';

const CHART = 'docs/benchmark.svg';

const measures: Record<Part, (settings: Settings) => Promise<Target[]>> = {
  async views(settings) {
    const results = await measureViews(settings);
    if (settings.whole) writeFileSync(CHART, chart(results));
    return results.flatMap((result) => result.targets);
  },
  postgres: measurePostgres,
  growth: measureGrowth,
  writes: measureWrites,
  start: measureStart,
  subscriptions: measureSubscriptions,
  overload: measureOverload,
};

await run(async () => {
  const settings = readSettings(process.argv.slice(2));
  const targets: Target[] = [];
  for (const part of settings.parts) targets.push(...(await measures[part](settings)));
  console.log(`\n${targetTable(targets)}`);
});
