import { deterministicId } from '../commands/deterministicId.ts';
import { customerRow, eventRow, recordedEventRow } from '../commands/rowFactories.ts';
import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, newCustomer, RISK_LEVELS } from '../domain/customers.ts';
import type { Instant } from '../domain/time.ts';
import { contractWithHistory } from './contracts.ts';
import { EDITORS } from './people.ts';
import { Random } from './random.ts';
import type { SeededRows } from './rows.ts';
import { later } from './time.ts';
import { CHANNELS, COMPANY_FORMS, COMPANY_NAMES, COMPANY_TRADES, EVENT_EXAMPLES } from './words.ts';

const CONTRACTS_PER_CUSTOMER = 5;
const EVENTS_PER_CUSTOMER = 20;

const FIRST_CREATED_AT = '2024-01-01T08:00:00.000Z';
const MINUTES_BETWEEN_CUSTOMERS = 10;

/** The id of the nth seeded customer, counted from 0. */
export function seedCustomerId(n: number): string {
  return deterministicId('Customer', createdAt(n), n);
}

/** The nth seeded customer with everything that belongs to it: the same in every run and on every machine. */
export function seedCustomer(n: number): SeededRows {
  const random = new Random(n);
  const at = createdAt(n);
  const name = `${random.pick(COMPANY_NAMES)} ${random.pick(COMPANY_TRADES)} ${random.pick(COMPANY_FORMS)}`;
  const details = newCustomer({
    name,
    email: `office${n}@seed.example`,
    phone: `+00 ${random.integer(1_000_000, 9_999_999)}`,
    segment: random.pick(CUSTOMER_SEGMENTS),
    riskLevel: random.pick(RISK_LEVELS),
    status: random.pick(CUSTOMER_STATUSES),
    externalReference: `SEED-${n}`,
  });
  const customer = customerRow(seedCustomerId(n), details, at);
  const created = { actor: random.pick(EDITORS), at };
  const eventId = (key: number) => deterministicId('Event', at, `${n} ${key}`);
  const histories = Array.from({ length: CONTRACTS_PER_CUSTOMER }, (_, i) =>
    contractWithHistory(random, customer, n * CONTRACTS_PER_CUSTOMER + i),
  );

  // The portal would have recorded an event for every note and every document, too; exactly twenty events are wanted here.
  const events = [
    recordedEventRow(eventId(0), 'customer.created', customer.id, null, undefined, created),
    ...histories.flatMap((history) => history.events),
  ];
  for (let i = events.length; i < EVENTS_PER_CUSTOMER; i++) {
    const attribution = { actor: random.pick(EDITORS), at: later(at, random.integer(1, 150) * 24 * 60) };
    const details = {
      ...random.pick(EVENT_EXAMPLES),
      payload: JSON.stringify({ minutes: random.integer(5, 90) }),
      channel: random.pick(CHANNELS),
      correlationId: `seed-${n}-${i}`,
      ipAddress: null,
      userAgent: null,
    };
    const id = deterministicId('Event', attribution.at, `${n} ${i}`);
    events.push(eventRow(id, customer.id, null, { ...details, occurredAt: attribution.at }, attribution));
  }
  return {
    customers: [customer],
    contracts: histories.flatMap((history) => history.contracts),
    contributors: histories.flatMap((history) => history.contributors),
    documents: histories.flatMap((history) => history.documents),
    notes: histories.flatMap((history) => history.notes),
    noteEdits: histories.flatMap((history) => history.noteEdits),
    flags: histories.flatMap((history) => history.flags),
    actions: histories.flatMap((history) => history.actions),
    events,
  };
}

function createdAt(n: number): Instant {
  return later(FIRST_CREATED_AT, n * MINUTES_BETWEEN_CUSTOMERS);
}
