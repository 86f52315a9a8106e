import { expect } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { UniqueViolation } from '../../src/db/errors.ts';
import { type Migration, readMigrations } from '../../src/db/migrations.ts';
import { contractRow, customerRow } from './rows.ts';

const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`;
const at = (minute: number) => `2025-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
const CUSTOMERS = [1, 2].map((n) => id('cus', n)) as [string, string];
/** One with its whole log, one whose log is gone, and one whose approval was taken back. */
const [LOGGED, BARE, TAKEN_BACK] = [1, 2, 3].map((n) => id('ctr', n)) as [string, string, string];

type Row = Record<string, string | number | null>;

const customer = (n: number, email: string): [string, Row] => [
  'customers',
  {
    ...{ id: id('cus', n), name: `Customer ${n}`, email, phone: null, segment: 'ENTERPRISE', riskLevel: 'LOW' },
    ...{ externalReference: null, version: 1, createdAt: at(0), updatedAt: at(0), searchText: 'old' },
  },
];
const contract = (contractId: string, reference: string, values: Row): [string, Row] => [
  'contracts',
  {
    ...{ id: contractId, customerId: id('cus', 1), reference, title: 'Old', description: null },
    ...{ valueMinor: 100, valueCurrency: 'EUR', startDate: null, endDate: null, submittedById: null },
    ...{ submittedVersion: null, termsEditedById: 'sue', termsEditedVersion: 1, createdAt: at(1), updatedAt: at(1) },
    ...{ searchText: 'old', ...values },
  },
];
let events = 0;
const event = (contractId: string, type: string, actorId: string, minute: number): [string, Row] => [
  'events',
  {
    ...{ id: id('evt', ++events), customerId: id('cus', 1), contractId, type, description: null, payload: null },
    ...{ actorId, actorName: `Name of ${actorId}`, occurredAt: at(minute), createdAt: at(minute) },
  },
];
let actions = 0;
function action(
  contractId: string,
  type: string,
  actorId: string,
  minute: number,
  contractVersion: number,
): [string, Row] {
  const [priorStatus, newStatus] = {
    SUBMIT: ['DRAFT', 'PENDING_APPROVAL'],
    APPROVE: ['PENDING_APPROVAL', 'APPROVED'],
    REOPEN: ['APPROVED', 'PENDING_APPROVAL'],
  }[type] as [string, string];
  return [
    'actions',
    {
      ...{ id: id('act', ++actions), contractId, type, priorStatus, newStatus, actorId },
      ...{ actorName: `Name of ${actorId}`, reason: null, contractVersion, createdAt: at(minute) },
    },
  ];
}

const ROWS: [string, Row][] = [
  customer(1, 'Ada@example.com'),
  // The same to whoever reads it, by full-width letters that the first version took for others.
  customer(2, '\uff21da@example.com'),
  contract(LOGGED, 'R-1', { status: 'PENDING_APPROVAL', version: 5, termsEditedById: 'tom', termsEditedVersion: 2 }),
  event(LOGGED, 'contract.created', 'sue', 1),
  event(LOGGED, 'contract.updated', 'tom', 2),
  event(LOGGED, 'contract.submitted', 'ann', 3),
  action(LOGGED, 'SUBMIT', 'ann', 3, 2),
  event(LOGGED, 'contract.approved', 'uma', 4),
  action(LOGGED, 'APPROVE', 'uma', 4, 3),
  event(LOGGED, 'contract.reopened', 'bob', 5),
  action(LOGGED, 'REOPEN', 'bob', 5, 4),
  contract(BARE, 'r-1', { status: 'DRAFT', version: 1, termsEditedById: 'wim' }),
  contract(TAKEN_BACK, 'R-3', { status: 'PENDING_APPROVAL', version: 4 }),
  event(TAKEN_BACK, 'contract.created', 'sue', 1),
  event(TAKEN_BACK, 'contract.submitted', 'tom', 2),
  action(TAKEN_BACK, 'SUBMIT', 'tom', 2, 1),
  event(TAKEN_BACK, 'contract.approved', 'uma', 3),
  event(TAKEN_BACK, 'action.deleted', 'abe', 4),
];

/** The statements that make a database as the first version left it, with what people had done there. */
export function oldDatabase(dialect: 'sqlite' | 'postgres'): string[] {
  const [first] = readMigrations(dialect) as [Migration];
  const literal = (value: string | number | null) => (typeof value === 'string' ? `'${value}'` : String(value));
  const inserts = ROWS.map(([table, row]) => {
    const names = Object.keys(row).map((name) => `"${name}"`);
    return `insert into ${table} (${names.join()}) values (${Object.values(row).map(literal).join()})`;
  });
  return [
    ...first.statements,
    'create table portal_migrations (hash text primary key not null, "appliedAt" text not null)',
    `insert into portal_migrations values ('${first.hash}', '${at(0)}')`,
    ...inserts,
  ];
}

/** Expects that database, brought up to date, to know all that can be told of the time before. */
export async function expectFilled({ read, transaction }: Database, notices: string[]): Promise<void> {
  const contracts = [LOGGED, BARE, TAKEN_BACK];
  const people = ['sue', 'tom', 'ann', 'uma', 'bob', 'wim', 'abe'];
  const barred = await Promise.all(
    people.map(async (subject) => [
      subject,
      (await read.contributors.contributedTo(subject, contracts)).map((row) => contracts.indexOf(row.id)).sort(),
    ]),
  );
  // Sue, Tom and Ann made what Uma approved; Bob alone has reopened it since.
  expect(Object.fromEntries(barred)).toEqual({ sue: [2], tom: [2], ann: [], uma: [], bob: [0], wim: [1], abe: [] });

  expect(await read.contracts.find(LOGGED)).toMatchObject({
    ...{ approvedVersion: 3, createdById: 'sue', createdByName: 'Name of sue' },
    ...{ updatedById: 'bob', updatedByName: 'Name of bob', statusSince: at(5), reference: 'R-1' },
  });
  expect(await read.contracts.find(BARE)).toMatchObject({
    ...{ approvedVersion: 0, createdById: 'wim', createdByName: 'wim', updatedById: 'wim', updatedByName: 'wim' },
    ...{ statusSince: at(1), reference: 'r-1' },
  });
  expect(await read.contracts.find(TAKEN_BACK)).toMatchObject({
    ...{ approvedVersion: 0, createdById: 'sue', updatedById: 'abe', updatedByName: 'Name of abe', statusSince: at(4) },
  });

  expect(notices).toEqual([
    expect.stringMatching(new RegExp(`^customers: ${CUSTOMERS[1]} has the same email as ${CUSTOMERS[0]},`)),
    expect.stringMatching(new RegExp(`^contracts: ${BARE} has the same reference as ${LOGGED},`)),
  ]);
  const twins = [
    transaction((queries) => queries.customers.insert(customerRow({ email: 'ADA@example.com' }))),
    transaction((queries) => queries.contracts.insert(contractRow({ customerId: CUSTOMERS[0], reference: 'R-1' }))),
  ];
  for (const twin of twins) await expect(twin).rejects.toBeInstanceOf(UniqueViolation);
}
