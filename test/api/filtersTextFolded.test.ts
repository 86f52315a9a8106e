import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contractRow, customerRow, insertRows } from '../support/fixtures/rows.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
const customer = customerRow({ name: 'Straße ﬁt 5 µm', email: 'b@c.example', externalReference: null });
const greek = customerRow({ name: 'ΟΔΟΣ', email: 'd@e.example', externalReference: 'ı-1' });
const contract = contractRow({ customerId: customer.id, title: 'Anna', reference: 'Bert', description: 'Carl\ufdd0' });

beforeAll(async () => {
  portal = await startServer();
  await insertRows(portal, { customers: [customer, greek], contracts: [contract] });
});
afterAll(() => portal.stop());

async function found(list: 'customers' | 'contracts', text: string): Promise<string[]> {
  const type = list === 'customers' ? 'CustomerWhere' : 'ContractWhere';
  const query = `query ($where: ${type}) { ${list}(where: $where) { nodes { id } } }`;
  const data = await portal.data(query, { where: { text } });
  return data[list].nodes.map(({ id }: { id: string }) => id);
}

test.each([
  ['STRASSE', customer.id],
  ['straẞe', customer.id],
  ['FIT', customer.id],
  ['μM', customer.id],
  ['οδος', greek.id],
  ['ΔΟσ', greek.id],
  ['ı', greek.id],
])('case is folded in full: %s is found', async (text, id) => expect(await found('customers', text)).toEqual([id]));

test.each(['strase', 'stråße', 'i-1', 'I-1'])('letters and accents count: %s is not found', async (text) =>
  expect(await found('customers', text)).toEqual([]),
);

test.each(['', '\n', ' ', '\ufdd0', '\ufffd', '\u001f'])(
  'nothing is found across the border of two fields by %j',
  async (border) => {
    expect(await found('contracts', `anna${border}bert`)).toEqual([]);
    expect(await found('contracts', `a${border}b`)).toEqual([]);
    expect(await found('contracts', 'anna')).toEqual([contract.id]);
  },
);
