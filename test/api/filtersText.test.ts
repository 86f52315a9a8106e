import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contractRow, customerRow, insertRows, noteRow } from '../support/fixtures/rows.ts';
import { codesOf } from '../support/http/post.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
const customer = customerRow({ name: 'Müller & Söhne', email: 'Kontakt@Mueller.example', externalReference: 'KD_7%' });
const contract = contractRow({
  customerId: customer.id,
  title: '50% Rabatt',
  reference: 'V_2026\\1',
  description: 'Straße, ΟΔΟΣΑ, cafe\u0301, İzmir \u{1F600}',
});
const note = noteRow({ contractId: contract.id, body: "Fußnote: O'Hara said \u201Cno\u201D; 漢字" });

beforeAll(async () => {
  portal = await startServer();
  // What a pattern would match if a wildcard in the text were one.
  const decoy = customerRow({ name: 'KD17x Muller', email: 'a@b.example' });
  const others = [
    contractRow({ customerId: decoy.id, title: '500 Rabatt', reference: 'VX2026/1', description: 'Strasse' }),
  ];
  await insertRows(portal, {
    customers: [customer, decoy],
    contracts: [contract, ...others],
    notes: [note, noteRow({ contractId: contract.id, body: 'Another' })],
  });
});
afterAll(() => portal.stop());

async function found(list: string, text: string): Promise<string[]> {
  const type = `${list[0]?.toUpperCase()}${list.slice(1, -1)}`;
  const data = await portal.data(`query ($where: ${type}Where) { ${list}(where: $where) { nodes { id } } }`, {
    where: { text },
  });
  return data[list].nodes.map(({ id }: { id: string }) => id);
}

describe.each([
  {
    list: 'customers',
    id: customer.id,
    texts: ['müller', 'MÜLLER', '& söh', 'KONTAKT@', 'mueller.EXAMPLE', 'kd_', '_7%', '7%'],
  },
  {
    list: 'contracts',
    id: contract.id,
    texts: [
      '50%',
      '0% r',
      'v_2026',
      '2026\\1',
      '\\',
      'STRAßE',
      'οδος',
      'ΟΔΟΣ',
      'CAFÉ',
      'caf\u00e9',
      'İZMIR',
      '\u{1F600}',
      ' ',
    ],
  },
  { list: 'notes', id: note.id, texts: ['fußnote', 'FUßNOTE', "o'hara", '\u201CNO\u201D;', '漢字', '字'] },
])('$list', ({ list, id, texts }) => {
  test.each(texts)('are found by %j', async (text) => {
    expect(await found(list, text)).toContain(id);
  });
});

test.each([
  { list: 'customers', text: 'KD_7%', ids: [customer.id] },
  { list: 'contracts', text: 'V_2', ids: [contract.id] },
  { list: 'contracts', text: '50% ', ids: [contract.id] },
  { list: 'contracts', text: '%', ids: [contract.id] },
  { list: 'contracts', text: '_', ids: [contract.id] },
  { list: 'contracts', text: '\\', ids: [contract.id] },
  { list: 'contracts', text: '\\%', ids: [] },
  { list: 'contracts', text: '%rabatt', ids: [] },
  { list: 'customers', text: 'm_ller', ids: [] },
  { list: 'contracts', text: 'cafe', ids: [] },
  { list: 'customers', text: 'kontakt@mueller.example, ', ids: [] },
])('$list that hold $text literally are $ids', async ({ list, text, ids }) => {
  expect(await found(list, text)).toEqual(ids);
});

test('an edited text is found by what it says now, and no more by what it said', async () => {
  const edited = customerRow({ name: 'Before' });
  await insertRows(portal, { customers: [edited] });
  await portal.data(`mutation ($id: ID!) { updateCustomer(input: { id: $id, name: "Ähnlich" }) { customer { id } } }`, {
    id: edited.id,
  });
  expect(await found('customers', 'äHN')).toEqual([edited.id]);
  expect(await found('customers', 'before')).toEqual([]);
});

const QUERY = 'query ($where: CustomerWhere) { customers(where: $where) { totalCount } }';
test('searches for 200 characters at most, whatever their width', async () => {
  for (const character of ['x', '\u{1F600}']) {
    expect(await codesOf(portal, QUERY, { where: { text: character.repeat(200) } })).toEqual([]);
    expect(await codesOf(portal, QUERY, { where: { text: character.repeat(201) } })).toEqual(['BAD_USER_INPUT']);
  }
});

test.each([{ text: 'a\0b' }, { text: '\ud83d' }, { text: '\ude00x' }, { text: 7 }, { text: ['x'] }])(
  'refuses to search for %j, which no text can hold',
  async (where) => {
    expect(await codesOf(portal, QUERY, { where })).toEqual(['BAD_USER_INPUT']);
  },
);
