// Sends very many random requests, valid and broken, to a server on a throw-away database, and checks every answer:
// `npm run fuzz -- --requests 100000 --seed 1`. The same seed makes the same requests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { progressBar } from '../src/cli/progressBar.ts';
import { run } from '../src/cli/run.ts';
import { UsageError } from '../src/config/usageError.ts';
import { openDatabase } from '../src/db/open.ts';
import { executableSchema } from '../src/graphql/schema/schema.ts';
import { createServer } from '../src/server/server.ts';
import { countRows } from '../test/support/databases/countedRows.ts';
import { demoRequests } from '../test/support/generators/demoRequests.ts';
import { type FuzzTarget, fuzz } from '../test/support/generators/fuzz.ts';
import { injectRequest } from '../test/support/servers/transports.ts';
import { parsePositiveNumber } from './parsePositiveNumber.ts';

await run(async () => {
  const { count, seed } = readSettings();
  const folder = mkdtempSync(join(tmpdir(), 'portal-fuzz-'));
  let statements = 0;
  const onStatement = () => {
    statements++;
    return undefined;
  };
  const database = countRows(await openDatabase(`file:${join(folder, 'portal.db')}`, { onStatement }));
  const options = { database, limits: { budget: 0 } };
  const server = await createServer(options);
  const compilingServer = await createServer({ ...options, compileAt: 1 });
  try {
    const schema = executableSchema();
    const apolloRequest = await demoRequests(schema, database);
    // A document that is sent only once is not compiled, and compiling is the slowest part: one in four is enough.
    let sent = 0;
    const target: FuzzTarget = {
      schema,
      send: (body) => injectRequest((++sent % 4 === 0 ? compilingServer : server).app, body),
      rows: () => database.rows,
      statements: () => statements,
      settled: () => database.settled(),
    };
    const bar = progressBar('requests');
    const onProgress = (done: number) => bar.show(done, count);
    const start = performance.now();
    const { data, refused, both, closest } = await fuzz(target, apolloRequest, {
      first: seed * 1_000_000,
      count,
      onProgress,
    });
    bar.end();
    const seconds = ((performance.now() - start) / 1_000).toFixed(0);
    console.log(`Seed ${seed}: ${count} requests in ${seconds} s, and every answer was valid.`);
    console.log(`${data} with data, ${both} with data and errors, ${refused} refused.`);
    console.log(`At most, a query read ${Math.round(closest * 100)} % of the rows that its cost allows for.`);
  } finally {
    await Promise.all([server.stop(), compilingServer.stop()]);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @throws UsageError */
function readSettings(): { count: number; seed: number } {
  try {
    const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } });
    const seed = Number(values.seed ?? Date.now() % 1_000_000);
    if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, but got "${values.seed}"`);
    return { count: parsePositiveNumber('requests', values.requests ?? '100000'), seed };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\nUsage: npm run fuzz -- [--requests N] [--seed N]`);
  }
}
