import fc from 'fast-check';
import { newId } from '../../src/commands/newId.ts';
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../../src/db/rows.ts';
import { CUSTOMER_SEGMENTS, RISK_LEVELS } from '../../src/domain/customers.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../src/domain/lifecycle.ts';
import { anyOf, type Conditions, contains, dayWithin, instantWithin, meets, oneOf, whereOf } from './filterModel.ts';
import { CURRENCIES, DAYS, EVENT_TYPES, INSTANTS, PEOPLE } from './filterPortfolio.ts';
import type { Rows } from './rows.ts';

const TEXTS = ['müller', 'ÜLL', '%', '_', '\\', 'a_b', 'x', "o'h", 'É', '\u{1F600}', 'οδος', '', '0', 'no such text'];
/** Nobody's ids, of no form and of the right one. */
const NOBODY = ['', 'nobody', '\0', newId('Customer'), newId('Contract'), newId('Note')];
const AMOUNTS = ['0', '9', '10', '999', '1000', '9007199254740'];

/** The conditions of each `Where`, as far as possible in the words of the schema. */
export interface ConditionsByType {
  Customer: Conditions<CustomerRow>;
  Contract: Conditions<ContractRow>;
  Event: Conditions<EventRow>;
  Note: Conditions<NoteRow>;
  Action: Conditions<ActionRow>;
}

export function conditionsOn({ customers, contracts, notes }: Rows): ConditionsByType {
  const customerIds = [...customers.map(({ id }) => id), ...NOBODY];
  const contractIds = [...contracts.map(({ id }) => id), ...NOBODY];
  const noteIds = [...notes.map(({ id }) => id), ...NOBODY];

  const customer: Conditions<CustomerRow> = {
    ids: anyOf(customerIds, (row) => row.id),
    segment: anyOf(CUSTOMER_SEGMENTS, (row) => row.segment),
    riskLevel: anyOf(RISK_LEVELS, (row) => row.riskLevel),
    text: contains(TEXTS, (row) => [row.name, row.email, row.externalReference]),
    createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
  };
  return {
    Customer: customer,
    Contract: {
      ids: anyOf(contractIds, (row) => row.id),
      customerId: oneOf(customerIds, (row) => row.customerId),
      customer: {
        values: whereOf(customer),
        matches: (row, where) =>
          meets(customer, customers.find(({ id }) => id === row.customerId) as CustomerRow, where),
      },
      status: anyOf(CONTRACT_STATUSES, (row) => row.status),
      text: contains(TEXTS, (row) => [row.title, row.reference, row.description]),
      value: worth,
      startDate: dayWithin(DAYS, (row) => row.startDate),
      endDate: dayWithin(DAYS, (row) => row.endDate),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
      updatedAt: instantWithin(INSTANTS, (row) => row.updatedAt),
    },
    Event: {
      customerId: oneOf(customerIds, (row) => row.customerId),
      contractId: oneOf(contractIds, (row) => row.contractId),
      type: anyOf([...EVENT_TYPES, 'Call.logged', '\0'], (row) => row.type),
      actorId: oneOf([...PEOPLE, '', '\0'], (row) => row.actorId),
      occurredAt: instantWithin(INSTANTS, (row) => row.occurredAt),
    },
    Note: {
      contractId: oneOf(contractIds, (row) => row.contractId),
      parentId: oneOf(noteIds, (row) => row.parentId),
      topLevel: { values: fc.boolean(), matches: (row, topLevel) => (row.parentId === null) === topLevel },
      authorId: oneOf(PEOPLE, (row) => row.authorId),
      text: contains(TEXTS, (row) => [row.body]),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
    },
    Action: {
      contractId: oneOf(contractIds, (row) => row.contractId),
      type: anyOf(ACTION_TYPES, (row) => row.type),
      priorStatus: anyOf(CONTRACT_STATUSES, (row) => row.priorStatus),
      newStatus: anyOf(CONTRACT_STATUSES, (row) => row.newStatus),
      actorId: oneOf(PEOPLE, (row) => row.actorId),
      createdAt: instantWithin(INSTANTS, (row) => row.createdAt),
    },
  };
}

/** Amounts without a fraction, which every currency has. */
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
    const amount = currency === 'EUR' ? row.valueMinor / 100 : row.valueMinor;
    return row.valueCurrency === currency && (min == null || amount >= min) && (max == null || amount <= max);
  },
};
