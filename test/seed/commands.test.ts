import { expect, test } from '@jest/globals';
import type { CommandContext } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { createEvent } from '../../src/commands/createEvent.ts';
import { createNote } from '../../src/commands/createNote.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { takeAction } from '../../src/commands/takeAction.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Queries } from '../../src/db/queries/index.ts';
import { typeOfId } from '../../src/domain/ids.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { fromMinorUnits } from '../../src/domain/money.ts';
import { seedCustomer } from '../../src/seed/customers.ts';
import { insertRows, type SeededRows } from '../../src/seed/rows.ts';
import { type Contents, contentsOf } from '../support/databases/contents.ts';
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
    ...rows.notes.map(({ id, createdAt: at, authorId, authorName, contractId, parentId, body }) => ({
      at,
      run: () => createNote(madeBy(id, at, authorId, authorName), { contractId, parentId, body }),
    })),
    ...rows.events.filter(isLogged).map(({ id, createdAt: at, actorId, actorName, payload, ...event }) => ({
      at,
      run: () => createEvent(madeBy(id, at, actorId, actorName), { ...event, payload: JSON.parse(payload ?? 'null') }),
    })),
  ];
  for (const { run } of runs.sort((one, other) => one.at.localeCompare(other.at))) await run();
}

test('seeded rows are those that the commands write, and seeded events are some of those', async () => {
  const seeded = CUSTOMERS.map(seedCustomer);
  const { events, ...expected } = await contentsAfter(async (queries) => {
    for (const rows of seeded) await insertRows(queries, rows);
  });
  const { events: written, ...actual } = await contentsAfter(async (queries) => {
    for (const rows of seeded) await runCommands(queries, rows);
  });
  expect(actual).toEqual(expected);
  const withoutId = (rows: Contents['events']) => rows.map(({ id, ...row }) => row);
  expect(withoutId(written)).toEqual(expect.arrayContaining(withoutId(events)));
});
