import { afterEach, expect, test } from '@jest/globals';
import { timeZone } from '../../src/legacyImport/former/localTime.ts';
import { readFormerRows } from '../../src/legacyImport/former/readRows.ts';
import { type Plan, planImport } from '../../src/legacyImport/plan/plan.ts';
import { readMap } from '../../src/legacyImport/words/map.ts';
import { readPeople } from '../../src/legacyImport/words/people.ts';
import { type FormerPortal, type FormerTables, formerPortal } from '../support/legacy/formerPortal.ts';
import { NOW } from '../support/legacy/importing.ts';
import { PEOPLE } from '../support/legacy/troubles.ts';

let former: FormerPortal | undefined;
afterEach(() => former?.remove());

function planOf(
  tables: FormerTables,
  map: object = {},
  columns: Parameters<typeof formerPortal>[1] = {},
  flagCategories = ['OTHER'],
): Plan {
  former = formerPortal(tables, columns);
  const decisions = {
    map: readMap(former.write('map.json', JSON.stringify(map))),
    people: readPeople(former.write('people.csv', PEOPLE)),
    zone: timeZone('Europe/Paris'),
    flagCategories,
  };
  return planImport(readFormerRows(former.file, decisions.map).rows, decisions, new Set(), NOW);
}

const told = ({ findings }: Plan) =>
  findings.decisions.map(({ table, ids, what, remedy }) => `${table} ${[...ids]}: ${what} -> ${remedy}`);

const EMPTY_WORDS = {
  words: {
    'customers.segment': { '': 'RETAIL' },
    'customers.risk_level': { '': 'LOW' },
    'customers.status': { '': 'ACTIVE' },
    'contracts.status': { '': 'DRAFT' },
  },
};
const CUSTOMER = { customer_id: 1, name: 'Acme', segment: 'retail', risk_level: 'low', status: 'active' };
const CONTRACT = {
  contract_id: 7,
  customer_id: 1,
  status: 'approved',
  created_by: 'bob',
  created_at: '2025-01-01 08:00:00',
};

test('times that cannot be read and people whom nobody knows have to be decided', () => {
  const tables = {
    customers: [{ ...CUSTOMER, created_at: 'yesterday' }],
    contracts: [{ ...CONTRACT, created_by: 'ann', expiration_date: 'never' }],
    actions: [{ action_id: 3, contract_id: 7, action_type: 'flag', acted_by: 'ann', acted_at: '2025-01-01 08:00:00' }],
  };
  expect(told(planOf(tables))).toEqual([
    'customers 1: created_at "yesterday" is no time -> write "2023-11-09T07:15:36Z" or null in values > customers > 1 > created_at of --map',
    'contracts 7: created_by "ann" is nobody whose subject is known -> add a line to --people',
    'contracts 7: expiration_date "never" is no date -> write "2023-11-09" or null in values > contracts > 7 > expiration_date of --map',
    'actions 3: acted_by "ann" is nobody whose subject is known -> add a line to --people',
  ]);
  former?.remove();
  const values = {
    customers: { 1: { created_at: '2024-01-01T00:00:00Z' } },
    contracts: { 7: { created_by: 'bob', expiration_date: null } },
    actions: { 3: { acted_by: 'bob' } },
  };
  const decided = planOf(tables, { values });
  expect(told(decided)).toEqual([]);
  expect(decided.rows.customers[0]?.createdAt).toBe('2024-01-01T00:00:00.000Z');
  const [event] = decided.rows.events.filter(({ type }) => type === 'legacy.customer');
  expect(JSON.parse(event?.payload ?? '')).toMatchObject({
    row: { created_at: 'yesterday' },
    notes: ['created_at is "2024-01-01T00:00:00Z" by the map, not "yesterday"'],
  });
});

test('a flag needs a category that the portal has', () => {
  const tables = {
    customers: [CUSTOMER],
    contracts: [CONTRACT],
    actions: [{ action_id: 3, contract_id: 7, action_type: 'flag', acted_by: 'bob', acted_at: '2025-01-01 08:00:00' }],
  };
  expect(told(planOf(tables, {}, {}, ['LEGAL', 'RISK']))).toEqual([
    'actions 3: becomes a flag, but OTHER is none of FLAG_CATEGORIES -> say in flags > category of --map which of LEGAL, RISK it has',
  ]);
  former?.remove();
  const flags = { category: 'RISK', severity: 'CRITICAL' };
  expect(planOf(tables, { flags }, {}, ['LEGAL', 'RISK']).rows.flags[0]).toMatchObject(flags);
});

test('a file with no more than the required columns is moved', () => {
  const plan = planOf(
    {
      customers: [{ customer_id: 1, name: 'Acme' }],
      contracts: [{ contract_id: 7, customer_id: 1, status: null }],
      events: [{ event_id: 1, customer_id: 1, event_type: null, timestamp: null }],
      notes: [{ note_id: 1, contract_id: 7, body: null }],
      actions: [{ action_id: 1, contract_id: 7, action_type: 'submit' }],
    },
    EMPTY_WORDS,
    {
      customers: 'customer_id INTEGER, name VARCHAR',
      contracts: 'contract_id INTEGER, customer_id INTEGER, status VARCHAR',
      events: 'event_id INTEGER, customer_id INTEGER, event_type VARCHAR, timestamp VARCHAR',
      notes: 'note_id INTEGER, contract_id INTEGER, body TEXT',
      actions: 'action_id INTEGER, contract_id INTEGER, action_type VARCHAR',
    },
  );
  expect(told(plan)).toEqual([]);
  const { customers, contracts, notes, actions, events } = plan.rows;
  expect([customers, contracts, notes, actions, events].map((rows) => rows.length)).toEqual([1, 1, 1, 0, 5]);
});

test('a contract whose creation has no time was created before its actions', () => {
  const action = { contract_id: 7, acted_by: 'bob', prior_status: null, new_status: null };
  const { rows } = planOf({
    customers: [CUSTOMER],
    contracts: [{ ...CONTRACT, created_at: null, updated_at: '2025-06-01 08:00:00' }],
    actions: [
      { ...action, action_id: 1, action_type: 'submit', acted_at: '2025-02-01 08:00:00' },
      { ...action, action_id: 2, action_type: 'approve', acted_by: 'jane.smith', acted_at: '2025-03-01 08:00:00' },
    ],
  });
  expect(rows.contracts[0]?.createdAt).toBe('2025-02-01T08:00:00.000Z');
  expect(rows.actions.map(({ type, actorId }) => `${type} ${actorId}`)).toEqual(['SUBMIT idp|bob', 'APPROVE idp|jane']);
});

test('the order of ids is taken for actions where it joins and that of times does not, and self-approval is told', () => {
  const action = { contract_id: 7, acted_by: 'bob', prior_status: null, new_status: null };
  const plan = planOf({
    customers: [CUSTOMER],
    contracts: [CONTRACT],
    actions: [
      { ...action, action_id: 1, action_type: 'submit', acted_at: '2025-02-01 08:30:00' },
      { ...action, action_id: 2, action_type: 'approve', acted_at: '2025-02-01 08:00:00' },
    ],
  });
  expect(plan.rows.actions.map(({ type, createdAt }) => `${type} ${createdAt}`)).toEqual([
    'SUBMIT 2025-02-01T08:30:00.000Z',
    'APPROVE 2025-02-01T08:30:00.001Z',
  ]);
  expect(plan.findings.notes.map(({ what }) => what)).toContain(
    'approved what the same person had created, changed, submitted or reopened',
  );
});

test('a title comes from the column that the map names', () => {
  const columns = {
    contracts:
      'contract_id INTEGER, customer_id INTEGER, status VARCHAR, created_by VARCHAR, created_at VARCHAR, Subject VARCHAR',
  };
  const contract = { ...CONTRACT, status: 'draft', Subject: 'Supply of paper' };
  const { rows } = planOf({ customers: [CUSTOMER], contracts: [contract] }, { titleColumn: 'Subject' }, columns);
  expect(rows.contracts[0]?.title).toBe('Supply of paper');
});
