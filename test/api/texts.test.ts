import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contractRow, customerRow, insertRows } from '../support/fixtures/rows.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
const customer = customerRow();
// From before the rules of text were what they are.
const old = contractRow({ customerId: customer.id, title: 'Old\u202etitle', description: ' \u200b' });

beforeAll(async () => {
  portal = await startServer();
  await insertRows(portal, { customers: [customer], contracts: [old] });
});
afterAll(() => portal.stop());

async function change(mutation: string, input: object): Promise<string[]> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code path } } }`;
  const data = await portal.data(query, { input });
  return data[mutation].userErrors.map(
    ({ code, path }: { code: string; path: string[] }) => `${code} ${path.slice(1).join('.')}`,
  );
}

const LINES = ['name', 'phone', 'externalReference'];
describe.each([
  ['a line break', 'a\nb'],
  ['a separator of lines', 'a\u2028b'],
  ['a control character', 'a\u001b[31m'],
  ['a control character of the upper half', 'a\u0085b'],
  ['an override that is not closed', 'a\u202eb'],
  ['the end of an isolate that was not opened', 'a\u2069b'],
  ['nothing that can be seen', '\u200b\u00ad\u2800\ufe0f\u{e0041}'],
])('a text of one line with %s', (_, text) => {
  test('is refused in every field of a customer, all at once', async () => {
    const input = { segment: 'ENTERPRISE', ...Object.fromEntries(LINES.map((field) => [field, text])) };
    expect(await change('createCustomer', input)).toEqual(LINES.map((field) => `INVALID_INPUT ${field}`));
  });

  test('is refused as reference and title of a contract', async () => {
    expect(await change('updateContract', { id: old.id, reference: text, title: text })).toEqual([
      'INVALID_INPUT reference',
      'INVALID_INPUT title',
    ]);
  });
});

test('a text of several lines keeps line breaks, tabs and how its first line is indented', async () => {
  const description = '\n\t1. Scope\r\n\t2. Term\u202b\u0007\n';
  expect(await change('updateContract', { id: old.id, description })).toEqual([]);
  const read = await portal.data('query ($id: ID!) { contract(id: $id) { description } }', { id: old.id });
  expect(read.contract.description).toBe('\t1. Scope\r\n\t2. Term\u202b\u0007');
});

test('a text of several lines with nothing to be seen is refused', async () => {
  expect(await change('updateContract', { id: old.id, description: '\u3164\n\u200f' })).toEqual([
    'INVALID_INPUT description',
  ]);
});

test('what was stored before a rule keeps nobody from changing something else', async () => {
  expect(await change('updateContract', { id: old.id, startDate: '2026-01-01' })).toEqual([]);
});
