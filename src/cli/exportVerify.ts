import { UsageError } from '../config/usageError.ts';
import { NotAsExported, verifyFile } from '../export/verifyFile.ts';
import { run } from './run.ts';

await run(async () => {
  const [path, ...others] = process.argv.slice(2);
  if (!path || others.length > 0) throw new UsageError('Usage: npm run export:verify -- FILE');
  try {
    const { rows } = await verifyFile(path);
    process.stdout.write(`${path} is as it was exported: ${rows} rows.\n`);
  } catch (error) {
    throw error instanceof NotAsExported ? new UsageError(error.message) : error;
  }
});
