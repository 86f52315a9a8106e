import { type AllRows, insertRows } from '../fixtures/rows.ts';
import type { Data, Portal } from '../servers/portal.ts';

/** What a query answers while these are all rows there are. */
export async function answerOver(portal: Portal, rows: AllRows, query: string, variables: object): Promise<Data> {
  await insertRows(portal, rows);
  try {
    return await portal.data(query, variables);
  } finally {
    await portal.database.transaction(async (queries) => {
      for (const customer of rows.customers) {
        await queries.contracts.removeOfCustomer(customer.id);
        await queries.customers.remove(customer);
      }
    });
  }
}
