import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { type CountedDatabase, countRows } from '../support/databases/countedRows.ts';
import { SOMEBODY } from '../support/databases/reader.ts';
import { demoRequests } from '../support/generators/demoRequests.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

declare const ENGINE: 'sqlite' | 'postgres';
declare const EXECUTOR: 'jit' | 'graphql-js';

/** Three times so many, and each time others: once for each engine, and once for the other executor. */
const DOCUMENTS = 500;
const FIRST = [ENGINE === 'postgres', EXECUTOR === 'graphql-js'].indexOf(true) * DOCUMENTS + DOCUMENTS;
/** Low, so that many are refused. */
const CEILING = 1_000;

let server: InjectedServer;
let apolloRequest: Awaited<ReturnType<typeof demoRequests>>;
beforeAll(async () => {
  server = await startServer({
    transport: 'injected',
    compileAt: 2,
    limits: { cost: CEILING },
    wrapDatabase: countRows,
  });
  apolloRequest = await demoRequests(executableSchema(), server.database);
  // Or the first query that reads them would, which may go on after its answer.
  await server.database.transaction(({ changes }) => changes.number());
});
afterAll(() => server.stop());

test.each([
  ['of all', 'customers(first: 1) { - nodes { events(first: 2) { nodes { id } totalCount } } }'],
  [
    'of a row',
    'customers(where: { text: "Hanse" }) { nodes { contracts(first: 1) { - nodes { notes { nodes { id } } } } } }',
  ],
])('the row that tells of a next page has nothing read for it, in a list %s', async (_, list) => {
  const rowsFor = async (pageInfo: string) => {
    const before = (server.database as CountedDatabase).rows;
    await server.send({ query: `{ ${list.replace('-', pageInfo)} }` });
    return (server.database as CountedDatabase).rows - before;
  };
  expect(await rowsFor('pageInfo { hasNextPage }')).toBe((await rowsFor('')) + 1);
});

test('what one field asks of its row is not read for the rows of other fields', async () => {
  const database = server.database as CountedDatabase;
  const contracts = await database.read.contracts.page({
    order: { field: 'CREATED_AT', direction: 'ASC' },
    reader: SOMEBODY,
    skip: 0,
    limit: 9,
    backwards: false,
  });
  const fields = contracts.map(({ id }, i) => `a${i}: contract(id: "${id}") { events(first: 100) { nodes { id } } }`);
  const before = database.rows;
  const { data, extensions } = JSON.parse((await server.send({ query: `{ ${fields.join(' ')} }` })).text);
  const given = Object.values(data as Record<string, { events: { nodes: object[] } }>);
  const rows = given.reduce((sum, { events }) => sum + 1 + events.nodes.length, 0);
  expect(database.rows - before).toBe(rows);
  expect(extensions.cost).toMatchObject({ requested: 10 + 9 * 101, actual: 10 + rows });
});

test(`of ${DOCUMENTS} documents none reads more rows than it costs points or is charged, and none that is refused runs a statement`, async () => {
  const database = server.database as CountedDatabase;
  const count = { refused: 0, close: 0, idle: 0, givenBack: 0 };
  for (let seed = FIRST; seed < FIRST + DOCUMENTS; seed++) {
    const request = apolloRequest(seed);
    const before = { rows: database.rows, statements: server.statements.length };
    const { data, errors, extensions } = JSON.parse((await server.send(request)).text);
    await database.settled();
    const rows = database.rows - before.rows;
    const statements = server.statements.length - before.statements;
    const { requested: cost, actual } = extensions.cost;
    const refused = data === undefined;
    if (rows > cost || (refused && statements > 0) || (cost > CEILING && !refused)) {
      throw new Error(
        `the document ${seed} of ${cost} points read ${rows} rows with ${statements} statements: ${JSON.stringify({ request, errors })}`,
      );
    }
    if (actual > cost || (!refused && rows > actual) || (refused && actual >= cost && actual > 10)) {
      throw new Error(
        `the document ${seed} of at most ${cost} points was charged ${actual} for ${rows} rows: ${JSON.stringify({ request, errors })}`,
      );
    }
    if (!errors && cost > actual) count.givenBack++;
    if (refused) count.refused++;
    // Of few points, most are for the operation itself, its conditions and counts.
    else if (rows > actual / 3) count.close++;
    else if (statements === 0) count.idle++;
  }
  // Or else it was not much of a test.
  expect(count.givenBack).toBeGreaterThan(DOCUMENTS * 0.1);
  expect(count.refused).toBeGreaterThan(DOCUMENTS * 0.1);
  expect(count.close).toBeGreaterThan(DOCUMENTS * 0.01);
  expect(count.idle).toBeLessThan(DOCUMENTS * 0.4);
}, 240_000);
