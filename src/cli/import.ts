import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { openDatabase } from '../db/open.ts';
import { importerOf } from '../import/importers.ts';
import { importFile, type Report } from '../import/importFile.ts';
import { readRows } from '../import/readRows.ts';
import { MalformedFile } from '../import/rows.ts';
import { readArguments } from './importArguments.ts';
import { run } from './run.ts';

await run(async () => {
  const { type, from, actor, apply } = readArguments(process.argv.slice(2));
  const { importer, ignored } = importerOf(type);
  const counts: Record<Report['result'], number> = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const onRow = ({ line, result, problems }: Report) => {
    counts[result]++;
    process.stdout.write(`line ${line}: ${result}${problems.map((problem) => `\n  ${problem}`).join('')}\n`);
  };

  const config = loadConfig();
  const database = await openDatabase(config.databaseUrl, config);
  try {
    await importFile(database, readRows(from, importer.json), { importer, ignored, apply, actor }, onRow);
  } catch (error) {
    throw error instanceof MalformedFile ? new UsageError(error.message) : error;
  } finally {
    await database.close();
    const sums = Object.entries(counts).map(([result, rows]) => `${rows} ${result}`);
    process.stdout.write(`${apply ? '' : 'A dry run, nothing was written: '}${sums.join(', ')}.\n`);
  }
  if (ignored.length > 0) process.stdout.write(`Columns that are not imported, if there: ${ignored.join(', ')}.\n`);
  if (counts.refused > 0) process.exitCode = 1;
});
