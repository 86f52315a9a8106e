import fc from 'fast-check';
import type { NoteRow } from '../../../src/db/rows.ts';
import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, RISK_LEVELS } from '../../../src/domain/customers.ts';
import { DOCUMENT_KINDS } from '../../../src/domain/documents.ts';
import { FLAG_SEVERITIES } from '../../../src/domain/flags.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../../src/domain/statuses.ts';
import { WEBHOOK_STATES } from '../../../src/domain/webhooks.ts';
import {
  type AllRows,
  actionRow,
  contractRow,
  customerRow,
  documentRow,
  eventRow,
  flagRow,
  noteEditRow,
  noteRow,
  webhookRow,
} from '../fixtures/rows.ts';

// Few values of each kind, so that conditions meet about as many rows as they miss.
export const INSTANTS = [
  '0001-01-01T00:00:00.000Z',
  '2026-03-01T09:30:00.000Z',
  '2026-03-01T09:30:00.001Z',
  '9999-12-31T23:59:59.999Z',
];
export const DAYS = ['0001-01-01', '2026-01-01', '2026-01-02', '9999-12-31'];
export const PEOPLE = ['ada', 'bob', 'Ada'];
export const CONTRACT_TYPES = ['NDA', 'SLA', '100%'];
export const CHANNELS = ['web', 'phone'];
export const CORRELATIONS = ['TCK-1', 'tck-1'];
export const EVENT_TYPES = ['call.logged', 'mail.sent', 'visit'];
export const CURRENCIES = ['EUR', 'JPY'];
export const FLAG_CATEGORIES = ['COMPLIANCE', 'FRAUD'];
const MINOR_UNITS = [0, 999, 1_000, Number.MAX_SAFE_INTEGER];
const VERSIONS = [0, 3];
const RESOLUTION = { resolvedAt: '2026-03-02T09:30:00.000Z', resolvedById: 'bob', resolvedByName: 'Bob' };
const TEXTS = ['Müller & Söhne', 'MÜLLER', '100%', '100_a', 'a\\b', 'aXb', "O'Hara", 'cafe\u0301', '\u{1F600}', 'ΟΔΟΣ'];

const from = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(values: readonly T[]) => fc.option(from(values), { freq: 3 });
const FEW = { minLength: 1, maxLength: 6 };
const lifetime = { createdAt: from(INSTANTS), updatedAt: from(INSTANTS) };
/** Which of the rows before it a row belongs to. */
const of = fc.nat({ max: 100 });

const customer = fc.record({
  name: from(TEXTS),
  segment: from(CUSTOMER_SEGMENTS),
  riskLevel: from(RISK_LEVELS),
  status: from(CUSTOMER_STATUSES),
  ...lifetime,
});
const contract = fc.record({
  of,
  title: from(TEXTS),
  description: maybe(TEXTS),
  type: maybe(CONTRACT_TYPES),
  status: from(CONTRACT_STATUSES),
  /** Amount and currency; a contract may have neither. */
  value: fc.option(fc.tuple(from(MINOR_UNITS), from(CURRENCIES)), { freq: 4 }),
  approvedVersion: from(VERSIONS),
  startDate: maybe(DAYS),
  endDate: fc.constantFrom(null, '9999-12-31'),
  ...lifetime,
});
const contributor = fc.record({ of, subject: from(PEOPLE), since: from(VERSIONS) });
const event = fc.record({
  of,
  aboutContract: fc.boolean(),
  type: from(EVENT_TYPES),
  channel: maybe(CHANNELS),
  correlationId: maybe(CORRELATIONS),
  actorId: maybe(PEOPLE),
  occurredAt: from(INSTANTS),
});
const note = fc.record({
  of,
  answer: fc.boolean(),
  resolved: fc.boolean(),
  authorId: from(PEOPLE),
  body: from(TEXTS),
  ...lifetime,
});
const noteEdit = fc.record({ of, editorId: from(PEOPLE), editedAt: from(INSTANTS) });
const action = fc.record({
  of,
  type: from(ACTION_TYPES),
  priorStatus: from(CONTRACT_STATUSES),
  newStatus: from(CONTRACT_STATUSES),
  actorId: from(PEOPLE),
  createdAt: from(INSTANTS),
});
const flag = fc.record({
  of,
  category: from(FLAG_CATEGORIES),
  severity: from(FLAG_SEVERITIES),
  createdById: from(PEOPLE),
  createdAt: from(INSTANTS),
  resolvedAt: maybe(INSTANTS),
});

const document = fc.record({ of, kind: from(DOCUMENT_KINDS), addedById: from(PEOPLE), addedAt: from(INSTANTS) });
const webhook = fc.record({ state: from(WEBHOOK_STATES), ...lifetime });

/** Small portfolios of rows that hang together. */
export const portfolios: fc.Arbitrary<AllRows> = fc
  .record({
    customers: fc.array(customer, FEW),
    contracts: fc.array(contract, FEW),
    contributors: fc.array(contributor, FEW),
    events: fc.array(event, FEW),
    notes: fc.array(note, FEW),
    noteEdits: fc.array(noteEdit, FEW),
    actions: fc.array(action, FEW),
    documents: fc.array(document, FEW),
    flags: fc.array(flag, FEW),
    webhooks: fc.array(webhook, FEW),
  })
  .map((seeds) => {
    const one = <T>(rows: readonly T[], n: number) => rows[n % rows.length] as T;
    const customers = seeds.customers.map(customerRow);
    const contracts = seeds.contracts.map(({ of, value, ...values }) => {
      const [valueMinor, valueCurrency] = value ?? [null, null];
      return contractRow({ customerId: one(customers, of).id, valueMinor, valueCurrency, ...values });
    });
    const contributors = seeds.contributors.map(({ of, ...values }) => ({
      contractId: one(contracts, of).id,
      ...values,
    }));
    const events = seeds.events.map(({ of, aboutContract, ...values }) => {
      const { id, customerId } = one(contracts, of);
      return eventRow({ customerId, contractId: aboutContract ? id : null, actorName: values.actorId, ...values });
    });
    const notes: NoteRow[] = [];
    for (const { of, answer, resolved, ...values } of seeds.notes) {
      const parent = answer ? notes.at(-1) : undefined;
      const resolution = resolved && !parent ? RESOLUTION : {};
      const contractId = parent?.contractId ?? one(contracts, of).id;
      notes.push(noteRow({ contractId, ...values, ...resolution }, parent));
    }
    const noteEdits = seeds.noteEdits.map(({ of, ...values }) => noteEditRow({ noteId: one(notes, of).id, ...values }));
    const actions = seeds.actions.map(({ of, ...values }, contractVersion) =>
      actionRow({ contractId: one(contracts, of).id, contractVersion, ...values }),
    );
    const documents = seeds.documents.map(({ of, ...values }) =>
      documentRow({ contractId: one(contracts, of).id, ...values }),
    );
    const flags = seeds.flags.map(({ of, ...values }) =>
      flagRow({
        contractId: one(contracts, of).id,
        resolution: values.resolvedAt && 'Settled',
        ...values,
      }),
    );
    const webhooks = seeds.webhooks.map(webhookRow);
    return { customers, contracts, contributors, events, notes, noteEdits, actions, documents, flags, webhooks };
  });
