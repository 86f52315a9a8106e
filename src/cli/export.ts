import { loadConfig } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { openDatabase } from '../db/open.ts';
import { BadRequest } from '../domain/errors.ts';
import { readSelection } from '../export/readSelection.ts';
import { writeExport } from '../export/writeFile.ts';
import { readArguments } from './exportArguments.ts';
import { run } from './run.ts';

/** Rows between two lines about the progress. */
const ROWS_PER_PROGRESS_LINE = 100_000;

/** Whoever runs this is no user of the portal. */
const READER = {
  get subject(): never {
    throw new BadRequest('Expected no condition that depends on who asks, such as `awaitsMe`: this program is nobody.');
  },
  get approves(): never {
    return this.subject;
  },
};

await run(async () => {
  const { out, request } = readArguments(process.argv.slice(2));
  const config = loadConfig();
  try {
    const selection = readSelection(request);
    const database = await openDatabase(config.databaseUrl, config);
    try {
      const { rows, sha256 } = await database.snapshot((queries) =>
        writeExport(out, selection, { queries, reader: READER, ready: async () => undefined }, (done) => {
          if (done % ROWS_PER_PROGRESS_LINE === 0) process.stderr.write(`${done} rows\n`);
        }),
      );
      process.stdout.write(`Wrote ${rows} rows to ${out}, SHA-256 ${sha256}.\n`);
    } finally {
      await database.close();
    }
  } catch (error) {
    throw error instanceof BadRequest ? new UsageError(`Nothing was exported: ${error.message}`) : error;
  }
});
