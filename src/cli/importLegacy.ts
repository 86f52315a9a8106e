import { resolve } from 'node:path';
import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { openDatabase } from '../db/open.ts';
import { readFormerRows } from '../legacyImport/former/readRows.ts';
import { importLegacy } from '../legacyImport/importLegacy.ts';
import { readArguments } from './importLegacyArguments.ts';
import { run } from './run.ts';

await run(async () => {
  const { from, decisions, apply } = readArguments(process.argv.slice(2));
  const config = loadConfig();
  const { databaseUrl, flagCategories } = config;
  requireOtherFile(from, databaseUrl);
  const former = readFormerRows(from, decisions.map);
  const database = await openDatabase(databaseUrl, config);
  try {
    const request = { former, decisions: { ...decisions, flagCategories }, apply };
    const { report, isDecided, hasWritten } = await importLegacy(database, request);
    process.stdout.write(`${report}\n\n${ending(isDecided, hasWritten)}\n`);
    if (!isDecided) process.exitCode = 1;
  } finally {
    await database.close();
  }
});

/** The former portal's file must not be migrated. */
function requireOtherFile(from: string, databaseUrl: string): void {
  if (resolve(from) !== resolve(databaseUrl.replace(/^file:(\/\/(?=\/))?/, ''))) return;
  throw new UsageError(
    `Expected DATABASE_URL to name a database of this portal, but it names the file of --from: ${from}.`,
  );
}

function ending(isDecided: boolean, hasWritten: boolean): string {
  if (hasWritten) return 'All of it was written.';
  return isDecided
    ? 'Nothing was written: this was a dry run. Everything is decided; run it again with --apply.'
    : 'Nothing was written: some things have to be decided first. Decide them, then run it again.';
}
