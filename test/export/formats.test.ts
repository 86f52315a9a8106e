import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Unparsable } from '../../src/domain/unparsable.ts';
import { type Cell, plainColumn } from '../../src/export/columns.ts';
import { FORMATS, type FormatName } from '../../src/export/formats.ts';
import { escapeFormula, unescapeFormula } from '../../src/export/spreadsheets.ts';
import { readJson } from '../../src/import/json.ts';
import { readCsv } from '../../src/import/readCsv.ts';
import { readJsonLines } from '../../src/import/readJsonLines.ts';

/** Texts that begin as formulas do, or hold what separates cells and rows. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...'\'=+-@\t\r\n",; \ufeff＝\u2028a0'), fc.string({ unit: 'binary', maxLength: 3 })),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
/** Without the large numbers that the portal does not take. */
const json = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => value !== null && !/\d{16}|e\+/.test(JSON.stringify(value)));

const COLUMNS = [plainColumn('one'), plainColumn('two'), plainColumn('json', true)];
const rows = fc.array(
  fc.record({ one: fc.option(text), two: fc.option(text), json: fc.option(json) }).map((row) => ({ ...row })),
  { minLength: 1, maxLength: 5 },
);

async function readBack(format: FormatName, written: readonly object[]): Promise<object[]> {
  const { head, row } = FORMATS[format];
  const stored = written.map((each) => {
    const { json: value } = each as { json: unknown };
    return { ...each, json: value === null ? null : JSON.stringify(value) };
  });
  const file = head(COLUMNS) + stored.map((each) => row(COLUMNS, each as Record<string, Cell>)).join('');
  const read = { csv: readCsv, jsonl: readJsonLines }[format];
  const found: object[] = [];
  for await (const { values } of read(chunks(file), ['json'])) found.push(values);
  return found;
}

/** As a decoder gives it: without the mark that a file begins with. */
async function* chunks(file: string) {
  const bare = [...file.replace(/^\ufeff/, '')];
  for (let start = 0; start < bare.length; start += 7) yield bare.slice(start, start + 7).join('');
}

test.each(['csv', 'jsonl'] as const)('whatever rows hold, %s gives it back exactly', async (format) => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      expect(JSON.stringify(await readBack(format, written))).toBe(JSON.stringify(written));
    }),
    { numRuns: 500 },
  );
});

test('no cell begins as a formula does, and each is given back exactly', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(escapeFormula(cell)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['-2', "'-2"],
  ["'=1", "''=1"],
  ["'n Sync", "'n Sync"],
  ['a=b', 'a=b'],
])('%j is written as %j', (cell, written) => {
  expect(escapeFormula(cell)).toBe(written);
  expect(unescapeFormula(written)).toBe(cell);
});

test.each(['', '1,2', '{', '9007199254740993', '[[9007199254740993]]', '['.repeat(40) + ']'.repeat(40)])(
  'a cell %j is no JSON that can be kept',
  (cell) => {
    expect(readJson(cell)).toBeInstanceOf(Unparsable);
  },
);

test('lines of CSV are counted as an editor does', async () => {
  const file = 'one,two\r\na,"x\r\ny"\r\n\r\nb,c\r\n';
  const lines: number[] = [];
  for await (const { line } of readCsv(chunks(file), [])) lines.push(line);
  expect(lines).toEqual([2, 5]);
});
