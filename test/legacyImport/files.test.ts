import { afterEach, expect, test } from '@jest/globals';
import { readFormerRows } from '../../src/legacyImport/former/readRows.ts';
import { referencesIn } from '../../src/legacyImport/plan/documents.ts';
import { eventType } from '../../src/legacyImport/plan/events.ts';
import { NO_MAP, readMap } from '../../src/legacyImport/words/map.ts';
import { FORMER_NAMES_AS_SUBJECTS, readPeople } from '../../src/legacyImport/words/people.ts';
import { type FormerPortal, type FormerTables, formerPortal } from '../support/legacy/formerPortal.ts';

let former: FormerPortal | undefined;
afterEach(() => former?.remove());

const portalOf = (tables: FormerTables, columns: Parameters<typeof formerPortal>[1] = {}): FormerPortal => {
  former = formerPortal(tables, columns);
  return former;
};

test('a file that is not there, or none of SQLite, is refused', () => {
  const { file, write } = portalOf({});
  expect(() => readFormerRows(`${file}.no`, NO_MAP)).toThrow(
    /^--from: expected the SQLite file of the former portal, but .*\.no cannot be read/,
  );
  expect(() => readFormerRows(write('text.db', 'no database '.repeat(100)), NO_MAP)).toThrow(
    /cannot be read: file is not a database/,
  );
});

test('all that a file lacks is named at once', () => {
  const { file } = portalOf({}, { customers: 'customer_id INTEGER', notes: 'id INTEGER' });
  expect(() => readFormerRows(file, NO_MAP)).toThrow(
    /lacks customers\.name, notes\.note_id, notes\.contract_id, notes\.body\.$/,
  );
});

test('further columns are read, missing optional ones are not missed, and other tables are named', () => {
  const { file } = portalOf({ customers: [{ Customer_ID: 1, name: 'Acme', vip: 1.5 }] }, {
    customers: 'Customer_ID INTEGER, name VARCHAR, vip REAL',
    alembic_version: 'version_num VARCHAR',
  } as never);
  const { rows, otherTables } = readFormerRows(file, NO_MAP);
  expect(rows.customers.map(({ original }) => original)).toEqual([{ customer_id: 1, name: 'Acme', vip: 1.5 }]);
  expect(otherTables).toEqual(['alembic_version']);
});

test('integers beyond 2^53, bytes and infinite numbers are read without loss, as text', () => {
  const { file } = portalOf(
    {
      customers: [
        {
          customer_id: 1,
          name: Buffer.from('Ünïcode'),
          phone: Buffer.from([0xff, 0]),
          email: Number.POSITIVE_INFINITY,
          segment: '9007199254740993',
        },
      ],
    },
    { customers: 'customer_id INTEGER, name BLOB, phone BLOB, email REAL, segment INTEGER' },
  );
  expect(readFormerRows(file, NO_MAP).rows.customers[0]?.original).toEqual({
    customer_id: 1,
    name: 'Ünïcode',
    phone: 'base64:/wA=',
    email: 'Infinity',
    segment: '9007199254740993',
  });
});

test('rows with the same id, where a table allows them, are told apart', () => {
  const { file } = portalOf(
    {
      customers: [
        { customer_id: 1, name: 'One' },
        { customer_id: 1, name: 'Other' },
        { customer_id: null, name: 'None' },
      ],
    },
    { customers: 'customer_id INTEGER, name VARCHAR' },
  );
  expect(readFormerRows(file, NO_MAP).rows.customers.map(({ id }) => id)).toEqual(['none', '1', '1#2']);
});

test('values of the map take the place of those in the file, which are kept', () => {
  const { file, write } = portalOf({ customers: [{ customer_id: 1, name: 'Acme', email: 'twin@example.com' }] });
  const map = readMap(write('map.json', JSON.stringify({ values: { customers: { 1: { email: null } } } })));
  const [row] = readFormerRows(file, map).rows.customers;
  expect(row?.values.email).toBeNull();
  expect(row?.original?.email).toBe('twin@example.com');
});

test.each([
  [
    { words: { 'customers.segment': { SME: 'SMALL' } } },
    /words > customers\.segment > SME: .*"ENTERPRISE"\|"MID_MARKET"/,
  ],
  [{ words: { 'customers.colour': {} } }, /words: .*customers\.colour/],
  [{ people: {} }, /all of it: .*people/],
  [{ values: { customers: { 2: { name: 'x' } } } }, /values > customers, but there is none "2"/],
  [{ values: { customers: { 1: { nmae: 'x' } } } }, /values > customers > 1, but got "nmae"/],
  [{ titleColumn: 'subject' }, /titleColumn to be a column of contracts \(contract_id, .*\), but got "subject"/],
])('a map with %j is refused', (map, message) => {
  const { file, write } = portalOf({ customers: [{ customer_id: 1, name: 'Acme' }] });
  expect(() => readFormerRows(file, readMap(write('map.json', JSON.stringify(map))))).toThrow(message);
});

test('a map that is no JSON is refused', () => {
  const { write } = portalOf({});
  expect(() => readMap(write('map.json', '{'))).toThrow(/^--map: expected a file of JSON, but .* cannot be read/);
});

test('people are read from CSV as spreadsheets write it, and found whatever the case', () => {
  const { write } = portalOf({});
  const people = readPeople(
    write('people.csv', '\ufeffFormer name;Subject;Display name\r\njane.smith;"idp|1";"Smith, Jane"\r\nbob;idp|2;\r\n'),
  );
  expect(people(' Jane.Smith')).toEqual({ subject: 'idp|1', name: 'Smith, Jane' });
  expect(people('bob')).toEqual({ subject: 'idp|2', name: 'bob' });
  expect(people('ann')).toBeUndefined();
});

test.each([
  ['jane,\n', /line 1: expected a former name and a subject/],
  ['jane,a\nJane,b\n', /line 2: "Jane" is a in a line before/],
  ['jane,import\n', /line 1: expected the subject of a person/],
  [`jane,${'x'.repeat(256)}\n`, /line 1: expected a subject of 1 to 255 characters/],
  [`jane,a,${'x'.repeat(201)}\n`, /line 1: expected a display name of 1 to 200 characters/],
  ['"jane', /cannot be read/],
])('people in a file of %j are refused', (csv, message) => {
  const { write } = portalOf({});
  expect(() => readPeople(write('people.csv', csv))).toThrow(message);
});

test("where nobody is known, everybody has a subject that is no token's", () => {
  expect(FORMER_NAMES_AS_SUBJECTS('jane.smith')).toEqual({ subject: 'legacy:jane.smith', name: 'jane.smith' });
});

test.each([
  ['', []],
  ['terms.pdf', ['terms.pdf']],
  ['https://x.example/a.pdf, b.pdf\n\r\n c.pdf,', ['https://x.example/a.pdf', 'b.pdf', 'c.pdf']],
  ['annex a.pdf; https://x.example/b;v=1', ['annex a.pdf; https://x.example/b;v=1']],
  ['a.pdf;https://x.example/b', ['a.pdf', 'https://x.example/b']],
  ['Smith, Jones.pdf; c.pdf', ['Smith, Jones.pdf', 'c.pdf']],
  ['Report 1.2, final.pdf', ['Report 1.2, final.pdf']],
  ['one, two', ['one, two']],
  ['["a,b.pdf", "c.pdf", {"url": "d.pdf"}, {"file": 1}]', ['a,b.pdf', 'c.pdf', 'd.pdf', '{"file":1}']],
  ['{"url": "d.pdf"}', ['d.pdf']],
  ['"a.pdf"', ['a.pdf']],
  ['12', ['12']],
])('the attachments in %j are %j', (text, references) => expect(referencesIn(text, 'ATTACHMENT')).toEqual(references));

test.each([
  ['terms, a.pdf;b.pdf', ['terms, a.pdf;b.pdf']],
  ['a.pdf\nb.pdf', ['a.pdf', 'b.pdf']],
  ['["a.pdf", "b.pdf"]', ['a.pdf', 'b.pdf']],
])('the terms in %j are %j', (text, references) => expect(referencesIn(text, 'TERMS')).toEqual(references));

test.each([
  ['Contract View', 'legacy.contract_view'],
  ['LOGIN', 'legacy.login'],
  ['contract.viewed', 'legacy.contract.viewed'],
  ['Élève – créé!', 'legacy.eleve_cree'],
  ['2FA enabled', 'legacy.n2fa_enabled'],
  ['Customer', 'legacy.event.customer'],
  ['просмотр', 'legacy.event'],
  [' ', 'legacy.event'],
  [`${'long '.repeat(40)}`, `legacy.${'long_'.repeat(40)}`.slice(0, 100)],
])('a former event of the type "%s" has the type %s', (word, type) => expect(eventType(word)).toBe(type));
