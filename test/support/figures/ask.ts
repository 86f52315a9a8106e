import { type AllRows, insertRows } from '../fixtures/rows.ts';
import type { Data } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';

/** What a query answers while these are all rows there are. */
export async function answerOver(server: TestServer, rows: AllRows, query: string, variables: object): Promise<Data> {
  await insertRows(server, rows);
  try {
    return await server.data(query, variables);
  } finally {
    await server.database.transaction(async (queries) => {
      for (const customer of rows.customers) {
        await queries.contracts.removeOfCustomer(customer.id);
        await queries.customers.remove(customer);
      }
    });
  }
}
