import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenContract, givenContractIn, givenCustomer, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const FIELDS =
  'id type description payload occurredAt createdAt actor { subject name } customer { id } contract { id }';

let portal: TestServer;
let customerId: string;
let contractId: string;

beforeAll(async () => {
  portal = await startServer();
  customerId = await givenCustomer(portal);
  contractId = await givenContract(portal, { customerId });
});
afterAll(() => portal.stop());

const create = (input: object): Promise<Data> =>
  mutate(portal, 'createEvent', { customerId, type: 'call.logged', ...input }, `event { ${FIELDS} }`);
const count = async (): Promise<number> => (await portal.data('{ events { totalCount } }')).events.totalCount;

describe('writing down an event', () => {
  test('keeps all that was said', async () => {
    const input = {
      contractId,
      description: '\nThey called about the price. ',
      payload: { minutes: 12.5, with: ['Ömer', null, '𝄞'], nested: { paid: false }, 'key.with dot': '' },
      occurredAt: '2020-02-29T23:30:00.1234-01:00',
    };
    const { event, userErrors } = await create(input);
    expect(userErrors).toEqual([]);
    expect(event).toEqual({
      id: expect.stringMatching(/^evt_/),
      type: 'call.logged',
      description: 'They called about the price.',
      payload: input.payload,
      occurredAt: '2020-03-01T00:30:00.123Z',
      createdAt: expect.any(String),
      actor: { subject: 'ada', name: 'Ada Admin' },
      customer: { id: customerId },
      contract: { id: contractId },
    });
    const query = `query ($id: ID!) { event(id: $id) { ${FIELDS} } node(id: $id) { ... on Event { ${FIELDS} } } }`;
    expect(await portal.data(query, { id: event.id })).toEqual({ event, node: event });
  });

  test('takes a customer and a type for enough: then it happened when it was written down', async () => {
    const { event } = await create({});
    expect(event).toMatchObject({ description: null, payload: null, contract: null });
    expect(event.occurredAt).toBe(event.createdAt);
  });

  test.each([[false], [0], ['text'], [[]], [{}], [[1, [2]]]])('keeps the payload %j as it is', async (payload) => {
    expect((await create({ payload })).event.payload).toEqual(payload);
  });

  test('takes a payload that is part of the document, words without quotes and variables inside of it included', async () => {
    const payload = '{ minutes: 12.5, paid: false, by: PHONE, with: [null, "Ada", $text], none: {} }';
    const created = await portal.data(
      `mutation ($customerId: ID!, $text: String) {
        createEvent(input: { customerId: $customerId, type: "call.logged", payload: ${payload} }) { event { payload } } }`,
      { customerId, text: 'Ömer' },
    );
    expect(created.createEvent.event.payload).toEqual({
      minutes: 12.5,
      paid: false,
      by: 'PHONE',
      with: [null, 'Ada', 'Ömer'],
      none: {},
    });
  });

  test('takes a payload of 16 KiB and no more', async () => {
    const text = 'é'.repeat(8_191);
    expect((await create({ payload: text })).event.payload).toBe(text);
    const { event, userErrors } = await create({ payload: `${text}x` });
    expect(event).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'payload'] }]);
  });

  test.each(['customer.created', 'contract.approved', 'note.deleted', 'action.deleted', 'event.deleted', 'contract'])(
    'leaves the type %s to the portal',
    async (type) => {
      const before = await count();
      const { event, userErrors } = await create({ type });
      expect(event).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'type'] }]);
      expect(await count()).toBe(before);
    },
  );

  test('tells everything that is wrong at once, and writes nothing', async () => {
    const before = await count();
    const { userErrors } = await create({ type: 'Call', description: ' ', payload: ['\0'] });
    expect(userErrors.map(({ path }: Data) => path.join('.'))).toEqual([
      'input.type',
      'input.description',
      'input.payload',
    ]);
    expect(await count()).toBe(before);
  });

  test('needs a customer, and a contract of that customer', async () => {
    const ofAnother = await givenContract(portal);
    for (const [input, field] of [
      [{ customerId: 'nobody' }, 'customerId'],
      [{ customerId: contractId }, 'customerId'],
      [{ contractId: 'nobody' }, 'contractId'],
      [{ contractId: customerId }, 'contractId'],
      [{ contractId: ofAnother }, 'contractId'],
    ] as const) {
      const { event, userErrors } = await create(input);
      expect(event).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', field] }]);
    }
  });
});

describe('deleting an event', () => {
  test('leaves another one that keeps its id, type and time', async () => {
    const { event } = await create({ contractId });
    const payload = await mutate(portal, 'deleteEvent', { id: event.id }, 'deletedEventId');
    expect(payload).toEqual({ deletedEventId: event.id, userErrors: [] });
    const query = `query ($id: ID!, $contractId: ID!) { event(id: $id) { id }
      contract(id: $contractId) { events(orderBy: { field: CREATED_AT, direction: DESC }, first: 1) { nodes { ${FIELDS} } } } }`;
    const after = await portal.data(query, { id: event.id, contractId });
    expect(after.event).toBeNull();
    expect(after.contract.events.nodes).toMatchObject([
      {
        type: 'event.deleted',
        payload: { event: { id: event.id, type: 'call.logged', occurredAt: event.occurredAt } },
        customer: { id: customerId },
        contract: { id: contractId },
      },
    ]);
  });

  test('works once', async () => {
    const { event } = await create({});
    await mutate(portal, 'deleteEvent', { id: event.id }, '');
    const { deletedEventId, userErrors } = await mutate(portal, 'deleteEvent', { id: event.id }, 'deletedEventId');
    expect(deletedEventId).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });
});

describe('the events by which the portal tells of actions', () => {
  test.each([
    ['contract.submitted', 'PENDING_APPROVAL'],
    ['contract.approved', 'APPROVED'],
    ['contract.rejected', 'REJECTED'],
    ['contract.reopened', 'APPROVED'],
    ['action.deleted', 'APPROVED'],
  ] as const)('cannot be deleted, such as %s', async (type, status) => {
    const id = await givenContractIn(portal, status, { customerId });
    if (type === 'contract.reopened') await mutate(portal, 'reopenContract', { id, reason: 'Again.' }, '');
    if (type === 'action.deleted') {
      const { contract } = await portal.data('query ($id: ID!) { contract(id: $id) { lastAction { id } } }', { id });
      await mutate(portal, 'deleteAction', { id: contract.lastAction.id, reason: 'A mistake.' }, '');
    }
    const query = `query ($id: ID!) { contract(id: $id) { events(first: 50) { nodes { ${FIELDS} } } } }`;
    const before = (await portal.data(query, { id })).contract.events.nodes;
    const event = before.find((candidate: Data) => candidate.type === type);

    const { deletedEventId, userErrors } = await mutate(portal, 'deleteEvent', { id: event.id }, 'deletedEventId');
    expect(deletedEventId).toBeNull();
    expect(userErrors).toEqual([
      {
        __typename: 'InvalidInputError',
        code: 'INVALID_INPUT',
        message: expect.stringContaining(`"${type}"`),
        path: ['input', 'id'],
      },
    ]);
    expect((await portal.data(query, { id })).contract.events.nodes).toEqual(before);
  });
});

test('an event outlives its contract, and then tells of none', async () => {
  const gone = await givenContract(portal, { customerId });
  const { event } = await create({ contractId: gone });
  await mutate(portal, 'deleteContract', { id: gone }, '');
  const after = (await portal.data(`query ($id: ID!) { event(id: $id) { ${FIELDS} } }`, { id: event.id })).event;
  expect(after).toEqual({ ...event, contract: null });
});

test('every command leaves one event of its own kind', async () => {
  const customerId = await givenCustomer(portal);
  const id = await givenContractIn(portal, 'REJECTED', { customerId });
  const run = (name: string, input: object) => problems(portal, name, input);
  await run('updateCustomer', { id: customerId, phone: '1' });
  await run('reopenContract', { id, reason: 'Again.' });
  await run('updateContract', { id, title: 'New' });
  const { action } = await mutate(portal, 'approveContract', { id }, 'action { id }');
  await run('deleteAction', { id: action.id, reason: 'A mistake.' });
  const { note } = await mutate(portal, 'createNote', { contractId: id, body: 'Top' }, 'note { id }');
  await run('updateNote', { id: note.id, body: 'Changed' });
  await run('deleteNote', { id: note.id });
  await run('deleteContract', { id });

  const query = `query ($id: ID!) { customer(id: $id) { events(first: 50) { nodes { type actor { subject } } } } }`;
  const events: Data[] = (await portal.data(query, { id: customerId })).customer.events.nodes;
  expect(events.map(({ type }) => type).toSorted()).toEqual([
    'action.deleted',
    'contract.approved',
    'contract.created',
    'contract.deleted',
    'contract.rejected',
    'contract.reopened',
    'contract.submitted',
    'contract.updated',
    'customer.created',
    'customer.updated',
    'note.created',
    'note.deleted',
    'note.updated',
  ]);
  expect(new Set(events.map(({ actor }) => actor.subject))).toEqual(new Set(['ada']));
});
