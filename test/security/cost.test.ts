import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.ts';
import { type CountedDatabase, countRows } from '../support/countedRows.ts';
import { demoRequests } from '../support/demoSources.ts';
import { type InjectedServer, startInjected } from '../support/injected.ts';

const DOCUMENTS = 10_000;
const CEILING = 300;

let server: InjectedServer;
let requestOf: Awaited<ReturnType<typeof demoRequests>>;
beforeAll(async () => {
  server = await startInjected({ wrap: countRows, limits: { cost: CEILING, budget: 0 } });
  requestOf = await demoRequests(createSchema(), server.database);
});
afterAll(() => server.stop());

test(`of ${DOCUMENTS} random queries none reads more rows than it costs, and those that are refused run no statement`, async () => {
  const database = server.database as CountedDatabase;
  const counts = { run: 0, refused: 0, closest: 0 };
  for (let seed = 0; seed < DOCUMENTS; seed++) {
    const before = { rows: database.rows, statements: server.statements };
    const { text } = await server.send(requestOf(seed));
    const { data, extensions } = JSON.parse(text);
    const rows = database.rows - before.rows;
    if (data === undefined) {
      counts.refused++;
      if (server.statements !== before.statements) throw new Error(`the query ${seed} was refused, but ran statements`);
      continue;
    }
    counts.run++;
    const { requested } = extensions.cost;
    if (rows > requested) throw new Error(`the query ${seed} costs ${requested}, but read ${rows} rows`);
    counts.closest = Math.max(counts.closest, rows / requested);
  }
  // Or else nothing has been shown.
  expect(counts.run).toBeGreaterThan(DOCUMENTS / 2);
  expect(counts.refused).toBeGreaterThan(DOCUMENTS / 50);
  expect(counts.closest).toBeGreaterThan(0.5);
  console.log(counts);
}, 60_000);
