import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { createFeed } from '../../src/changes/feed.ts';
import { createWebhooks } from '../../src/changes/webhooks/webhooks.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutor } from '../../src/graphql/execution/executor.ts';
import type { Execute } from '../../src/graphql/execution/graphqlJsExecutor.ts';
import { Budgets } from '../../src/graphql/limits/budgets.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';

const schema = executableSchema();
const reference = createExecutor(schema, { executor: 'graphql-js' });
const compiled = createExecutor(schema, { executor: 'jit', compileAt: 1 });
const budget = new Budgets({ budget: 0, budgetPerSecond: 1 }).of('anybody');

let file: TestDatabase;
let database: Database;
beforeAll(async () => {
  file = await freshSqlite();
  database = await openDatabase(file.url);
  await fillWithDemo(database);
});
afterAll(async () => {
  await database.close();
  await file.remove();
});

async function answerOf(execute: Execute, query: string): Promise<string> {
  const actor = { subject: 'ada', name: 'Ada Admin', role: 'ADMIN' } as const;
  const feed = createFeed(database, console.error);
  const webhooks = createWebhooks({ database, feed, clock: systemClock, key: null, onFault: console.error });
  const context = createContext({
    database,
    actor,
    selfApproval: 'deny',
    noteEditWindow: null,
    lifecycle: LIFECYCLE,
    flagCategories: [],
    budget,
    clock: systemClock,
    feed,
    webhooks: webhooks.port,
  });
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const result = await execute({ document, operationName: undefined, hash: query, variables: {}, context });
  return JSON.stringify(result, null, 1);
}

/** Names that, joined by `_`, are the same in more than one way, with those that the compiler puts in between. */
const NAMES = ['a', 'b', 'a_b', 'b_a', 'a_a', 'a_idx0', 'idx0_a', 'b_idx0_a', 'a_Contract', 'a_Contract_idx0_b'];

/** What may be selected of a type: fields with the type of what is in them; an empty one has no selection. */
const FIELDS: Readonly<Record<string, readonly (readonly [field: string, type: string])[]>> = {
  Query: [
    ['contracts(first: 2)', 'Contracts'],
    ['nodes(ids: ["ctr_0", "CONTRACT"])', 'Node'],
  ],
  Contracts: [
    ['nodes', 'Contract'],
    ['totalCount', ''],
  ],
  Notes: [
    ['nodes', 'Note'],
    ['totalCount', ''],
  ],
  Contract: [
    ['notes(first: 2)', 'Notes'],
    ['customer', 'Customer'],
    ['title', ''],
    ['lastAction', 'Action'],
  ],
  Customer: [
    ['contracts(first: 1)', 'Contracts'],
    ['name', ''],
  ],
  Note: [
    ['body', ''],
    ['contract', 'Contract'],
    ['replies(first: 2)', 'Notes'],
  ],
  Action: [
    ['type', ''],
    ['contract', 'Contract'],
  ],
};

function selection(type: string, depth: number): fc.Arbitrary<string> {
  if (type === '') return fc.constant('');
  if (type === 'Node') return selection('Contract', depth).map((inside) => `{ ... on Contract ${inside} }`);
  const possible = (FIELDS[type] ?? []).filter(([, inside]) => depth > 0 || inside === '');
  if (possible.length === 0) return fc.constant('{ __typename }');
  const field = fc
    .constantFrom(...possible)
    .chain(([name, inside]) => fc.tuple(fc.constantFrom(...NAMES), fc.constant(name), selection(inside, depth - 1)));
  return fc
    .uniqueArray(field, { minLength: 1, maxLength: 3, selector: ([alias]) => alias })
    .map((fields) => `{ ${fields.map(([alias, name, inside]) => `${alias}: ${name} ${inside}`).join(' ')} }`);
}

test('names that, joined, look like the way to another field of the answer change nothing', async () => {
  const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const [contract] = await database.read.contracts.page({
    order,
    skip: 0,
    limit: 1,
    backwards: false,
    reader: { subject: 'ada', approves: 'NONE' },
  });
  await fc.assert(
    fc.asyncProperty(selection('Query', 5), async (inside) => {
      const query = inside.replaceAll('CONTRACT', contract?.id ?? '');
      expect(await answerOf(compiled, query)).toBe(await answerOf(reference, query));
    }),
    { numRuns: 300 },
  );
});
