import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { signingKey } from '../../src/db/ledger/auditKey.ts';
import { batchedConnection } from '../../src/db/postgres/batchedConnection.ts';
import { postgresDialect } from '../../src/db/postgres/dialect.ts';
import { pipelineOn } from '../../src/db/postgres/pipeline.ts';
import { bindQueries } from '../../src/db/queries/index.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';

/** PostgreSQL plans a prepared statement anew for its first five values, and then decides whether to go on. */
const TRIALS = 5;
const RUNS = 9;

let fresh: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  fresh = await freshPostgres();
  client = new pg.Client({ connectionString: fresh.url, pipeline: true });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await fresh.remove();
});

test('the plans of nested views are kept, whatever the sizes of pages and batches', async () => {
  const read = bindQueries(postgresDialect, signingKey(undefined))(pipelineOn(batchedConnection(client), {}).session);
  const page = { skip: 0, backwards: false, ...ALL };
  for (let i = 0; i < 2 * RUNS; i++) {
    // One of a kind has statements of its own.
    const count = i % 2 === 0 ? 1 : i % 4 === 1 ? 2 : 100;
    const ids = Array.from({ length: count }, (_, n) => `ctr_${String(n).padStart(26, '0')}`);
    const limit = ids.length + 1;
    for (const field of ['CREATED_AT', 'TITLE', 'VALUE'] as const) {
      await read.contracts.page({ ...page, order: { field, direction: 'DESC' }, limit });
    }
    const after = ['2026-01-01T00:00:00.000Z', `ctr_${'0'.repeat(26)}`];
    await read.contracts.page({ ...page, order: { field: 'CREATED_AT', direction: 'DESC' }, limit, after });
    await read.customers.byIds(ids);
    const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
    await read.notes.pagePerParent('contractTopLevel', ids, { ...page, order, limit });
    await read.actions.pagePerParent('contract', ids, { ...page, order, limit });
    await read.actions.countPerParent('contract', ids, ALL);
  }
  const { rows } = await client.query('select statement, custom_plans::int as planned from pg_prepared_statements');
  expect(rows).toHaveLength(11);
  for (const { statement, planned } of rows) expect({ statement, planned }).toEqual({ statement, planned: TRIALS });
});
