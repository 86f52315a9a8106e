import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createFeed } from '../../src/changes/feed.ts';
import { createWebhooks } from '../../src/changes/webhooks/webhooks.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Queries } from '../../src/db/queries/index.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutor } from '../../src/graphql/execution/executor.ts';
import type { Execute } from '../../src/graphql/execution/graphqlJsExecutor.ts';
import { Budgets } from '../../src/graphql/limits/budgets.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { difference } from '../support/answers/difference.ts';
import { damagedReads, failingReads } from '../support/databases/faultyReads.ts';
import { freshSqlite } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { demoRequests } from '../support/generators/demoRequests.ts';
import type { RandomRequest } from '../support/generators/requests.ts';
import { ADMIN } from '../support/identity/actors.ts';

const DOCUMENTS = 300;
const TIMEOUT = 60_000;

const schema = executableSchema();
const reference = createExecutor(schema, { executor: 'graphql-js' });
const compiled = createExecutor(schema, { executor: 'jit', compileAt: 1 });
const budget = new Budgets({ budget: 0, budgetPerSecond: 1 }).of('anybody');

const SAID = { message: 'No.', path: ['input'] };
/** Every reason to refuse a command that there is. */
const REFUSAL = new DomainError(
  { ...SAID, code: 'INVALID_INPUT' },
  { ...SAID, code: 'NOT_FOUND' },
  { ...SAID, code: 'NOT_UNIQUE' },
  { ...SAID, code: 'SELF_APPROVAL' },
  { ...SAID, code: 'NOT_LATEST_ACTION' },
  { ...SAID, code: 'IDEMPOTENCY_KEY_REUSED' },
  { ...SAID, code: 'INVALID_TRANSITION', currentStatus: 'DRAFT', action: 'APPROVE', allowedActions: ['SUBMIT'] },
  { ...SAID, code: 'VERSION_CONFLICT', expectedVersion: 1, currentVersion: 2, current: customerRow({ version: 2 }) },
  { ...SAID, code: 'FLAGGED', criticalFlagCount: 2 },
  { ...SAID, code: 'CONTRACT_LOCKED', status: 'APPROVED' },
  { ...SAID, code: 'HAS_DEPENDENTS', contractCount: 3 },
);

let database: Database;
/** The same, but it takes no changes: what comes second is to find what came first found. */
let refusing: Database;
let apolloRequest: Awaited<ReturnType<typeof demoRequests>>;
beforeAll(async () => {
  database = await openDatabase((await freshSqlite()).url);
  refusing = { ...database, transaction: () => Promise.reject(REFUSAL) };
  apolloRequest = await demoRequests(schema, database);
});
afterAll(() => database.close());

function run(execute: Execute, { query, variables, operationName }: RandomRequest, read: Queries) {
  const feed = createFeed({ ...database, read }, console.error);
  const webhooks = createWebhooks({ database, feed, clock: systemClock, key: null, onFault: console.error });
  const context = createContext({
    database: refusing,
    read,
    actor: ADMIN,
    selfApproval: 'deny',
    noteEditWindow: null,
    lifecycle: LIFECYCLE,
    flagCategories: [],
    budget,
    clock: systemClock,
    feed,
    webhooks: webhooks.port,
  });
  return execute({ document: parse(query), operationName, hash: query, variables, context });
}

/** Runs random documents, from a number on, with both executors; counts those that had errors. */
async function compare(read: Queries, operation: 'query' | 'mutation', first: number): Promise<number> {
  let withErrors = 0;
  for (let seed = first; seed < first + DOCUMENTS; seed++) {
    const request = apolloRequest(seed, { operation });
    const expected = await run(reference, request, read);
    const found = difference(expected, await run(compiled, request, read));
    if (found) throw new Error(`the document ${seed} differs: ${JSON.stringify({ ...found, ...request }, null, 2)}`);
    if (expected.errors) withErrors++;
  }
  return withErrors;
}

describe('the compiled executor answers as the reference does,', () => {
  test.each([
    { what: 'on sound data', reads: (read: Queries) => read, first: 0, errors: 0.05 },
    { what: 'on rows that lack what must be there', reads: damagedReads, first: 40_000, errors: 0.2 },
    { what: 'when reads fail', reads: failingReads, first: 20_000, errors: 0.2 },
  ])(
    '$what',
    async ({ reads, first, errors }) => expectErrors(await compare(reads(database.read), 'query', first), errors),
    TIMEOUT,
  );

  test(
    'when commands are refused',
    async () => expectErrors(await compare(database.read, 'mutation', 30_000), 0.005),
    TIMEOUT,
  );
});

/** Enough documents must fail to show how they do, and enough must not. */
function expectErrors(withErrors: number, share: number): void {
  expect(withErrors).toBeGreaterThan(DOCUMENTS * share);
  expect(withErrors).toBeLessThan(DOCUMENTS * 0.9);
}

test('a condition that changes from one request to the next changes the answer', async () => {
  const query =
    'query ($with: Boolean!) { contracts(first: 1) { nodes { id ...C @include(if: $with) ...C @skip(if: $with) } ...E @include(if: $with) } } fragment C on Contract { customer { id name @include(if: $with) } } fragment E on ContractConnection { edges { cursor } }';
  for (const flag of [true, false, true]) {
    const request = { query, variables: { with: flag } };
    const [expected, found] = [
      await run(reference, request, database.read),
      await run(compiled, request, database.read),
    ];
    expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
  }
});
