import { loadConfig } from '../config/config.ts';
import { openDatabase } from '../db/open.ts';
import { run } from './run.ts';

await run(async () => {
  const config = loadConfig();
  const applied: string[] = [];
  const database = await openDatabase(config.databaseUrl, {
    ...config,
    onMigration: (name) => applied.push(name),
    onNotice: (notice) => process.stderr.write(`${notice}\n`),
  });
  await database.close();
  const done = applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to do: every migration is applied.';
  process.stdout.write(`${done}\n`);
});
