import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FORMER_TABLE_NAMES, FORMER_TABLES } from '../../src/legacyImport/former/tables.ts';
import { readMap } from '../../src/legacyImport/words/map.ts';
import { formerPortal } from '../support/legacy/formerPortal.ts';

const page = readFileSync('docs/from-rest.md', 'utf8');

test('the table of former fields in docs/from-rest.md has every column that is read', () => {
  const told = [...page.matchAll(/^\| `(\w+)\.(\w+)`((?:, `\w+`)*) +\|/gm)].flatMap(([, table, first, others = '']) =>
    [first, ...(others.match(/\w+/g) ?? [])].map((column) => `${table}.${column}`),
  );
  const read = FORMER_TABLE_NAMES.flatMap((table) => {
    const { id, required, optional } = FORMER_TABLES[table];
    return [id, ...required, ...optional].map((column) => `${table}.${column}`);
  });
  expect(told.sort()).toEqual(read.sort());
});

test('the map in docs/from-rest.md is one that can be read', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  const former = formerPortal({});
  try {
    expect(readMap(former.write('map.json', example)).titleColumn).toBe('subject');
  } finally {
    former.remove();
  }
});
