import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { backUpDatabase } from '../db/open.ts';
import { run } from './run.ts';

function readArguments(): string {
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    if (to) return to;
  } catch {
    // Answered below.
  }
  throw new UsageError('Usage: npm run db:backup -- --to FILE (of what DATABASE_URL says; servers may go on running).');
}

await run(async () => {
  const file = readArguments();
  const { databaseUrl } = loadConfig();
  await backUpDatabase(databaseUrl, file);
  process.stdout.write(`Backed up ${databaseUrl} to ${file}, which is on disk and verified.\n`);
});
