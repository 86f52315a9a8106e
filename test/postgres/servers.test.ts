import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { emptyPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';
import { sendRequest } from '../support/servers/transports.ts';

const SERVERS = 3;
/** How many contracts are decided twice at the same time. */
const DECIDED = 200;
/** How many contracts are changed twice at the same time, and how often. */
const UPDATED = 100;
const ROUNDS = 4;

let database: TestDatabase;
let servers: ServerProcess[];
let admin: pg.Client;

beforeAll(async () => {
  database = await emptyPostgres();
  const env = { DATABASE_URL: database.url, LIMIT_BUDGET: '0', LOG_LEVEL: 'fatal' };
  servers = await Promise.all(Array.from({ length: SERVERS }, () => startServer({ transport: 'process', env })));
  admin = new pg.Client(database.url);
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await admin.end();
  await Promise.all(servers.map((server) => server.stop()));
  await database.remove();
});

const statuses: number[] = [];

async function ask(server: number, query: string, variables: object = {}): Promise<Data> {
  const { status, text } = await sendRequest(String(servers[server % SERVERS]?.url), { query, variables });
  statuses.push(status);
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Runs at most 32 of the jobs at a time. */
async function each<T, R>(items: readonly T[], job: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await job(items[i] as T, i);
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return results;
}

async function givenContracts(count: number): Promise<string[]> {
  const { createCustomer } = await ask(
    0,
    `mutation { createCustomer(input: { name: "Races", segment: ENTERPRISE }) { customer { id } } }`,
  );
  const contracts = await each(Array.from({ length: count }), (_, i) =>
    ask(i, `mutation ($input: CreateContractInput!) { createContract(input: $input) { contract { id } } }`, {
      input: {
        customerId: createCustomer.customer.id,
        title: 'T',
        value: { amount: '1', currency: 'EUR' },
        submit: true,
      },
    }),
  );
  return contracts.map((data) => data.createContract.contract.id);
}

test('servers that start at the same time on an empty database migrate it once', async () => {
  const { rows } = await admin.query('select hash, count(*)::int as times from portal_migrations group by hash');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.times === 1)).toBe(true);
});

test(`of two decisions on one contract through different servers exactly one wins, ${DECIDED} times of ${DECIDED}`, async () => {
  const contracts = await givenContracts(DECIDED);
  const decide = async (server: number, name: string, contractId: string) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { action { id } userErrors { code } } }`;
    return (await ask(server, query, { input: { id: contractId, reason: 'decided' } }))[name];
  };
  const results = await each(contracts, (contractId, i) =>
    Promise.all([decide(i, 'approveContract', contractId), decide(i + 1, 'rejectContract', contractId)]),
  );

  const winners = results.map((pair) => pair.filter((result) => result.action).length);
  const losers = results.flatMap((pair) => pair.filter((result) => !result.action));
  expect(winners).toEqual(Array(DECIDED).fill(1));
  expect(losers.map((loser) => loser.userErrors[0].code)).toEqual(Array(DECIDED).fill('INVALID_TRANSITION'));
  expect(statuses.filter((status) => status !== 200)).toEqual([]);

  const { rows } = await admin.query(
    `select "contractId", count(*)::int as decisions from actions where type in ('APPROVE', 'REJECT') group by 1`,
  );
  expect(rows.length).toBe(DECIDED);
  expect(rows.every((row) => row.decisions === 1)).toBe(true);
  const broken = await admin.query(`
    select c.id from contracts c join lateral (
      select coalesce(bool_and("priorStatus" = coalesce(before, 'DRAFT')), true) as unbroken, (array_agg("newStatus" order by "createdAt", id))[count(*)] as ends
      from (select a.*, lag("newStatus") over (order by "createdAt", id) as before from actions a where a."contractId" = c.id) chain
    ) chain on true where not chain.unbroken or coalesce(chain.ends, 'DRAFT') <> c.status`);
  expect(broken.rows).toEqual([]);
}, 120_000);

test(`of two updates with the same expected version through different servers exactly one wins, ${ROUNDS * UPDATED} times`, async () => {
  const contracts = await givenContracts(UPDATED);
  const update = async (server: number, id: string, expectedVersion: number) => {
    const query = `mutation ($input: UpdateContractInput!) { updateContract(input: $input) { contract { version } userErrors { code } } }`;
    return (
      await ask(server, query, { input: { id, expectedVersion, title: `by server ${server} at ${expectedVersion}` } })
    ).updateContract;
  };
  // Submitted, so they start at version 2.
  const versions = Array.from({ length: ROUNDS }, (_, i) => 2 + i);
  const rounds = versions.flatMap((version) => contracts.map((id) => ({ id, version })));
  const results = await each(rounds, ({ id, version }, i) =>
    Promise.all([update(i, id, version), update(i + 1, id, version)]),
  );

  expect(results.map((pair) => pair.filter((result) => result.contract).length)).toEqual(
    Array(ROUNDS * UPDATED).fill(1),
  );
  const codes = results.flat().flatMap((result) => result.userErrors.map((error: { code: string }) => error.code));
  expect(codes).toEqual(Array(ROUNDS * UPDATED).fill('VERSION_CONFLICT'));
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
}, 120_000);
