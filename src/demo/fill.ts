import type { Database } from '../db/database.ts';
import { layOut } from './layOut.ts';
import { portfolio } from './portfolio/index.ts';

/** Writes the demo portfolio into an empty database, in one transaction. */
export async function fillWithDemo(database: Database): Promise<void> {
  const { customers, contracts, contributors, notes, actions, events } = layOut(portfolio);
  await database.transaction(async (queries) => {
    for (const row of customers) await queries.customers.insert(row);
    for (const row of contracts) await queries.contracts.insert(row);
    for (const row of contributors) await queries.contributors.add(row);
    for (const row of notes) await queries.notes.insert(row);
    for (const row of actions) await queries.actions.insert(row);
    for (const row of events) await queries.events.insert(row);
  });
}
