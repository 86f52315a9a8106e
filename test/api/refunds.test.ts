import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import type { Database } from '../../src/db/database.ts';
import { planner } from '../../src/graphql/limits/cost.ts';
import { WEIGHTS } from '../../src/graphql/limits/weights.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import type { Identify } from '../../src/server/identity/identify.ts';
import { boundQueries } from '../support/databases/boundQueries.ts';
import { SOMEBODY } from '../support/databases/reader.ts';
import { demoRequests } from '../support/generators/demoRequests.ts';
import { stopClock } from '../support/servers/clock.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

declare const ENGINE: 'sqlite' | 'postgres';
declare const EXECUTOR: 'jit' | 'graphql-js';

/** Each time others: once for each engine, and once for the other executor. */
const DOCUMENTS = 300;
const FIRST = [ENGINE === 'postgres', EXECUTOR === 'graphql-js'].indexOf(true) * DOCUMENTS + DOCUMENTS;
const BUDGET = 100_000;
const PROBE = { query: '{ viewer { subject } }' };

interface Request {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** What the queries of a database have read, for which points are taken: rows, but no counts. */
interface ReadModel extends Database {
  rows: number;
  /** Waits until all that has been begun is over, and what follows from it. */
  settled(): Promise<void>;
}

const schema = executableSchema();
const planOf = planner(schema);
const clock = stopClock();
const identify: Identify = ({ 'x-name': name }) => ({ subject: String(name), name: String(name), role: 'READER' });

let server: InjectedServer;
let database: ReadModel;
let randomRequest: Awaited<ReturnType<typeof demoRequests>>;
let contract: string;
beforeAll(async () => {
  const limits = { budget: BUDGET, budgetPerSecond: 1 };
  server = await startServer({
    transport: 'injected',
    compileAt: 2,
    identity: identify,
    limits,
    wrapDatabase: modelOfReads,
  });
  database = server.database as ReadModel;
  randomRequest = await demoRequests(schema, database);
  const notes = await database.read.notes.page({
    order: { field: 'CREATED_AT', direction: 'ASC' },
    reader: SOMEBODY,
    skip: 0,
    limit: 1,
    backwards: false,
  });
  contract = notes[0]?.contractId as string;
});
afterAll(async () => {
  clock.resume();
  await server.stop();
});

function modelOfReads(given: Database): ReadModel {
  const model = { ...given, rows: 0, settled };
  const underWay = new Set<Promise<unknown>>();
  async function settled() {
    do {
      await Promise.allSettled(underWay);
      // What is asked for next, and the refund, each take a turn at most.
      for (let turn = 0; turn < 3; turn++) await nextTurn();
    } while (underWay.size > 0);
  }
  const rowsOf = (name: string, [asked]: unknown[], rows: unknown[]) => {
    if (name === 'page') return Math.max(rows.length, atLeast(asked as { where?: object; limit: number }));
    return name === 'pagePerParent' || name === 'byIds' || name === 'after' ? rows.length : 0;
  };
  // A list that is filtered counts as a full page.
  const atLeast = ({ where, limit }: { where?: object; limit: number }) => (where ? limit : 0);
  const watched =
    (name: string, query: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      const count = (rows: unknown) => {
        if (Array.isArray(rows)) model.rows += rowsOf(name, args, rows);
        return rows;
      };
      const result = query(...args);
      if (!(result instanceof Promise)) return count(result);
      const counted = result.then(count).finally(() => underWay.delete(counted));
      underWay.add(counted);
      return counted;
    };
  const read = Object.entries(boundQueries(given.read)).map(([noun, queries]) => [
    noun,
    Object.fromEntries(
      Object.entries(queries).map(([name, query]) => [
        name,
        typeof query === 'function' && name !== 'keysOf' ? watched(name, query as never) : query,
      ]),
    ),
  ]);
  const reads = { read: Object.fromEntries(read) as never };
  return Object.assign(model, reads, { view: () => ({ ...reads, end: () => undefined }) }) as ReadModel;
}

async function send(request: Request, name: string) {
  const { text } = await server.send(request, { headers: { 'x-name': name } });
  return { text, ...JSON.parse(text) };
}

const sizeOf = (request: Request) => JSON.stringify(request).length;
let clients = 0;

/** Sends a request as somebody new; returns its answer, what it was charged in the end, and what it should be. */
async function spend(request: Request) {
  // A document that is new would be charged for that as well.
  for (const known of [request, PROBE]) await send(known, `who sends it first ${clients}`);
  await database.settled();
  const name = `client ${clients++}`;
  const before = database.rows;
  const answer = await send(request, name);
  await database.settled();
  const read = database.rows - before;
  const { remaining } = (await send(PROBE, name)).extensions.cost;

  const document = parse(request.query);
  const operation = getOperationAST(document, request.operationName);
  if (!operation) throw new Error('the request names no operation');
  const { points, rows } = planOf(document, operation).running(request.variables);
  const { data, errors = [], text } = answer;
  const small =
    Buffer.byteLength(JSON.stringify(request)) * WEIGHTS.sentByte +
    text.length * WEIGHTS.answeredCharacter +
    (data === undefined ? 0 : errors.length) * WEIGHTS.answeredError;
  const probe = WEIGHTS.request + sizeOf(PROBE) * WEIGHTS.sentByte;
  const refused = errors.some(({ extensions }: never) => (extensions as { code: string }).code === 'QUERY_TOO_COMPLEX');
  const main = refused ? WEIGHTS.request : points - Math.max(0, rows - read);
  // Shown in whole points.
  const left = Math.floor(BUDGET - small - probe - main + 1e-6);
  return { answer, points, rows, read, charged: BUDGET - remaining, expected: BUDGET - left };
}

const NESTED = () => `{ contract(id: "${contract}") {
  id notes(first: 100) { nodes { id replies(first: 50, after: "x") { nodes { id } } } }
} }`;

test('an error below the root leaves no more charged than what was read, once that is over', async () => {
  const { answer, points, read, charged, expected } = await spend({ query: NESTED() });
  expect(answer).toMatchObject({ data: { contract: null }, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(read).toBeGreaterThan(1);
  expect(points).toBe(10 + 1 + 100 + 5_000);
  expect(charged).toBe(expected);
  expect(charged).toBeLessThan(100);
});

test('neither does an error in a list of the root, for which `data` is null while the others are read on', async () => {
  const { answer, points, read, charged, expected } = await spend({
    query: `{
      found: contracts(first: 50, where: { text: "a" }) { nodes { id notes(first: 50) { nodes { id } } } }
      wrong: contracts(first: 50, after: "x") { nodes { id } }
    }`,
  });
  expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(points).toBe(10 + 50 + 200 + 50 + 2_500);
  expect(read).toBeGreaterThanOrEqual(50);
  expect(charged).toBe(expected);
  expect(charged).toBeLessThan(1_000);
});

test('an answer after which reads may go on tells what is taken by then, and the next one what came back', async () => {
  const { answer, points } = await spend({ query: NESTED() });
  const { requested, actual, remaining } = answer.extensions.cost;
  expect({ requested, actual }).toEqual({ requested: points, actual: points });
  expect(remaining).toBeLessThan(BUDGET - points);
});

test('each error of an answer is charged, as many can come of few rows', async () => {
  const fields = Array.from({ length: 10 }, (_, i) => `a${i}: parent { replies(after: "x") { nodes { id } } }`);
  const { answer, read, charged, expected } = await spend({
    query: `{ notes(first: 20, where: { topLevel: false }) { nodes { id ${fields.join(' ')} } } }`,
  });
  expect(answer.errors.length).toBeGreaterThan(read / 2);
  expect(charged).toBe(expected);
  expect(charged).toBeGreaterThan(answer.errors.length * 5 + read);
});

test(`after each of ${DOCUMENTS} documents, many of them wrong, what is left is the budget without what was read`, async () => {
  const count = { whole: 0, failed: 0, givenBackAfterErrors: 0 };
  for (let seed = FIRST; seed < FIRST + DOCUMENTS; seed++) {
    const request = randomRequest(seed, { wrongPercent: 12, depth: 4 });
    // Of these, changes that do not meet the conditions are read, too, for another price: see below.
    if (/changes\([^)]*where/.test(request.query)) continue;
    const { answer, rows, read, charged, expected } = await spend(request);
    const { data, errors, extensions } = answer;
    // Refused before its cost was known: it is charged as a new document each time.
    if (extensions.cost.requested === 0) continue;
    if (charged !== expected) {
      throw new Error(
        `after the document ${seed}, ${expected} points should be gone, but ${charged} are: ${JSON.stringify({ request, answer })}`,
      );
    }
    if (!errors) count.whole++;
    else if (data !== undefined) {
      count.failed++;
      if (read < rows) count.givenBackAfterErrors++;
    }
  }
  // Or else it was not much of a test.
  for (const times of Object.values(count)) expect(times).toBeGreaterThan(DOCUMENTS * 0.1);
}, 240_000);

test('changes are charged as the rows of a page, and for looking at those that do not meet the conditions', async () => {
  const query = (args: string) => ({ query: `{ changes(${args}) { nodes { type } } }` });
  const all = await spend(query('first: 50'));
  expect(all).toMatchObject({ points: 10 + 50, read: 50 });
  expect(all.charged).toBe(all.expected);
  const { answer, charged } = await spend(query('first: 50, where: { type: ["nothing.such"] }'));
  expect(answer).toMatchObject({
    data: { changes: { nodes: [] } },
    extensions: { cost: { requested: 10 + 50 + 100 + 10 } },
  });
  expect(charged).toBeGreaterThanOrEqual(10 + 100 + 10);
  expect(charged).toBeLessThan(10 + 100 + 10 + 20);
});
