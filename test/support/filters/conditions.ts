import fc from 'fast-check';
import { systemClock } from '../../../src/commands/systemClock.ts';
import type {
  ActionRow,
  ContractRow,
  CustomerRow,
  DocumentRow,
  EventRow,
  NoteEditRow,
  NoteRow,
  RowOf,
  WebhookRow,
} from '../../../src/db/rows.ts';
import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, RISK_LEVELS } from '../../../src/domain/customers.ts';
import { DOCUMENT_KINDS } from '../../../src/domain/documents.ts';
import { FLAG_SEVERITIES } from '../../../src/domain/flags.ts';
import { fromMinorUnits } from '../../../src/domain/money.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../../src/domain/statuses.ts';
import { WEBHOOK_STATES } from '../../../src/domain/webhooks.ts';
import type { AllRows } from '../fixtures/rows.ts';
import { ADMIN } from '../identity/actors.ts';
import { anyOf, type Conditions, contains, dayWithin, instantWithin, is, meets, whereOf } from './meaning.ts';
import {
  CHANNELS,
  CONTRACT_TYPES,
  CORRELATIONS,
  CURRENCIES,
  DAYS,
  EVENT_TYPES,
  FLAG_CATEGORIES,
  INSTANTS,
  PEOPLE,
} from './portfolios.ts';

const TEXTS = ['müller', 'ÜLL', '%', '_', '\\', 'a_b', 'x', "o'h", 'É', '\u{1F600}', 'οδος', '', '0', 'no such text'];
/** Nobody's ids, of no form and of the right one. */
const NOBODY = [
  '',
  'nobody',
  '\0',
  systemClock.newId('Customer'),
  systemClock.newId('Contract'),
  systemClock.newId('Note'),
];
const AMOUNTS = [
  ...['0', '9', '10', '999', '1000', '9007199254740', '9.99', '9.994', '9.990', '10.0000', '0.5'],
  ...['-1', '-0.001', '-0', '90071992547409.91', '90071992547409.92', '9007199254740991', '9'.repeat(40)],
];

/** The conditions of each `Where`, as far as possible in the words of the schema. */
export interface ConditionsByType {
  Customer: Conditions<CustomerRow>;
  Contract: Conditions<ContractRow>;
  Event: Conditions<EventRow>;
  Note: Conditions<NoteRow>;
  NoteEdit: Conditions<NoteEditRow>;
  Action: Conditions<ActionRow>;
  ContractDocument: Conditions<DocumentRow>;
  ContractFlag: Conditions<RowOf<'ContractFlag'>>;
  Webhook: Conditions<WebhookRow>;
}

/** As ADMIN finds the rows of a portal that denies self-approval. */
export function conditionsOn({
  customers,
  contracts,
  contributors,
  events,
  notes,
  noteEdits,
  actions,
  documents,
  flags,
  webhooks,
}: AllRows): ConditionsByType {
  const customerIds = [...customers.map(({ id }) => id), ...NOBODY];
  const contractIds = [...contracts.map(({ id }) => id), ...NOBODY];
  const noteIds = [...notes.map(({ id }) => id), ...NOBODY];

  const customer: Conditions<CustomerRow> = {
    id: anyOf(customerIds, (row) => row.id),
    segment: anyOf(CUSTOMER_SEGMENTS, (row) => row.segment),
    riskLevel: anyOf(RISK_LEVELS, (row) => row.riskLevel),
    status: anyOf(CUSTOMER_STATUSES, (row) => row.status),
    text: contains(TEXTS, (row) => [row.name, row.email, row.externalReference]),
    createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
  };
  return {
    Customer: customer,
    Contract: {
      id: anyOf(contractIds, (row) => row.id),
      customerId: anyOf(customerIds, (row) => row.customerId),
      customer: {
        values: whereOf(customer),
        matches: (row, where) =>
          meets(customer, customers.find(({ id }) => id === row.customerId) as CustomerRow, where),
      },
      status: anyOf(CONTRACT_STATUSES, (row) => row.status),
      type: anyOf([...CONTRACT_TYPES, 'nda', ''], (row) => row.type),
      text: contains(TEXTS, (row) => [row.title, row.reference, row.description]),
      value: worth,
      startDate: dayWithin(DAYS, (row) => row.startDate),
      endDate: dayWithin(DAYS, (row) => row.endDate),
      openEnded: is((row) => row.endDate === null),
      awaitsMe: is(({ id, status, approvedVersion }) => {
        const own = contributors.some(
          ({ contractId, subject, since }) =>
            contractId === id && subject === ADMIN.subject && since >= approvedVersion,
        );
        const isBlocked = flags.some(
          ({ contractId, severity, resolvedAt }) => contractId === id && severity === 'CRITICAL' && resolvedAt === null,
        );
        return status === 'PENDING_APPROVAL' && !own && !isBlocked;
      }),
      flagged: is(({ id }) => flags.some(({ contractId, resolvedAt }) => contractId === id && resolvedAt === null)),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
      updatedAt: instantWithin(INSTANTS, (row) => row.updatedAt),
    },
    Event: {
      id: anyOf([...events.map(({ id }) => id), ...NOBODY], (row) => row.id),
      customerId: anyOf(customerIds, (row) => row.customerId),
      contractId: anyOf(contractIds, (row) => row.contractId),
      hasContract: is((row) => row.contractId !== null),
      type: anyOf([...EVENT_TYPES, 'Call.logged', '\0'], (row) => row.type),
      channel: anyOf([...CHANNELS, 'Web', ''], (row) => row.channel),
      correlationId: anyOf([...CORRELATIONS, '\0'], (row) => row.correlationId),
      actorSubject: anyOf([...PEOPLE, '', '\0'], (row) => row.actorId),
      occurredAt: instantWithin(INSTANTS, (row) => row.occurredAt),
    },
    Note: {
      id: anyOf(noteIds, (row) => row.id),
      contractId: anyOf(contractIds, (row) => row.contractId),
      parentId: anyOf(noteIds, (row) => row.parentId),
      topLevel: is((row) => row.parentId === null),
      resolved: is((row) => row.resolvedAt !== null),
      authorSubject: anyOf(PEOPLE, (row) => row.authorId),
      text: contains(TEXTS, (row) => [row.body]),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
    },
    NoteEdit: {
      id: anyOf([...noteEdits.map(({ id }) => id), ...NOBODY], (row) => row.id),
      noteId: anyOf(noteIds, (row) => row.noteId),
      editorSubject: anyOf(PEOPLE, (row) => row.editorId),
      editedAt: instantWithin(INSTANTS, (row) => row.editedAt),
    },
    Action: {
      id: anyOf([...actions.map(({ id }) => id), ...NOBODY], (row) => row.id),
      contractId: anyOf(contractIds, (row) => row.contractId),
      type: anyOf(ACTION_TYPES, (row) => row.type),
      priorStatus: anyOf(CONTRACT_STATUSES, (row) => row.priorStatus),
      newStatus: anyOf(CONTRACT_STATUSES, (row) => row.newStatus),
      actorSubject: anyOf(PEOPLE, (row) => row.actorId),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
    },
    ContractDocument: {
      id: anyOf([...documents.map(({ id }) => id), ...NOBODY], (row) => row.id),
      contractId: anyOf(contractIds, (row) => row.contractId),
      kind: anyOf(DOCUMENT_KINDS, (row) => row.kind),
      addedBySubject: anyOf(PEOPLE, (row) => row.addedById),
      addedAt: instantWithin(INSTANTS, (row) => row.addedAt),
    },
    ContractFlag: {
      id: anyOf([...flags.map(({ id }) => id), ...NOBODY], (row) => row.id),
      contractId: anyOf(contractIds, (row) => row.contractId),
      category: anyOf([...FLAG_CATEGORIES, 'fraud', ''], (row) => row.category),
      severity: anyOf(FLAG_SEVERITIES, (row) => row.severity),
      resolved: is((row) => row.resolvedAt !== null),
      createdBySubject: anyOf(PEOPLE, (row) => row.createdById),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
    },
    Webhook: {
      id: anyOf([...webhooks.map(({ id }) => id), ...NOBODY], (row) => row.id),
      state: anyOf(WEBHOOK_STATES, (row) => row.state),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
    },
  };
}

/** Any number may bound an amount, also one that no contract could be worth. */
const worth: Conditions<ContractRow>[string] = {
  values: fc.record(
    {
      currency: fc.constantFrom(...CURRENCIES, 'KWD'),
      min: fc.option(fc.constantFrom(...AMOUNTS)),
      max: fc.option(fc.constantFrom(...AMOUNTS)),
    },
    { requiredKeys: ['currency'] },
  ),
  matches(row, { currency, min, max }) {
    if (row.valueMinor === null || row.valueCurrency !== currency) return false;
    const amount = finest(currency === 'EUR' ? fromMinorUnits(row.valueMinor, 'EUR') : `${row.valueMinor}`);
    return (min == null || amount >= finest(min)) && (max == null || amount <= finest(max));
  },
};

/** A decimal number as a count of its fourth digit behind the point, so that numbers compare whatever their length. */
function finest(decimal: string): bigint {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal) as unknown as string[];
  return BigInt(`${sign}${whole}${fraction.padEnd(4, '0')}`);
}
