import type { GraphQLSchema } from 'graphql';
import { createEvent } from '../commands/createEvent.ts';
import type { Queries } from '../db/queries/index.ts';
import type { EventRow } from '../db/rows.ts';
import { newEvent } from '../domain/events.ts';
import { type Importer, idKey, refusal, textIn } from './importer.ts';
import { columnsOfInput, inputType, readInput, type Values } from './inputs.ts';
import { contractOf, customerOf } from './related.ts';

type Input = Parameters<typeof createEvent>[1];

/** The columns that identify an event without an id: what happened to whom, when, and its id in another system. */
const KEY = ['customerId', 'customerExternalReference', 'type', 'occurredAt', 'correlationId'];

/** Those of them that an import requires, although the API does not. */
const NEEDED = ['occurredAt', 'correlationId'];

/** Events, found by `id`, or else by customer, `type`, `occurredAt` and `correlationId`. They are never changed. */
export function eventImporter(schema: GraphQLSchema): Importer {
  const created = inputType(schema, 'CreateEventInput');
  return {
    json: ['payload'],
    columns: ['id', 'customerExternalReference', 'contractReference', ...columnsOfInput(created)],

    keyOf(values) {
      const id = idKey(values);
      if (id || NEEDED.some((column) => textIn(values, column) === null)) return id;
      const value = JSON.stringify(KEY.map((column) => values[column] ?? null));
      return { columns: 'customer, type, occurredAt, correlationId', value };
    },

    async importRow({ read, context }, values) {
      const id = textIn(values, 'id');
      const former = id === null ? undefined : await read.events.find(id);
      if (former) {
        const { payload, ...others } = readInput<Input>(created, created, { ...values, customerId: former.customerId });
        return unchanged(former, { ...others, payload: payload == null ? null : JSON.stringify(payload) }, values);
      }
      for (const column of NEEDED) {
        if (textIn(values, column) !== null) continue;
        throw refusal(column, 'Expected one, by which a new event is found when it is imported again, but got none.');
      }
      const customer = await customerOf(read, values);
      if (!customer)
        throw refusal('customerExternalReference', 'Expected that of the customer, or a customerId, but got neither.');
      const contract = await contractOf(read, values);
      const ids = { customerId: customer.id, contractId: contract?.id ?? null };
      const input = readInput<Input>(created, created, { ...values, ...ids });
      const details = newEvent(input, context.clock.now());
      const same = await sameEvent(read, { ...details, customerId: customer.id });
      if (same) return unchanged(same, { ...details }, values);
      await createEvent(context, input);
      return 'created';
    },
  };
}

/** The event that an import has made of the same row. */
async function sameEvent({ events }: Queries, { customerId, type, occurredAt, correlationId }: SameEvent) {
  const next = new Date(Date.parse(occurredAt) + 1).toISOString();
  const where = {
    customerId: [customerId],
    type: [type],
    correlationId: [correlationId ?? ''],
    occurredAt: { from: occurredAt, to: next },
  };
  const order = { field: 'OCCURRED_AT', direction: 'ASC' } as const;
  const page = { order, where, reader: NOBODY, skip: 0, limit: 1, backwards: false };
  return (await events.page(page))[0];
}

type SameEvent = Pick<EventRow, 'customerId' | 'type' | 'occurredAt' | 'correlationId'>;

/** No condition of that filter depends on the reader. */
const NOBODY = { subject: '', approves: 'NONE' } as const;

/** @throws DomainError if a row says something else than the event does */
function unchanged(event: EventRow, given: Values, values: Values): 'unchanged' {
  const recorded: Values = event;
  const differs = Object.keys(given).find((field) => values[field] !== undefined && given[field] !== recorded[field]);
  if (!differs) return 'unchanged';
  throw refusal(differs, 'Expected what the event says, since events are never changed, but got something else.');
}
