import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { restoreDatabase } from '../db/open.ts';
import { run } from './run.ts';

function readArguments(): string {
  try {
    const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
    if (from) return from;
  } catch {
    // Answered below.
  }
  throw new UsageError(
    'Usage: npm run db:restore -- --from FILE (to where DATABASE_URL says, with the server stopped).',
  );
}

await run(async () => {
  const backup = readArguments();
  const { databaseUrl, auditKeys } = loadConfig();
  const kept = await restoreDatabase(backup, databaseUrl, new Date(), { auditKeys });
  process.stdout.write(
    `Restored ${databaseUrl} from ${backup}.${kept ? ` The file before is kept as ${kept}.` : ''}\n`,
  );
});
