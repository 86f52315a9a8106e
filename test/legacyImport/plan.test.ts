import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ForeignRow } from '../../src/db/sqlite/foreignFile.ts';
import { timeZone } from '../../src/legacyImport/former/localTime.ts';
import {
  FORMER_TABLE_NAMES,
  FORMER_TABLES,
  type FormerRow,
  type FormerRows,
  type FormerTable,
} from '../../src/legacyImport/former/tables.ts';
import { type Plan, planImport } from '../../src/legacyImport/plan/plan.ts';
import { NO_MAP } from '../../src/legacyImport/words/map.ts';
import { FORMER_NAMES_AS_SUBJECTS } from '../../src/legacyImport/words/people.ts';
import { brokenChains, brokenThreads, instantOfId } from '../support/domain/histories.ts';
import { NOW } from '../support/legacy/importing.ts';

const ID = fc.integer({ min: 1, max: 4 });
const second = fc.integer({ min: 0, max: 3 * 86_400 });
const time = fc.oneof(
  second.map((n) => `${new Date(Date.UTC(2024, 2, 30) + n * 1_000).toISOString().slice(0, 19).replace('T', ' ')}`),
  second.map((n) => `${new Date(Date.UTC(2024, 2, 30) + n * 1_000).toISOString().slice(0, 23).replace('T', ' ')}000`),
  fc.constantFrom('', '1969-12-31 23:59:59', '2031-01-01T00:00:00+05:30'),
  fc.constant(null),
);
const person = fc.constantFrom('jane', 'bob', 'ann', ' ', null);
const status = fc.constantFrom('Draft', 'PENDING', 'pending approval', 'Approved', 'rejected');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\u0000', '\u202e', 'x'.repeat(11_000), '"\\'.repeat(9_000), '🖋'.repeat(300)),
  fc.constant(null),
);

/** Rows of a former portal in any state. */
const FORMER: Record<FormerTable, Record<string, fc.Arbitrary<string | number | null>>> = {
  customers: {
    name: text,
    email: fc.oneof(text, fc.constantFrom('a@example.com', 'A@example.com')),
    phone: text,
    segment: fc.constantFrom('retail', 'Mid-Market', 'PUBLIC_SECTOR'),
    risk_level: fc.constantFrom('low', 'Critical'),
    status: fc.constantFrom('active', 'INACTIVE'),
    created_at: time,
    updated_at: time,
  },
  contracts: {
    customer_id: fc.oneof(ID, fc.constantFrom('1', '2.0')),
    type: text,
    status,
    effective_date: time,
    expiration_date: time,
    terms_ref: text,
    attachments_ref: text,
    created_by: person,
    updated_by: person,
    last_action_at: time,
    created_at: time,
    updated_at: time,
  },
  events: {
    customer_id: ID,
    event_type: text,
    timestamp: time,
    channel: text,
    ip_address: text,
    user_agent: text,
    metadata_json: fc.oneof(text, fc.json()),
    correlation_id: text,
  },
  notes: {
    contract_id: ID,
    body: text,
    parent_comment_id: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(null)),
    created_by: person,
    created_at: time,
    edited_at: time,
    edit_note: text,
  },
  actions: {
    contract_id: ID,
    action_type: fc.constantFrom('submit', 'Submit', 'approve', 'reject', 'reopen', 'flag', 'Flagged'),
    action_note: text,
    acted_by: person,
    acted_at: time,
    prior_status: fc.option(status),
    new_status: fc.option(status),
  },
};

const rowsOf = (table: FormerTable, maxLength: number): fc.Arbitrary<FormerRow[]> =>
  fc.array(fc.record(FORMER[table]), { maxLength }).map((rows) =>
    rows.map((row, i): FormerRow => {
      const original: ForeignRow = { [FORMER_TABLES[table].id]: i + 1, ...row };
      return { table, id: String(i + 1), original, values: original };
    }),
  );

const formerPortals: fc.Arbitrary<FormerRows> = fc.record({
  customers: rowsOf('customers', 4),
  contracts: rowsOf('contracts', 3),
  events: rowsOf('events', 4),
  notes: rowsOf('notes', 12),
  actions: rowsOf('actions', 12),
});

const DECISIONS = {
  map: {
    ...NO_MAP,
    words: {
      'customers.segment': new Map([['', 'RETAIL']]),
      'customers.risk_level': new Map([['', 'LOW']]),
      'customers.status': new Map([['', 'ACTIVE']]),
    },
  },
  people: FORMER_NAMES_AS_SUBJECTS,
  zone: timeZone('Europe/Paris'),
  flagCategories: ['OTHER'],
};

const RUNS = { numRuns: 50 };

// biome-ignore lint/suspicious/noExplicitAny: payloads are as varied as former rows
type Kept = any;

/** The payloads and origins of all events, by the row that they keep. */
function keptRows({ rows }: Plan): ReadonlyMap<string, Kept[]> {
  const events = rows.events.map(({ payload, ipAddress, userAgent }): Kept => {
    return { ip_address: ipAddress, user_agent: userAgent, ...JSON.parse(payload as string) };
  });
  return Map.groupBy(events, ({ table, id }) => `${table} ${id}`);
}

/** The former value of a column that the events of its row keep. */
function keptValue(events: readonly Kept[], column: string): unknown {
  const main = events.find(({ row }) => row !== undefined);
  const parts = events.filter((event) => event.column === column);
  if (!(column in main.row)) {
    const line = [main, ...parts].map((event) => event[column]).join('');
    const isEscaped = main.notes?.some((note: string) => note.startsWith(`${column} has characters`));
    return isEscaped ? line.replace(/\\u(....)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : line;
  }
  const { parts: count } = main.row[column] ?? {};
  return count === undefined ? main.row[column] : parts.map((part) => part.text).join('');
}

test('whatever a former portal holds, every invariant holds of what it becomes, and no value is lost', () => {
  fc.assert(
    fc.property(formerPortals, (former) => {
      const plan = planImport(former, DECISIONS, new Set(), NOW);
      const { customers, contracts, contributors, documents, actions, flags, notes, events } = plan.rows;
      expect(plan.findings.decisions).toEqual([]);
      expect(brokenChains(contracts, actions)).toEqual([]);
      expect(brokenThreads(notes)).toEqual([]);
      for (const note of notes) expect(note.depth).toBeLessThanOrEqual(50);

      const rows = [...customers, ...contracts, ...actions, ...flags, ...notes, ...events];
      expect(new Set([...rows, ...documents].map(({ id }) => id)).size).toBe(rows.length + documents.length);
      const dated = rows.filter(({ createdAt }) => createdAt >= '1970');
      expect(dated.filter(({ id, createdAt }) => instantOfId(id) !== createdAt)).toEqual([]);
      const emails = customers.flatMap(({ email }) => email?.toLowerCase() ?? []);
      expect(new Set(emails).size).toBe(emails.length);
      const keys = contributors.map((row) => Object.values(row).join(' '));
      expect(new Set(keys).size).toBe(keys.length);

      const statuses = new Map(former.contracts.map(({ id, values }) => [`legacy:contract:${id}`, values.status]));
      for (const { reference, status } of contracts) {
        expect(status[0]).toBe(String(statuses.get(reference as string))[0]?.toUpperCase());
      }
      const kept = keptRows(plan);
      const lost = FORMER_TABLE_NAMES.flatMap((table) => former[table]).flatMap(({ table, id, values }) => {
        const events = kept.get(`${table} ${id}`) ?? [];
        return Object.entries(values).filter(([column, value]) => keptValue(events, column) !== value);
      });
      expect(lost).toEqual([]);
      for (const { payload } of events) expect(Buffer.byteLength(payload as string)).toBeLessThanOrEqual(16_384);
    }),
    RUNS,
  );
}, 60_000);

test('the same rows and decisions make the same plan', () => {
  fc.assert(
    fc.property(formerPortals, (former) => {
      const planned = () => planImport(former, DECISIONS, new Set(), NOW).rows;
      expect(planned()).toEqual(planned());
    }),
    { numRuns: 10 },
  );
});
