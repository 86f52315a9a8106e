import { AsyncLocalStorage } from 'node:async_hooks';
import { createSecretKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { contentsOf } from '../support/databases/contents.ts';
import { givenContract, givenContractIn, givenFlag, givenNote } from '../support/fixtures/portfolio.ts';
import { rootFields } from '../support/schema/rootFields.ts';
import { variablesOf } from '../support/schema/rootVariables.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const PAT: Actor = { subject: 'pat', name: 'Pat', role: 'ADMIN' };

let portal: TestServer;
/** The statement of a transaction that fails, counted from 1, and how many there were before. */
const faults = { at: Number.POSITIVE_INFINITY, statements: 0 };
const transactions = new AsyncLocalStorage<true>();

beforeAll(async () => {
  portal = await startServer({
    identity: () => PAT,
    webhookKey: createSecretKey('a secret that is 32 bytes long..', 'utf8'),
    webhookNetworks: ['127.0.0.1'],
    onStatement() {
      if (transactions.getStore() && ++faults.statements === faults.at) throw new Error('the statement failed');
    },
    wrapDatabase: (database) => ({
      ...database,
      transaction: (work) =>
        database.transaction((queries, savepoint) => {
          // A transaction that begins again fails at the same place.
          faults.statements = 0;
          return transactions.run(true, () => work(queries, savepoint));
        }),
    }),
  });
});
// What follows the changes of the next tests would change, too.
afterEach(() =>
  portal.database.transaction(async ({ bulk, webhooks }) => {
    for (const webhook of await bulk.webhooks.after(undefined, 10)) await webhooks.remove(webhook as never);
  }),
);
afterAll(() => portal.stop());

/** Every row of the database, as text: much cheaper to compare. */
const contents = async () => JSON.stringify(await contentsOf(portal.database), null, 1);

type Input = Record<string, unknown>;

/** What the usual inputs leave out: commands of many rows, and several decisions in one transaction. */
const LARGER: Record<string, () => Promise<Input>> = {
  createContract: async () => {
    const { input } = (await variablesOf('createContract', portal, PAT)) as { input: Input };
    return { ...input, submit: true };
  },
  deleteCustomer: async () => {
    const { data } = await portal.ask('query ($id: ID!) { contract(id: $id) { customer { id } } }', {
      id: await givenLargeContract(),
    });
    return { id: data.contract.customer.id, cascade: true };
  },
  deleteContract: async () => ({ id: await givenLargeContract() }),
  decideContracts: async () => ({
    decisions: [
      { id: await givenContractIn(portal, 'PENDING_APPROVAL'), type: 'APPROVE' },
      { id: await givenContractIn(portal, 'APPROVED'), type: 'APPROVE' },
      { id: await givenContract(portal), type: 'SUBMIT' },
    ],
  }),
};

async function givenLargeContract(): Promise<string> {
  const id = await givenContractIn(portal, 'APPROVED');
  await givenNote(portal, id, await givenNote(portal, id));
  await givenFlag(portal, id);
  return id;
}

const MUTATIONS = rootFields().filter(({ document }) => document.startsWith('mutation'));
const usual = MUTATIONS.map(({ name, document }) => {
  const given = async () => ((await variablesOf(name, portal, PAT)) as { input: Input }).input;
  return [name, document, given] as const;
});
const larger = Object.entries(LARGER).map(([name, given]) => {
  const document = MUTATIONS.find((mutation) => mutation.name === name)?.document as string;
  return [`${name}, of many rows`, document, given] as const;
});

/** Asks with a key of its own for each test; the nth statement of its transaction fails. */
async function answerTo(document: string, input: Input, nth = Number.POSITIVE_INFINITY): Promise<Answer> {
  faults.at = nth;
  try {
    return await portal.ask(document, { input }, PAT);
  } finally {
    faults.at = Number.POSITIVE_INFINITY;
  }
}

test.each([...usual, ...larger])(
  'whichever statement of %s fails, nothing of it takes place, and it can be sent again',
  async (name, document, given) => {
    const input = { ...(await given()), idempotencyKey: name };
    const before = await contents();
    let statements = 0;
    let answer = await answerTo(document, input, 1);
    for (; answer.errors; answer = await answerTo(document, input, statements + 1)) {
      statements++;
      expect(answer.errors).toMatchObject([{ message: 'Internal server error.' }]);
      expect(await contents()).toBe(before);
    }
    expect(Object.values(answer.data)).toEqual([{ userErrors: [] }]);
    expect(await contents()).not.toBe(before);
    // It claims its key, writes a row, and stores its outcome.
    expect(statements).toBeGreaterThanOrEqual(3);
  },
);
