import { loadConfig } from '../config/config.ts';
import { openDatabase } from '../db/open.ts';
import { importLegacy } from '../legacyImport/importLegacy.ts';
import { readArguments } from './importLegacyArguments.ts';
import { run } from './run.ts';

await run(async () => {
  const { decisions, ...request } = readArguments(process.argv.slice(2));
  const config = loadConfig();
  const { flagCategories } = config;
  const database = await openDatabase(config.databaseUrl, config);
  try {
    const { report, isDecided, hasWritten } = await importLegacy(database, {
      ...request,
      decisions: { ...decisions, flagCategories },
    });
    process.stdout.write(`${report}\n\n${ending(isDecided, hasWritten)}\n`);
    if (!isDecided) process.exitCode = 1;
  } finally {
    await database.close();
  }
});

function ending(isDecided: boolean, hasWritten: boolean): string {
  if (hasWritten) return 'All of it was written.';
  return isDecided
    ? 'Nothing was written: this was a dry run. Everything is decided; run it again with --apply.'
    : 'Nothing was written: some things have to be decided first. Decide them, then run it again.';
}
