// Measures this server against what else one could pick, and prints tables. See docs/performance.md.
import { writeFileSync } from 'node:fs';
import { chart } from './chart.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureStart } from './parts/start.ts';
import { measureViews } from './parts/views.ts';
import { measureWrites } from './parts/writes.ts';
import { readSettings } from './settings.ts';
import { type Target, targetTable } from './targets.ts';

const CHART = 'docs/benchmark.svg';

const settings = readSettings(process.argv.slice(2));
const targets: Target[] = [];
for (const part of settings.parts) {
  if (part === 'views') {
    const results = await measureViews(settings);
    targets.push(...results.flatMap((result) => result.targets));
    if (settings.whole) writeFileSync(CHART, chart(results));
  }
  if (part === 'growth') targets.push(...(await measureGrowth(settings)));
  if (part === 'writes') targets.push(...(await measureWrites(settings)));
  if (part === 'start') targets.push(...(await measureStart(settings)));
}
console.log(`\n${targetTable(targets)}`);
