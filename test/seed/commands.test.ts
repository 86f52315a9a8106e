import { expect, test } from '@jest/globals';
import { addContractDocument } from '../../src/commands/addContractDocument.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { createEvent } from '../../src/commands/createEvent.ts';
import { createNote } from '../../src/commands/createNote.ts';
import { flagContract } from '../../src/commands/flagContract.ts';
import { resolveContractFlag } from '../../src/commands/resolveContractFlag.ts';
import { resolveNote } from '../../src/commands/resolveNote.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { takeAction } from '../../src/commands/takeAction.ts';
import { updateNote } from '../../src/commands/updateNote.ts';
import { FLAG_CATEGORIES } from '../../src/config/flagCategories.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Queries } from '../../src/db/queries/index.ts';
import { typeOfId } from '../../src/domain/ids.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { fromMinorUnits } from '../../src/domain/money.ts';
import { seedCustomer } from '../../src/seed/customers.ts';
import { insertRows, type SeededRows } from '../../src/seed/rows.ts';
import { type Contents, contentsOf, withoutSalts } from '../support/databases/contents.ts';
import { freshSqlite } from '../support/databases/testDatabases.ts';

/** Their contracts have every chain of actions that there is. */
const CUSTOMERS = [0, 1];

/** Whether a person entered an event. */
const isLogged = ({ type }: { type: string }) => !/^(customer|contract|note)\./.test(type);

/** What a fresh database holds after a transaction. */
async function contentsAfter(work: (queries: Queries) => Promise<void>): Promise<Contents> {
  const { url, remove } = await freshSqlite();
  const database = await openDatabase(url);
  try {
    await database.transaction(work);
    return await contentsOf(database);
  } finally {
    await database.close();
    await remove();
  }
}

/** Runs the commands that make these rows, in chronological order. */
async function runCommands(queries: Queries, rows: SeededRows): Promise<void> {
  const madeBy = (id: string, at: string, subject: string | null, name: string | null): CommandContext => ({
    database: { transaction: (work) => work(queries, (part) => part()) },
    actor: { subject: subject ?? '', name: name ?? '', role: 'APPROVER' },
    selfApproval: 'deny',
    lifecycle: LIFECYCLE,
    clock: { now: () => at, newId: (type) => (type === typeOfId(id) ? id : systemClock.newId(type)) },
  });
  const runs = [
    ...rows.customers.map(({ id, createdAt: at, ...details }) => {
      const event = rows.events.find(({ customerId, type }) => customerId === id && type === 'customer.created');
      return {
        at,
        run: () => createCustomer(madeBy(id, at, event?.actorId ?? null, event?.actorName ?? null), details),
      };
    }),
    ...rows.contracts.map(({ id, createdAt: at, createdById, createdByName, valueMinor, valueCurrency, ...terms }) => {
      if (valueMinor === null || valueCurrency === null) throw new Error(`expected a value of ${id}`);
      const value = { amount: fromMinorUnits(valueMinor, valueCurrency), currency: valueCurrency };
      return { at, run: () => createContract(madeBy(id, at, createdById, createdByName), { ...terms, value }) };
    }),
    ...rows.actions.map(({ id, createdAt: at, actorId, actorName, contractId, type, reason }) => ({
      at,
      run: () => takeAction(madeBy(id, at, actorId, actorName), { id: contractId, type, reason }),
    })),
    ...rows.documents.map(({ id, addedAt: at, addedById, addedByName, ...document }) => ({
      at,
      run: () => addContractDocument(madeBy(id, at, addedById, addedByName), document),
    })),
    ...rows.notes.map(({ id, createdAt: at, authorId, authorName, contractId, parentId, body }) => {
      const first = rows.noteEdits.find(({ noteId }) => noteId === id)?.body ?? body;
      return {
        at,
        run: () => createNote(madeBy(id, at, authorId, authorName), { contractId, parentId, body: first }),
      };
    }),
    ...rows.noteEdits.map(({ id, editedAt: at, editorId, editorName, noteId, editNote }) => {
      const body = rows.notes.find((note) => note.id === noteId)?.body ?? '';
      const context = { ...madeBy(id, at, editorId, editorName), noteEditWindow: 0 };
      return { at, run: () => updateNote(context, { id: noteId, body, editNote }) };
    }),
    ...rows.notes.flatMap(({ id, resolvedAt: at, resolvedById, resolvedByName }) =>
      at === null ? [] : { at, run: () => resolveNote(madeBy(id, at, resolvedById, resolvedByName), { id }) },
    ),
    ...rows.flags.map(({ id, createdAt: at, createdById, createdByName, ...flag }) => {
      const context = { ...madeBy(id, at, createdById, createdByName), flagCategories: FLAG_CATEGORIES };
      return { at, run: () => flagContract(context, flag) };
    }),
    ...rows.flags.flatMap(({ id, resolvedAt: at, resolvedById, resolvedByName, resolution }) => {
      if (at === null || resolution === null) return [];
      return { at, run: () => resolveContractFlag(madeBy(id, at, resolvedById, resolvedByName), { id, resolution }) };
    }),
    ...rows.events.filter(isLogged).map(({ id, createdAt: at, actorId, actorName, payload, ...event }) => ({
      at,
      run: () => createEvent(madeBy(id, at, actorId, actorName), { ...event, payload: JSON.parse(payload ?? 'null') }),
    })),
  ];
  for (const { run } of runs.sort((one, other) => one.at.localeCompare(other.at))) await run();
}

test('seeded rows are those that the commands write, and seeded events are some of those', async () => {
  const seeded = CUSTOMERS.map(seedCustomer);
  // Seeding writes beside the feed, no keys, and sends nothing.
  const { events, changes, idempotencyKeys, webhooks, webhookDeliveries, ...expected } = await contentsAfter(
    async (queries) => {
      for (const rows of seeded) await insertRows(queries, rows);
    },
  );
  const {
    events: written,
    changes: _,
    idempotencyKeys: __,
    webhooks: none,
    webhookDeliveries: neither,
    ...actual
  } = await contentsAfter(async (queries) => {
    for (const rows of seeded) await runCommands(queries, rows);
  });
  expect(Object.keys(expected).filter((table) => expected[table as keyof typeof expected].length === 0)).toEqual([]);
  expect([changes, idempotencyKeys, webhooks, webhookDeliveries]).toEqual([[], [], [], []]);
  expect([none, neither]).toEqual([[], []]);
  expect(withoutSalts(actual)).toEqual(withoutSalts(expected));
  const withoutId = (rows: Contents['events']) => rows.map(({ id, ...row }) => row);
  expect(withoutId(written)).toEqual(expect.arrayContaining(withoutId(events)));
});
