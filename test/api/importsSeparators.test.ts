import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportedRows } from '../support/exports/exported.ts';
import { imported } from '../support/exports/imported.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

test.each([
  ['commas', ',', 'Pumps; large'],
  ['semicolons', ';', 'Pumps, large'],
  ['tabs', '\t', 'Pumps, large; small'],
])('a file with %s between its cells is taken, whatever else is in them', async (separators, separator, name) => {
  const quoted = 'Pumps, large; "small"';
  const lines = [
    ['externalReference', 'name', 'segment', 'phone'],
    [`${separators}-1`, name, 'RETAIL', ''],
    [`${separators}-2`, `"${quoted.replaceAll('"', '""')}"`, 'RETAIL', '1'],
  ];
  const content = `\ufeff${lines.map((cells) => `${cells.join(separator)}\r\n`).join('')}`;
  expect(await imported(portal, { type: 'customers', content })).toEqual([
    { line: 2, result: 'created', problems: [] },
    { line: 3, result: 'created', problems: [] },
  ]);
  const orderBy = { field: 'CREATED_AT', direction: 'ASC' };
  const asked = { type: 'customers', where: { text: `${separators}-` }, columns: ['name', 'phone'], orderBy };
  expect(await exportedRows(portal, asked)).toEqual([
    { name, phone: null },
    { name: quoted, phone: '1' },
  ]);
});

test('what is in the cells of a single column separates none', async () => {
  const [row] = await imported(portal, { type: 'customers', content: 'externalReference\na;b\n' });
  expect(row).toMatchObject({ line: 2, result: 'refused' });
});
