import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { copyDatabase } from '../db/copy.ts';
import { openDatabase } from '../db/open.ts';
import { LONG_STATEMENTS } from './longStatements.ts';
import { progressBar } from './progressBar.ts';
import { run } from './run.ts';

function readArguments(): { from: string; to: string } {
  const { from, to } = (() => {
    try {
      return parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } }).values;
    } catch {
      return {};
    }
  })();
  if (from && to && from !== to) return { from, to };
  throw new UsageError(
    'Usage: npm run db:copy -- --from file:data/portal.db --to postgres://user@host/name (or the other way).',
  );
}

await run(async () => {
  const { from, to } = readArguments();
  const options = { auditKeys: loadConfig().auditKeys, ...LONG_STATEMENTS };
  const source = await openDatabase(from, options);
  try {
    const target = await openDatabase(to, options);
    try {
      const bar = progressBar('rows');
      const tables = await copyDatabase(source, target, bar.show).finally(bar.end);
      for (const { table, rows, checksum } of tables) {
        process.stdout.write(
          `${table.padEnd(12)} ${String(rows).padStart(9)} rows  sha256 ${checksum.slice(0, 16)} on both sides\n`,
        );
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
});
