import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { type MetricsServer, serveMetrics } from '../../src/observability/metrics/serveMetrics.ts';
import { givenContract, givenCustomer, givenNote } from '../support/fixtures/portfolio.ts';
import { monitoringQueries, selectorsOf } from '../support/metrics/queries.ts';
import { measured, parseSeries, type Series } from '../support/metrics/series.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { subscribe } from '../support/subscriptions/clients.ts';

declare const ENGINE: 'sqlite' | 'postgres';

/** What Prometheus itself adds. */
const ADDED_LABELS = ['instance', 'job'];
const ADDED_SERIES = ['up'];
/** What only the other engine has. */
const ABSENT = ENGINE === 'sqlite' ? /^portal_pool_/ : /^portal_wal_bytes$/;

const NAMED = 'query Named { contracts { nodes { id notes { nodes { body } } } } }';

let portal: TestServer;
let poor: TestServer;
let metrics: MetricsServer;
let fault: Error | undefined;

beforeAll(async () => {
  portal = await startServer({
    wrapDatabase: (database) => ({
      ...database,
      async transaction(work) {
        if (fault) throw fault;
        return database.transaction(work);
      },
    }),
  });
  poor = await startServer({ limits: { budget: 100, cost: 100, budgetPerSecond: 1 } });
  const { load, isReady, read } = portal.database;
  const backups = () => ({ age: 60, every: 3_600, failures: 0 });
  metrics = await serveMetrics({ host: '127.0.0.1', port: 0 }, { load, isReady, backlog: read.backlog.read, backups });
});
afterAll(async () => {
  await metrics.stop();
  await portal.stop();
  await poor.stop();
});

async function scrape(): Promise<Series[]> {
  const response = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  return parseSeries(await response.text());
}

const failing = async (error: Error, query: string) => {
  fault = error;
  const answer = await portal.send({ query });
  fault = undefined;
  return answer;
};

describe('the metrics of operations', () => {
  test('count them by type, name and code, with their durations and statements', async () => {
    const contractId = await givenContract(portal);
    await givenNote(portal, contractId);
    const before = await scrape();
    portal.statements.length = 0;
    for (let i = 0; i < 3; i++) await portal.data(NAMED);
    const after = await scrape();

    const labels = { type: 'query', operation: 'Named' };
    expect(measured(after, 'portal_operations_total', { ...labels, code: 'OK' })).toBe(3);
    expect(measured(after, 'portal_operation_seconds_count', labels)).toBe(3);
    expect(measured(after, 'portal_operation_statements_sum', { type: 'query' })).toBe(portal.statements.length);
    expect(measured(after, 'portal_batch_rows_count')).toBeGreaterThan(measured(before, 'portal_batch_rows_count'));
    expect(measured(after, 'portal_http_responses_total', { status: '200' })).toBe(
      measured(before, 'portal_http_responses_total', { status: '200' }) + 3,
    );
  });

  test('name the code of a fault, and of what users are told of', async () => {
    const create =
      'mutation Fails { createCustomer(input: { name: "", segment: ENTERPRISE }) { userErrors { code } } }';
    await portal.send({ query: create });
    await failing(new Error('a fault'), create.replace('""', '"A"'));
    const series = await scrape();
    const labels = { type: 'mutation', operation: 'Fails' };
    expect(measured(series, 'portal_operations_total', { ...labels, code: 'INVALID_INPUT' })).toBe(1);
    expect(measured(series, 'portal_operations_total', { ...labels, code: 'INTERNAL_SERVER_ERROR' })).toBe(1);
  });

  test('keep no name that a client made up for what is not valid, and only 200 of the others', async () => {
    await portal.send({ query: 'query Nonsense { nothing }' });
    await portal.send({ query: `query ${'A'.repeat(65)} { viewer { name } }` });
    for (let i = 0; i < 210; i++) await portal.send({ query: `query Made${i} { viewer { name } }` });
    const names = new Set((await scrape()).map(({ labels }) => labels.operation).filter(Boolean));
    expect(names).not.toContain('Nonsense');
    expect(names).not.toContain('A'.repeat(65));
    expect(names).toContain('other');
    expect(names.size).toBe(202);
  });
});

test('subscribers are counted while they subscribe', async () => {
  const query = 'subscription { changes { endCursor } }';
  const client = subscribe(portal, 'WebSocket', { query, variables: {} });
  await client.next();
  expect(measured(await scrape(), 'portal_subscribers')).toBe(1);
  await client.stop();
  // The server hears of it a moment later.
  while (measured(await scrape(), 'portal_subscribers') !== 0);
});

test('changes that nobody can see yet are counted until somebody reads', async () => {
  const unnumbered = async () => measured(await scrape(), 'portal_feed_unnumbered_changes');
  const read = '{ changes(first: 1) { endCursor } }';
  await portal.data(read);
  expect(await unnumbered()).toBe(0);
  await givenCustomer(portal);
  // SQLite numbers changes as they are written.
  expect(await unnumbered()).toBe(ENGINE === 'postgres' ? 1 : 0);
  await portal.data(read);
  expect(await unnumbered()).toBe(0);
});

test('the address has nothing but metrics', async () => {
  expect((await fetch(`http://127.0.0.1:${metrics.port}/graphql`)).status).toBe(404);
});

describe('each query of docs/monitoring', () => {
  let series: Series[];
  beforeAll(async () => {
    await portal.data(
      'mutation Creates { createCustomer(input: { name: "A", segment: ENTERPRISE }) { customer { id } } }',
    );
    const write = 'mutation { createCustomer(input: { name: "B", segment: ENTERPRISE }) { customer { id } } }';
    expect((await failing(new DatabaseUnavailable('a test', new Error('a test')), write)).status).toBe(503);
    let status = 200;
    while (status !== 429) ({ status } = await poor.send({ query: '{ viewer { name } }' }));
    series = await scrape();
  });

  test.each(monitoringQueries())('%s finds something', (query) => {
    const selectors = selectorsOf(query);
    expect(selectors).not.toEqual([]);
    for (const { name, matchers, by } of selectors) {
      if (ADDED_SERIES.includes(name) || ABSENT.test(name)) continue;
      const conditions = matchers.filter(({ label }) => !ADDED_LABELS.includes(label));
      const found = series.filter(
        ({ name: found, labels }) =>
          found === name &&
          conditions.every(({ label, operator, text }) => (labels[label] === text) === (operator === '=')),
      );
      expect({ name, found: found.length }).not.toEqual({ name, found: 0 });
      for (const label of by.filter((each) => !ADDED_LABELS.includes(each)))
        expect(Object.keys(found[0]?.labels ?? {})).toContain(label);
    }
  });
});
