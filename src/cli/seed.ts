import { loadConfig } from '../config/config.ts';
import { openDatabase } from '../db/open.ts';
import { fillWithSeed } from '../seed/fill.ts';
import { progressBar } from './progressBar.ts';
import { run } from './run.ts';
import { readArguments } from './seedArguments.ts';

await run(async () => {
  const wanted = readArguments(process.argv.slice(2));
  const config = loadConfig();
  const database = await openDatabase(config.databaseUrl, config);
  const start = performance.now();
  const bar = progressBar('customers');
  try {
    const counts = await fillWithSeed(database, wanted, (done) => bar.show(done, wanted.customers));
    bar.end();
    const made = Object.entries(counts).map(
      ([table, rows]) => `${rows} ${table.replace(/[A-Z]/g, ' $&').toLowerCase()}`,
    );
    process.stdout.write(`Wrote ${made.join(', ')} in ${((performance.now() - start) / 1000).toFixed(1)} s.\n`);
  } finally {
    await database.close();
  }
});
