import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenFixture } from '../support/badInput/fixture.ts';
import { documentOf, INPUT_FIELDS, MUTATIONS, nameOf } from '../support/badInput/run.ts';
import { contentsOf } from '../support/databases/contents.ts';
import { givenContractIn, givenCustomer, givenNote, mutate, problems } from '../support/fixtures/portfolio.ts';
import { ADMIN } from '../support/identity/actors.ts';
import type { Answer, Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer(WEBHOOKS_HERE);
});
afterAll(() => portal.stop());

const OTHER = { ...ADMIN, subject: 'grace', name: 'Grace Admin' };
const REUSED = { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'], message: expect.anything() };

let keys = 0;
const newKey = () => `key ${++keys}`;

interface Keyed extends Answer {
  extensions: { replayed?: string[] };
}

/** Sends a mutation and asks for all of its payload. */
const send = async (name: string, input: object, actor = ADMIN) =>
  (await portal.ask(documentOf(name), { input }, actor)) as Keyed;

/** What the payload said, and whether it was a replay. */
async function answerTo(name: string, input: object, actor = ADMIN) {
  const { data, errors, extensions } = await send(name, input, actor);
  expect(errors).toBeUndefined();
  // A replayed test of a webhook is made again, so its answer differs.
  const { test, ...payload } = data[name];
  return { payload, replayed: extensions.replayed };
}

/** All that people wrote: changes are sent to webhooks meanwhile. */
async function writtenContents() {
  const { webhooks, webhookDeliveries: _, ...contents } = await contentsOf(portal.database);
  const written = webhooks.map(({ id, url, where, secretGeneration, version }) => [
    id,
    url,
    where,
    secretGeneration,
    version,
  ]);
  return { ...contents, webhooks: written };
}

describe.each(MUTATIONS)('%s', (name) => {
  const inputOf = async () => ({ ...(await givenFixture(portal)).inputs[name], idempotencyKey: newKey() });

  test('has a key', () => {
    expect(INPUT_FIELDS.map(nameOf)).toContain(`${name}.idempotencyKey`);
  });

  test('takes effect once however often it is sent, and answers the same each time', async () => {
    const input = await inputOf();
    const first = await answerTo(name, input);
    const contents = await writtenContents();
    expect(first.payload.userErrors).toEqual([]);
    expect(first.replayed).toBeUndefined();
    for (let time = 0; time < 2; time++) expect(await answerTo(name, input)).toEqual({ ...first, replayed: [name] });
    expect(await writtenContents()).toEqual(contents);
  });

  test('is refused with a key that was used with other arguments, or for another mutation', async () => {
    const input: Data = await inputOf();
    await answerTo(name, input);
    const contents = await writtenContents();
    const [field = '', value] = Object.entries(input)[0] ?? [];
    const others = { ...input, [field]: typeof value === 'string' ? `${value}x` : [] };
    const refused = await answerTo(name, others);
    expect(refused.payload.userErrors).toEqual([REUSED]);
    expect(refused.payload.userErrors[0].message).toContain(`for ${name} with other arguments.`);
    expect(await writtenContents()).toEqual(contents);

    const another = MUTATIONS[(MUTATIONS.indexOf(name) + 1) % MUTATIONS.length] as string;
    const { inputs } = await givenFixture(portal);
    const { payload } = await answerTo(another, { ...inputs[another], idempotencyKey: input.idempotencyKey });
    expect(payload.userErrors).toEqual([REUSED]);
    expect(payload.userErrors[0].message).toContain(`for ${name}.`);
  });

  test('takes effect again with the same key of somebody else', async () => {
    const input = await inputOf();
    await answerTo(name, input);
    const { inputs } = await givenFixture(portal);
    // A note can be changed by its author or an administrator.
    const again = { ...inputs[name], idempotencyKey: input.idempotencyKey };
    const { payload, replayed } = await answerTo(name, again, OTHER);
    expect({ errors: payload.userErrors, replayed }).toEqual({ errors: [], replayed: undefined });
  });

  test('takes effect each time without a key, and no statement is about keys', async () => {
    const before = portal.statements.length;
    const { inputs } = await givenFixture(portal);
    const { replayed } = await answerTo(name, { ...inputs[name], idempotencyKey: null });
    expect(replayed).toBeUndefined();
    const sent = portal.statements.slice(before).filter((sql) => sql.includes('idempotency_keys'));
    expect(sent).toEqual([]);
  });
});

describe('the key is looked up before anything else:', () => {
  test.each(['approveContract', 'rejectContract'])('a retried %s is not told that it is too late', async (name) => {
    const id = await givenContractIn(portal, 'PENDING_APPROVAL');
    const input = { id, reason: 'Decided.', expectedVersion: 2, idempotencyKey: newKey() };
    const { data } = await send(name, input);
    expect(data[name]).toMatchObject({ userErrors: [], contract: { id } });
    expect((await send(name, input)).data).toEqual(data);
    const { idempotencyKey: _, ...unkeyed } = input;
    expect(await problems(portal, name, unkeyed)).toEqual(['INVALID_TRANSITION']);
  });

  test('a retried update is not told that the version has changed', async () => {
    const input = { id: await givenCustomer(portal), name: 'Once', expectedVersion: 1, idempotencyKey: newKey() };
    for (const _ of [1, 2]) expect(await problems(portal, 'updateCustomer', input)).toEqual([]);
    expect(await problems(portal, 'updateCustomer', { ...input, idempotencyKey: null })).toEqual(['VERSION_CONFLICT']);
  });

  test('but not before the role', async () => {
    const input = { name: 'N', segment: 'ENTERPRISE', idempotencyKey: newKey() };
    expect(await problems(portal, 'createCustomer', input)).toEqual([]);
    expect(await problems(portal, 'createCustomer', input, { ...ADMIN, role: 'READER' })).toEqual(['FORBIDDEN']);
  });
});

describe('a key is free as long as nothing has taken effect:', () => {
  test('a refused input can be repaired', async () => {
    const idempotencyKey = newKey();
    const id = await givenCustomer(portal);
    const update = (input: object) => problems(portal, 'updateCustomer', { id, idempotencyKey, ...input });
    expect(await update({ name: '' })).toEqual(['INVALID_INPUT']);
    expect(await update({ name: 'Good', expectedVersion: 7 })).toEqual(['VERSION_CONFLICT']);
    expect(await update({ name: 'Good', expectedVersion: 1 })).toEqual([]);
    expect(await update({ name: 'Good', expectedVersion: 1 })).toEqual([]);
    expect(await update({ name: 'Good', expectedVersion: 7 })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('what was too early can be sent again as it was', async () => {
    const id = await givenContractIn(portal, 'DRAFT');
    const approval = { id, idempotencyKey: newKey() };
    expect(await problems(portal, 'approveContract', approval)).toEqual(['INVALID_TRANSITION']);
    await problems(portal, 'submitContract', { id });
    expect(await problems(portal, 'approveContract', approval)).toEqual([]);
    expect((await send('approveContract', approval)).extensions.replayed).toEqual(['approveContract']);
  });
});

describe('a replay answers with what is there now:', () => {
  const SELECTED = 'customer { id name version } userErrors { code }';

  test('rows as they are, whatever is asked of them, and null in place of what is gone', async () => {
    const input = { name: 'Before', segment: 'ENTERPRISE', idempotencyKey: newKey() };
    const { customer } = await mutate(portal, 'createCustomer', input, 'customer { id }');
    await mutate(portal, 'updateCustomer', { id: customer.id, name: 'After' }, '');
    const events = 'customer { events { totalCount } }';
    expect(await mutate(portal, 'createCustomer', input, SELECTED)).toMatchObject({
      customer: { ...customer, name: 'After', version: 2 },
    });
    expect(await mutate(portal, 'createCustomer', input, events)).toMatchObject({
      customer: { events: { totalCount: 2 } },
    });
    await mutate(portal, 'deleteCustomer', { id: customer.id }, '');
    expect(await mutate(portal, 'createCustomer', input, SELECTED)).toEqual({ customer: null, userErrors: [] });
  });

  test('the ids of all that was deleted', async () => {
    const contractId = await givenContractIn(portal, 'DRAFT');
    const id = await givenNote(portal, contractId);
    const reply = await givenNote(portal, contractId, id);
    const input = { id, idempotencyKey: newKey() };
    const deleted = { deletedNoteIds: [id, reply], userErrors: [] };
    for (const _ of [1, 2]) expect(await mutate(portal, 'deleteNote', input, 'deletedNoteIds')).toEqual(deleted);
  });

  const RESULTS = `results { contract { id status } action { type } userErrors {
    __typename code message path ... on VersionConflictError { currentVersion current { id ... on Contract { title } } } } }`;

  test('what became of each of many decisions', async () => {
    const [approved, missed, draft] = [
      await givenContractIn(portal, 'PENDING_APPROVAL'),
      await givenContractIn(portal, 'PENDING_APPROVAL'),
      await givenContractIn(portal, 'DRAFT'),
    ];
    const decisions = [
      { id: draft, type: 'APPROVE' },
      { id: missed, type: 'APPROVE', expectedVersion: 1 },
      { id: approved, type: 'APPROVE' },
    ];
    const input = { decisions, idempotencyKey: newKey() };
    const first = await mutate(portal, 'decideContracts', input, RESULTS);
    expect(first.results.map(({ userErrors: [error] }: Data) => error?.code)).toEqual([
      'INVALID_TRANSITION',
      'VERSION_CONFLICT',
      undefined,
    ]);
    expect(await mutate(portal, 'decideContracts', input, RESULTS)).toEqual(first);

    await mutate(portal, 'updateContract', { id: missed, title: 'Changed' }, '');
    for (const id of [approved, draft]) await mutate(portal, 'deleteContract', { id }, '');
    const [refused, conflict, gone] = (await mutate(portal, 'decideContracts', input, RESULTS)).results;
    expect(refused).toEqual(first.results[0]);
    expect(conflict.userErrors[0].current).toEqual({ id: missed, title: 'Changed' });
    expect(gone).toEqual({ contract: null, action: null, userErrors: [] });

    await mutate(portal, 'deleteContract', { id: missed }, '');
    const [, notFound] = (await mutate(portal, 'decideContracts', input, RESULTS)).results;
    const path = ['input', 'decisions', '1', 'id'];
    expect(notFound.userErrors).toEqual([
      { __typename: 'NotFoundError', code: 'NOT_FOUND', message: expect.stringContaining(missed), path },
    ]);
  });

  test('many of them by one statement for each type', async () => {
    const contracts = await Promise.all(Array.from({ length: 10 }, () => givenContractIn(portal, 'DRAFT')));
    const input = { decisions: contracts.map((id) => ({ id, type: 'SUBMIT' })), idempotencyKey: newKey() };
    await mutate(portal, 'decideContracts', input, RESULTS);
    const before = portal.statements.length;
    await mutate(portal, 'decideContracts', input, RESULTS);
    const reads = portal.statements.slice(before).filter((sql) => !sql.includes('idempotency_keys'));
    expect(reads).toHaveLength(2);
  });
});

describe('extensions.replayed', () => {
  test('has the response keys of those that were replayed, in the order of the document, also next to errors', async () => {
    const id = await givenCustomer(portal);
    const [one, other] = [newKey(), newKey()];
    const document = `mutation ($id: ID!, $one: ID, $other: ID) {
      first: updateCustomer(input: { id: $id, phone: "1", idempotencyKey: $one }) { customer { version } }
      second: updateCustomer(input: { id: $id, phone: "1", idempotencyKey: $one }) { customer { version } }
      third: updateCustomer(input: { id: $id, phone: "3", idempotencyKey: $other }) { customer { version } }
      broken: updateCustomer(input: { id: $id }) { customer { contracts(first: 101) { totalCount } } }
    }`;
    const answers: Keyed[] = [];
    // Interpreted, and compiled.
    for (let time = 0; time < 3; time++)
      answers.push((await portal.ask(document, { id, one, other })) as unknown as Keyed);
    expect(answers.map(({ extensions }) => extensions.replayed)).toEqual([
      ['second'],
      ...Array(2).fill(['first', 'second', 'third']),
    ]);
    for (const { data, errors } of answers) {
      expect(data.second).toEqual(data.first);
      expect(errors?.map(({ path }) => path?.[0])).toEqual(['broken']);
    }
    expect(answers[2]?.data.third).toEqual({ customer: { version: 3 } });
  });
});

test('what is stored holds ids, and nothing that was written', async () => {
  const secret = 'Confidential';
  const { customer } = await mutate(
    portal,
    'createCustomer',
    { name: secret, segment: 'ENTERPRISE', idempotencyKey: newKey() },
    'customer { id }',
  );
  const { idempotencyKeys } = await contentsOf(portal.database);
  const row = idempotencyKeys.find(({ outcome }) => String(outcome).includes(customer.id));
  expect(row).toMatchObject({ subject: ADMIN.subject, mutation: 'createCustomer', outcome: `{"id":"${customer.id}"}` });
  expect(JSON.stringify(row)).not.toContain(secret);
});
