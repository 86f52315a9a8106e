import { parseArgs } from 'node:util';
import { erasePerson } from '../commands/erasePerson.ts';
import { clockOn } from '../commands/systemClock.ts';
import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { openDatabase } from '../db/open.ts';
import { LONG_STATEMENTS } from './longStatements.ts';
import { run } from './run.ts';

await run(async () => {
  const { subject, apply } = readArguments(process.argv.slice(2));
  const config = loadConfig();
  const database = await openDatabase(config.databaseUrl, { ...config, ...LONG_STATEMENTS });
  try {
    const clock = await clockOn(database);
    const { pseudonym, rows, entries } = apply
      ? await erasePerson({ database, clock }, subject)
      : await database.dryRun((dry) => erasePerson({ database: dry, clock }, subject));
    const found = Object.entries(rows).filter(([, count]) => count > 0);
    if (found.length === 0)
      throw new UsageError(`Nothing was erased: nobody with the subject ${subject} has done anything.`);
    const counts = [...found.map(([what, count]) => `${count} ${what}`), `${entries} entries of the ledger`];
    process.stdout.write(`${counts.join(', ')} ${apply ? `are now those of ${pseudonym}` : 'name this person'}.\n`);
    if (!apply)
      process.stdout.write(
        'Nothing was written: this was a dry run. Run it again with --apply to erase the person for good.\n',
      );
  } finally {
    await database.close();
  }
});

function readArguments(args: string[]): { subject: string; apply: boolean } {
  try {
    const options = { subject: { type: 'string' }, apply: { type: 'boolean', default: false } } as const;
    const { subject, apply } = parseArgs({ args, options }).values;
    if (subject) return { subject, apply };
  } catch {
    // Answered below.
  }
  throw new UsageError('Usage: npm run audit:erase -- --subject SUBJECT [--apply]');
}
