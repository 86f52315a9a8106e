import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { ActionRow, ContractRow, CustomerRow, DocumentRow, EventRow, NoteRow, RowOf } from '../../src/db/rows.ts';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, RISK_LEVELS } from '../../src/domain/customers.ts';
import { DOCUMENT_KINDS } from '../../src/domain/documents.ts';
import { typeOfId } from '../../src/domain/ids.ts';
import { CONTRACT_STATUSES } from '../../src/domain/statuses.ts';
import { type Contents, contentsOf, withoutSalts } from '../support/databases/contents.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { brokenChains, brokenThreads, instantOfId } from '../support/domain/histories.ts';

let file: TestDatabase;
let database: Database;
let contents: Contents;
let customers: CustomerRow[];
let contracts: ContractRow[];
let notes: NoteRow[];
let actions: ActionRow[];
let events: EventRow[];
let documents: DocumentRow[];
let flags: RowOf<'ContractFlag'>[];
const valuesOf = <Row, Field extends keyof Row>(list: Row[], field: Field) => new Set(list.map((row) => row[field]));

beforeAll(async () => {
  file = await freshSqlite();
  database = await openDatabase(file.url);
  await fillWithDemo(database);
  contents = await contentsOf(database);
  ({ customers, contracts, notes, actions, events, documents, flags } = contents as never);
});
afterAll(async () => {
  await database.close();
  await file.remove();
});

describe('the demo portfolio', () => {
  test('is the same in another process, time zone and language', async () => {
    const other = await freshSqlite();
    const program = `
      import { openDatabase } from './src/db/open.ts';
      import { fillWithDemo } from './src/demo/fill.ts';
      const database = await openDatabase('${other.url}');
      await fillWithDemo(database);
      await database.close();`;
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
    execFileSync('node', ['--input-type=module', '-e', program], { env });
    const elsewhere = await openDatabase(other.url);
    expect(withoutSalts(await contentsOf(elsewhere))).toEqual(withoutSalts(contents));
    await elsewhere.close();
    await other.remove();
  });

  test('has customers of every segment and every risk', () => {
    expect(valuesOf(customers, 'segment')).toEqual(new Set(CUSTOMER_SEGMENTS));
    expect(valuesOf(customers, 'riskLevel')).toEqual(new Set(RISK_LEVELS));
  });

  test('has contracts in every status, and in currencies of 0, 2 and 3 digits', () => {
    expect(valuesOf(contracts, 'status')).toEqual(new Set(CONTRACT_STATUSES));
    const currencies = valuesOf(contracts, 'valueCurrency');
    for (const currency of ['JPY', 'EUR', 'USD', 'KWD']) expect(currencies).toContain(currency);
  });

  test('has customers of every status, and a type of most contracts', () => {
    expect(valuesOf(customers, 'status')).toEqual(new Set(CUSTOMER_STATUSES));
    expect(contracts.filter(({ type }) => type !== null).length).toBeGreaterThan(contracts.length / 2);
  });

  test('has documents of two contracts, and a flag that keeps a contract from being approved', () => {
    expect(valuesOf(documents, 'contractId').size).toBe(2);
    expect(valuesOf(documents, 'kind')).toEqual(new Set(DOCUMENT_KINDS));
    const critical = flags.filter(({ severity, resolvedAt }) => severity === 'CRITICAL' && resolvedAt === null);
    expect(critical.map(({ contractId }) => contracts.find(({ id }) => id === contractId)?.status)).toEqual([
      'PENDING_APPROVAL',
    ]);
  });

  test('has threads of four levels', () => {
    expect(valuesOf(notes, 'depth')).toEqual(new Set([0, 1, 2, 3]));
    expect(brokenThreads(notes)).toEqual([]);
  });

  test('has a resolved thread, and a note that was edited with a word about it', () => {
    expect(notes.filter(({ resolvedAt }) => resolvedAt !== null)).toHaveLength(1);
    const edited = notes.filter(({ editedAt, editNote }) => editedAt !== null && editNote !== null);
    expect(contents.noteEdits).toMatchObject(edited.map(({ id, editNote }) => ({ noteId: id, editNote })));
    expect(edited).toHaveLength(1);
  });

  test('has an unbroken chain of actions for each contract', () => {
    expect(brokenChains(contracts, actions)).toEqual([]);
  });

  test('has a contract that was rejected, reopened and approved', () => {
    const chains = Map.groupBy(actions, (action) => action.contractId);
    const verbs = [...chains.values()].map((chain) => chain.map((action) => action.type).join(' '));
    expect(verbs).toContain('SUBMIT REJECT REOPEN APPROVE');
  });

  test('has ids of its own, each of the type and the time of its row', () => {
    const all = [...customers, ...contracts, ...notes, ...actions, ...events];
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length);
    expect(all.filter((row) => instantOfId(row.id) !== row.createdAt)).toEqual([]);
    const types = { Customer: customers, Contract: contracts, Note: notes, Action: actions, Event: events };
    for (const [type, list] of Object.entries(types)) {
      expect(list.filter((row) => typeOfId(row.id) !== type)).toEqual([]);
    }
  });

  test('is written as a whole or not at all', async () => {
    const [first] = customers.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
    if (!first) throw new Error('the demo has no customers');
    await database.transaction(async (queries) => {
      await queries.contracts.removeOfCustomer(first.id);
      await queries.customers.remove(first);
    });
    const before = await contentsOf(database);

    // Its stories begin with the customer that is gone, and go on with one that is still there.
    await expect(fillWithDemo(database)).rejects.toThrow();
    expect(await contentsOf(database)).toEqual(before);
  });
});
