import { copyFileSync } from 'node:fs';
import Sqlite, { type Statement } from 'better-sqlite3';
import { draftRow } from '../../src/commands/contractRowFactories.ts';
import { customerRow, noteRow } from '../../src/commands/rowFactories.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { NoteRow } from '../../src/db/rows.ts';
import { keptFile } from './files.ts';
import { seededDatabase } from './seeded.ts';

const CUSTOMERS = 100;
const ANSWERS_PER_ANSWER = 99;
const WRITER = { subject: 'writer', name: 'Writer' };

export interface Size {
  /** All pending approval. */
  contracts: number;
  /** Top-level notes on the contract `TALKED_ABOUT`. */
  notes: number;
  /** Notes below the note `THREAD`; a multiple of a hundred. */
  descendants: number;
}

/** Ids have the form that the API gives them, with a number that is easy to tell. */
const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`;
const minute = (n: number) => new Date(Date.UTC(2020, 0, 1, 0, n)).toISOString();

export const contractId = (n: number) => id('ctr', n);
export const TALKED_ABOUT = contractId(1);
const ARGUED_ABOUT = contractId(2);
export const THREAD = id('note', 1);

/** A database with a few kinds of rows and many of each. */
export function largeDatabase(size: Size): Promise<string> {
  return keptFile(`large-${Object.values(size).join('-')}`, async (path) => {
    await (await openDatabase(`file:${path}`)).close();
    fillFile(path, (insert) => {
      addCustomers(insert);
      addContracts(insert, size.contracts);
      addNotes(insert, size.notes);
      addThread(insert, size.descendants);
    });
  });
}

/** A seeded database with pending contracts besides, which are older than all others. */
export async function pendingDatabase(customers: number, contracts: number): Promise<string> {
  const seeded = await seededDatabase(customers);
  return keptFile(`pending-${customers}-${contracts}`, async (path) => {
    copyFileSync(seeded, path);
    fillFile(path, (insert) => {
      addCustomers(insert);
      addContracts(insert, contracts);
    });
  });
}

type Insert = (table: string, row: object) => void;

/** Past the storage port, to be quick. */
function fillFile(path: string, fill: (insert: Insert) => void): void {
  const database = new Sqlite(path);
  database.pragma('synchronous = OFF');
  const statements = new Map<string, Statement>();
  const prepare = (table: string, names: string[]) =>
    database.prepare(`insert into ${table} (${names.join()}) values (${names.map((name) => `@${name}`).join()})`);
  database.transaction(() =>
    fill((table, row) => {
      const statement = statements.get(table) ?? prepare(table, Object.keys(row));
      statements.set(table, statement);
      statement.run(row);
    }),
  )();
  database.close();
}

function addCustomers(insert: Insert): void {
  for (let n = 1; n <= CUSTOMERS; n++) {
    const details = { name: `Customer ${n}`, segment: 'ENTERPRISE', riskLevel: 'LOW', status: 'ACTIVE' } as const;
    const none = { email: null, phone: null, externalReference: null };
    insert('customers', { ...customerRow(id('cus', n), { ...details, ...none }, minute(n)), searchText: 'customer' });
  }
}

function addContracts(insert: Insert, count: number): void {
  for (let n = 1; n <= count; n++) {
    const value = { valueMinor: 1000 * n, valueCurrency: 'EUR' };
    const days = { startDate: '2024-01-01', endDate: null };
    const terms = { reference: `R-${n}`, title: `Contract ${n}`, type: null, description: null, ...value, ...days };
    const draft = draftRow(contractId(n), id('cus', 1 + (n % CUSTOMERS)), terms, { actor: WRITER, at: minute(n) });
    insert('contracts', { ...draft, status: 'PENDING_APPROVAL', searchText: 'contract' });
  }
}

function addNote(insert: Insert, n: number, contract: string, parent: NoteRow | null, replyCount = 0): NoteRow {
  const row = noteRow(id('note', n), contract, parent, `Note ${n}`, { actor: WRITER, at: minute(n) });
  insert('notes', { ...row, replyCount, searchText: 'note' });
  return row;
}

function addNotes(insert: Insert, count: number): void {
  for (let n = 1; n <= count; n++) addNote(insert, 1_000_000 + n, TALKED_ABOUT, null);
}

function addThread(insert: Insert, count: number): void {
  const step = ANSWERS_PER_ANSWER + 1;
  const root = addNote(insert, 1, ARGUED_ABOUT, null, count / step);
  for (let n = 2; n < 2 + count; n += step) {
    const answer = addNote(insert, n, ARGUED_ABOUT, root, ANSWERS_PER_ANSWER);
    for (let i = 1; i < step; i++) addNote(insert, n + i, ARGUED_ABOUT, answer);
  }
}
