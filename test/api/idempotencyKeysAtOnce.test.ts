import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { outdatedKeys } from '../../src/changes/pruning.ts';
import type { Database } from '../../src/db/database.ts';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { createServer, type Server } from '../../src/server/server.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import type { Data } from '../support/servers/answers.ts';
import { injectRequest } from '../support/servers/transports.ts';

declare const EXECUTOR: 'jit' | 'graphql-js';

const SERVERS = 4;
const AT_ONCE = 20;
const ROUNDS = 10;

const CREATE = `mutation ($input: CreateContractInput!) {
  createContract(input: $input) { contract { id title version } action { id } userErrors { code } } }`;
const APPROVE = `mutation ($input: ApproveContractInput!) {
  approveContract(input: $input) { contract { status version } action { id } userErrors { code } } }`;
const CUSTOMER = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }`;

let file: TestDatabase;
let databases: Database[];
let servers: Server[];
/** How many of the next transactions of the first server fail after all of them has run. */
let failures: number;

beforeEach(async () => {
  file = await freshDatabase();
  databases = await Promise.all(Array.from({ length: SERVERS }, () => openDatabase(file.url, { poolSize: 5 })));
  failures = 0;
  servers = await Promise.all(
    databases.map((database, n) =>
      createServer({ database: n === 0 ? failing(database) : database, executor: EXECUTOR, limits: { budget: 0 } }),
    ),
  );
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all(databases.map((database) => database.close()));
  await file.remove();
});

const failing = (database: Database): Database => ({
  ...database,
  transaction(work) {
    const isFailing = failures-- > 0;
    return database.transaction(async (...given) => {
      const result = await work(...given);
      if (isFailing) throw new DatabaseUnavailable('no luck');
      return result;
    });
  },
});

const appOf = (server: number): FastifyInstance => (servers[server % SERVERS] as Server).app;

async function ask(server: number, query: string, input: object): Promise<{ status: number; text: Data }> {
  const { status, text } = await injectRequest(appOf(server), { query, variables: { input } });
  return { status, text: JSON.parse(text) };
}

async function done(query: string, input: object): Promise<Data> {
  return (await ask(1, query, input)).text.data;
}

async function givenContract(): Promise<object> {
  const { createCustomer } = await done(CUSTOMER, { name: 'N', segment: 'ENTERPRISE' });
  return { customerId: createCustomer.customer.id, title: 'T', value: { amount: '1', currency: 'EUR' }, submit: true };
}

/** Sends the same 20 times at once through all servers, and expects one effect and one answer. Returns that. */
async function atOnce(query: string, input: object): Promise<Data> {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n, query, input)));
  const replays = answers.filter(({ text }) => text.extensions.replayed);
  expect(replays).toHaveLength(AT_ONCE - 1);
  const [first] = answers;
  for (const { status, text } of answers)
    expect({ status, data: text.data }).toEqual({ status: 200, data: first?.text.data });
  return first?.text.data;
}

test('of 20 requests with one key through 4 servers at once, one takes effect, and all are answered alike', async () => {
  const contract = await givenContract();
  for (let round = 0; round < ROUNDS; round++) {
    const { createContract } = await atOnce(CREATE, { ...contract, idempotencyKey: `create ${round}` });
    expect(createContract).toMatchObject({ contract: { title: 'T', version: 2 }, userErrors: [] });
    const { id } = createContract.contract;
    const { approveContract } = await atOnce(APPROVE, { id, expectedVersion: 2, idempotencyKey: `approve ${round}` });
    expect(approveContract).toMatchObject({ contract: { status: 'APPROVED', version: 3 }, userErrors: [] });
  }
  const { contracts, actions, events } = (databases[0] as Database).read.bulk;
  expect(await contracts.count()).toBe(ROUNDS);
  expect(await actions.count()).toBe(2 * ROUNDS);
  // Each contract was created, submitted and approved; the customer was created.
  expect(await events.count()).toBe(3 * ROUNDS + 1);
});

test('while others are carried out at the same time, each key has its own effect', async () => {
  const contract = await givenContract();
  const create = (n: number) => ask(n, CREATE, { ...contract, title: `T ${n % 30}`, idempotencyKey: `${n % 30}` });
  const answers = await Promise.all(Array.from({ length: 90 }, (_, n) => create(n)));
  const titles = answers.map(({ text }) => text.data.createContract.contract.title);
  expect(titles).toEqual(answers.map((_, n) => `T ${n % 30}`));
  expect(await (databases[0] as Database).read.bulk.contracts.count()).toBe(30);
});

describe('where the first request', () => {
  const input = { name: 'Once', segment: 'ENTERPRISE', idempotencyKey: 'key' };
  const customers = () => (databases[0] as Database).read.bulk.customers.count();

  test('was rolled back, the next one takes effect', async () => {
    failures = 1;
    const failed = await ask(0, CUSTOMER, input);
    expect({ status: failed.status, customers: await customers() }).toEqual({ status: 503, customers: 0 });
    expect((await ask(0, CUSTOMER, input)).text.extensions.replayed).toBeUndefined();
    expect((await ask(0, CUSTOMER, input)).text.extensions.replayed).toEqual(['createCustomer']);
    expect(await customers()).toBe(1);
  });

  test('is rolled back while others wait for it, one of them takes effect', async () => {
    failures = 1;
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n, CUSTOMER, input)));
    const ids = answers.flatMap(({ text }) => text.data.createCustomer?.customer.id ?? []);
    expect(new Set(ids).size).toBe(1);
    // If another one came first, the one that was to fail has replayed it.
    expect(answers.filter(({ status }) => status === 503)).toHaveLength(AT_ONCE - ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(AT_ONCE - 1);
    expect(await customers()).toBe(1);
  });

  test('was killed between its commit and its answer, the next one gets its outcome', async () => {
    const program = ['--import', './src/preload.js', 'test/support/programs/dieAfterCommit.ts', file.url];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const [address] = await once(child.stdout.setEncoding('utf8'), 'data');
    const body = JSON.stringify({ query: CUSTOMER, variables: { input } });
    const sent = fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await expect(sent).rejects.toThrow();
    expect(await ended).toEqual([null, 'SIGKILL']);

    const { text } = await ask(1, CUSTOMER, input);
    expect(text).toMatchObject({ data: { createCustomer: { customer: { id: expect.any(String) } } } });
    expect(text.extensions.replayed).toEqual(['createCustomer']);
    expect(await customers()).toBe(1);
  });
});

test('keys are kept for seven days, and then removed in small steps', async () => {
  const [database] = databases as [Database];
  const keyRow = (key: string, createdAt: string) => ({
    ...{ subject: 'ada', key, mutation: 'createNote', argumentsDigest: 'x', outcome: 'null', createdAt },
  });
  const outdated = Array.from({ length: 1_200 }, (_, n) => keyRow(`old ${n}`, '2026-02-28T23:59:59.999Z'));
  const kept = [keyRow('kept', '2026-03-01T00:00:00.000Z'), keyRow('new', '2026-03-07T00:00:00.000Z')];
  await database.transaction((queries) => queries.bulk.idempotencyKeys.insert([...outdated, ...kept]));
  const steps: number[] = [];
  do steps.push(await outdatedKeys(database, new Date('2026-03-08T00:00:00.000Z')));
  while (steps.at(-1) !== 0);
  expect(steps).toEqual([500, 500, 200, 0]);
  expect(await database.read.bulk.idempotencyKeys.after(undefined, 10)).toEqual(kept);
});
