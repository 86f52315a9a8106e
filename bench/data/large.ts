import { copyFileSync } from 'node:fs';
import Sqlite, { type Statement } from 'better-sqlite3';
import { draftRow } from '../../src/commands/contractRowFactories.ts';
import { noteRow } from '../../src/commands/noteRowFactories.ts';
import { customerRow } from '../../src/commands/rowFactories.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { NoteRow } from '../../src/db/rows.ts';
import { cachedDatabase } from './files.ts';
import { seededDatabase } from './seeded.ts';

const CUSTOMERS = 100;
const REPLIES_PER_REPLY = 99;
const WRITER = { subject: 'writer', name: 'Writer' };

export interface Size {
  /** All pending approval. */
  contracts: number;
  /** Top-level notes on the contract `CONTRACT_WITH_NOTES`. */
  notes: number;
  /** Notes below the note `THREAD`; a multiple of a hundred. */
  descendants: number;
}

/** Ids have the format of real ones, but with a readable number. */
const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`;
const minute = (n: number) => new Date(Date.UTC(2020, 0, 1, 0, n)).toISOString();

export const contractId = (n: number) => id('ctr', n);
export const CONTRACT_WITH_NOTES = contractId(1);
const CONTRACT_WITH_THREAD = contractId(2);
export const THREAD = id('note', 1);

/** A database with many rows of a few types. */
export function largeDatabase(size: Size): Promise<string> {
  return cachedDatabase(`large-${Object.values(size).join('-')}`, async (path) => {
    await (await openDatabase(`file:${path}`)).close();
    fillFile(path, (insert) => {
      addCustomers(insert);
      addContracts(insert, size.contracts);
      addNotes(insert, size.notes);
      addThread(insert, size.descendants);
    });
  });
}

/** A seeded database with additional pending contracts, which are older than all others. */
export async function pendingDatabase(customers: number, contracts: number): Promise<string> {
  const seeded = await seededDatabase(customers);
  return cachedDatabase(`pending-${customers}-${contracts}`, async (path) => {
    copyFileSync(seeded, path);
    fillFile(path, (insert) => {
      addCustomers(insert);
      addContracts(insert, contracts);
    });
  });
}

type Insert = (table: string, row: object) => void;

/** Bypasses the storage port, for speed. */
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
  for (let n = 1; n <= count; n++) addNote(insert, 1_000_000 + n, CONTRACT_WITH_NOTES, null);
}

function addThread(insert: Insert, count: number): void {
  const step = REPLIES_PER_REPLY + 1;
  const root = addNote(insert, 1, CONTRACT_WITH_THREAD, null, count / step);
  for (let n = 2; n < 2 + count; n += step) {
    const answer = addNote(insert, n, CONTRACT_WITH_THREAD, root, REPLIES_PER_REPLY);
    for (let i = 1; i < step; i++) addNote(insert, n + i, CONTRACT_WITH_THREAD, answer);
  }
}
