import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { createFeed } from '../../src/changes/feed.ts';
import { createWebhooks } from '../../src/changes/webhooks/webhooks.ts';
import { addContractDocument } from '../../src/commands/addContractDocument.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { createEvent } from '../../src/commands/createEvent.ts';
import { createNote } from '../../src/commands/createNote.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { takeAction } from '../../src/commands/takeAction.ts';
import { FLAG_CATEGORIES } from '../../src/config/flagCategories.ts';
import type { Database } from '../../src/db/database.ts';
import type { WholeRow } from '../../src/db/insertAll.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutor } from '../../src/graphql/execution/executor.ts';
import type { Execute } from '../../src/graphql/execution/graphqlJsExecutor.ts';
import { Budgets } from '../../src/graphql/limits/budgets.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { nullAbove } from '../support/answers/difference.ts';
import { type Administrator, administrate, withoutTriggers } from '../support/databases/administrator.ts';
import { type Contents, comparable, contentsOf, restore } from '../support/databases/contents.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import type { KnownIds } from '../support/generators/mutationInputs.ts';
import { type MutationRequest, mutationRequests } from '../support/generators/mutations.ts';

/** Each is run four times, and writes to disk. */
const RUNS = 40;

const ADA: Actor = { subject: 'ada', name: 'Ada Admin', role: 'ADMIN' };
const PIA: Actor = { subject: 'pia', name: 'Pia Approver', role: 'APPROVER' };
const ED: Actor = { subject: 'ed', name: 'Ed Editor', role: 'EDITOR' };
const ROB: Actor = { subject: 'rob', name: 'Rob Reader', role: 'READER' };

const schema = executableSchema();
const budget = new Budgets({ budget: 0, budgetPerSecond: 1 }).of('anybody');

let file: TestDatabase;
let database: Database;
let administrator: Administrator;
let ids: KnownIds;
let before: Contents;

beforeAll(async () => {
  file = await freshDatabase();
  database = await openDatabase(file.url);
  ids = await fill();
  before = await contentsOf(database);
  administrator = await administrate(file.url);
  await administrator.run(withoutTriggers(file.url));
});
afterAll(async () => {
  await administrator.close();
  await database.close();
  await file.remove();
});

const as = (actor: Actor) =>
  ({ database, actor, selfApproval: 'deny', lifecycle: LIFECYCLE, clock: systemClock }) as const;

/** A customer without contracts, and one with a contract in each status, notes and an event. */
async function fill(): Promise<KnownIds> {
  const other = await createCustomer(as(ED), { name: 'Other', segment: 'ENTERPRISE', externalReference: 'taken' });
  const customer = await createCustomer(as(ED), { name: 'Usual', segment: 'ENTERPRISE' });
  const contracts: string[] = [];
  const actions: string[] = [];
  for (const types of [[], ['SUBMIT'], ['SUBMIT', 'APPROVE'], ['SUBMIT', 'REJECT']] as const) {
    const { contract } = await createContract(as(ED), { customerId: customer.id, title: `Contract ${types}` });
    contracts.push(contract.id);
    for (const type of types) {
      const { action } = await takeAction(as(type === 'SUBMIT' ? ED : ADA), { id: contract.id, type, reason: 'So.' });
      actions.push(action.id);
    }
  }
  const contractId = contracts[0] as string;
  const note = await createNote(as(ED), { contractId, body: 'A note' });
  const reply = await createNote(as(ADA), { contractId, parentId: note.id, body: 'A reply' });
  const nda = { contractId, name: 'NDA', url: 'nda.pdf', kind: 'TERMS' } as const;
  const { document } = await addContractDocument(as(ED), nda);
  const event = await createEvent(as(ED), { customerId: customer.id, type: 'call.logged' });
  return {
    customers: [other.id, customer.id],
    contracts,
    notes: [note.id, reply.id],
    actions,
    documents: [document.id],
    events: [event.id],
  };
}

/** Runs a request on the database as it was filled, and returns its answer and what the database holds then. */
async function outcomeOf(execute: Execute, { query, ...request }: MutationRequest, actor: Actor): Promise<string> {
  await restore(database, administrator, before);
  const { latest } = await database.read.changes.state();
  const feed = createFeed(database, console.error);
  const { port: webhooks } = createWebhooks({ database, feed, clock: systemClock, key: null, onFault: console.error });
  const others = { feed, webhooks, noteEditWindow: null, budget, flagCategories: FLAG_CATEGORIES };
  const context = createContext({ ...as(actor), ...others });
  const { data, errors = [], extensions } = await execute({ document: parse(query), hash: query, context, ...request });
  const failures = errors.map(({ message, path = [], locations }) => {
    const place = nullAbove(data, path);
    // Of several fields that make the place above them null, it is up to the executor which one it names.
    return place === JSON.stringify(path) ? { place, message, locations } : { place };
  });
  return comparable({ data, failures, extensions, ...(await contentsBehind(latest)) });
}

/** What the database holds, with the changes behind a position. */
async function contentsBehind(position: number) {
  const { changes, ...contents } = await contentsOf(database);
  const isBehind = (change: WholeRow) => Number(change.position) > position;
  return { contents, changes: changes.filter(isBehind).map(({ position: _, ...change }) => change) };
}

test('a request does and answers the same whichever executor runs it, and however often it came before', async () => {
  const reference = createExecutor(schema, { executor: 'graphql-js' });
  const seen = { done: 0, failed: 0, both: 0, replayed: 0 };
  await fc.assert(
    fc.asyncProperty(
      mutationRequests(schema, ids),
      fc.constantFrom(ADA, ADA, PIA, PIA, ED, ROB),
      async (request, actor) => {
        expect(validate(schema, parse(request.query))).toEqual([]);
        const expected = await outcomeOf(reference, request, actor);
        const jit = createExecutor(schema, { executor: 'jit' });
        // Interpreted, compiled, and run as it was compiled.
        for (const _ of [1, 2, 3]) expect(await outcomeOf(jit, request, actor)).toBe(expected);

        const { changes: _, ...contents } = before;
        const isDone = comparable(contents) !== comparable((await contentsBehind(0)).contents);
        const isFailed = expected.includes('"place": ');
        if (isDone) seen.done++;
        if (isFailed) seen.failed++;
        if (isDone && isFailed) seen.both++;
        if (expected.includes('"replayed"')) seen.replayed++;
      },
    ),
    { numRuns: RUNS },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});
