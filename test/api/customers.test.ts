import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenCustomer, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const FIELDS = 'id name email phone segment riskLevel externalReference version createdAt updatedAt';
const NOBODY = 'cus_01kaq3w0v5fk7ajq1cymfjmyhd';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const read = async (id: string): Promise<Data> =>
  (await portal.data(`query ($id: ID!) { customer(id: $id) { ${FIELDS} events { nodes { type payload } } } }`, { id }))
    .customer;

const details = (who: string) => ({
  name: `Name of ${who}`,
  email: `${who}@example.com`,
  phone: '+31 20 123 4567',
  segment: 'PUBLIC_SECTOR',
  riskLevel: 'CRITICAL',
  externalReference: `crm-${who}`,
});

describe('creating a customer', () => {
  test('keeps all that was said, and starts at version 1', async () => {
    const input = details('create');
    const { customer, userErrors } = await mutate(portal, 'createCustomer', input, `customer { ${FIELDS} }`);
    expect(userErrors).toEqual([]);
    expect(customer).toEqual({
      ...input,
      id: expect.stringMatching(/^cus_/),
      version: 1,
      createdAt: expect.any(String),
      updatedAt: customer.createdAt,
    });
    expect(await read(customer.id)).toEqual({
      ...customer,
      events: { nodes: [{ type: 'customer.created', payload: null }] },
    });
  });

  test('takes a name and a segment for enough', async () => {
    const input = { name: ' Ömer & Søn 株式会社 𝄞 ', segment: 'SMALL_BUSINESS' };
    const { customer } = await mutate(portal, 'createCustomer', input, `customer { ${FIELDS} }`);
    expect(customer).toMatchObject({
      name: 'Ömer & Søn 株式会社 𝄞',
      email: null,
      phone: null,
      riskLevel: 'LOW',
      externalReference: null,
    });
  });

  test('tells everything that is wrong at once, and creates nothing', async () => {
    const count = async () => (await portal.data('{ customers { totalCount } }')).customers.totalCount;
    const before = await count();
    const input = { name: ' ', segment: 'ENTERPRISE', phone: '1'.repeat(51), externalReference: 'x'.repeat(201) };
    const { customer, userErrors } = await mutate(portal, 'createCustomer', input, 'customer { id }');
    expect(customer).toBeNull();
    expect(userErrors.map(({ path }: Data) => path.join('.'))).toEqual([
      'input.name',
      'input.phone',
      'input.externalReference',
    ]);
    expect(await count()).toBe(before);
  });
});

test('creating a customer with a risk level of null says what to do', async () => {
  const input = { ...details('null'), riskLevel: null };
  const { userErrors } = await mutate(portal, 'createCustomer', input, '');
  const message = 'Expected a value, but got null. Leave the field out instead.';
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'riskLevel'], message }]);
});

describe('no two customers share', () => {
  test.each([
    ['email', { email: 'Shared@Example.com' }, { email: 'shared@example.COM' }],
    ['externalReference', { externalReference: 'shared' }, { externalReference: 'shared' }],
  ])('an %s', async (field, first, second) => {
    await givenCustomer(portal, first);
    const other = { name: 'Other', segment: 'ENTERPRISE', ...second };
    const { customer, userErrors } = await mutate(portal, 'createCustomer', other, 'customer { id }');
    expect(customer).toBeNull();
    expect(userErrors).toMatchObject([{ __typename: 'NotUniqueError', path: ['input', field] }]);

    const id = await givenCustomer(portal);
    const before = await read(id);
    const refusal = await mutate(portal, 'updateCustomer', { id, ...second }, '');
    expect(refusal.userErrors).toMatchObject([{ code: 'NOT_UNIQUE', path: ['input', field] }]);
    expect(await read(id)).toEqual(before);
  });

  test('but any number has none', async () => {
    await givenCustomer(portal, { email: null, externalReference: null });
    await givenCustomer(portal, { email: null, externalReference: null });
  });

  test('but what a deleted customer had is free again', async () => {
    const id = await givenCustomer(portal, details('freed'));
    await mutate(portal, 'deleteCustomer', { id }, '');
    await givenCustomer(portal, details('freed'));
  });

  test('but one may keep its own, in another case', async () => {
    const id = await givenCustomer(portal, { email: 'own@example.com' });
    expect(await problems(portal, 'updateCustomer', { id, email: 'OWN@example.com' })).toEqual([]);
    expect((await read(id)).email).toBe('OWN@example.com');
  });

  test('but references that differ in case are two', async () => {
    await givenCustomer(portal, { externalReference: 'case' });
    await givenCustomer(portal, { externalReference: 'CASE' });
  });
});

describe('updating a customer', () => {
  test('changes what is given, keeps what is left out, and clears what is null', async () => {
    const id = await givenCustomer(portal, details('update'));
    const before = await read(id);
    const input = { id, name: ' New name ', phone: null, expectedVersion: 1 };
    const { customer } = await mutate(portal, 'updateCustomer', input, `customer { ${FIELDS} }`);
    const { events: _, ...rest } = before;
    expect(customer).toEqual({ ...rest, name: 'New name', phone: null, version: 2, updatedAt: customer.updatedAt });
    expect(customer.updatedAt > before.updatedAt).toBe(true);
    const { events } = await read(id);
    expect(events.nodes[0]).toEqual({ type: 'customer.updated', payload: { changed: ['name', 'phone'] } });
  });

  test.each(['email', 'phone', 'externalReference'])('clears %s where it is null', async (field) => {
    const id = await givenCustomer(portal, details(`clear-${field}`.toLowerCase()));
    await mutate(portal, 'updateCustomer', { id, [field]: null }, '');
    expect((await read(id))[field]).toBeNull();
  });

  test.each(['name', 'segment', 'riskLevel'])('refuses null for %s', async (field) => {
    const id = await givenCustomer(portal);
    const { userErrors } = await mutate(portal, 'updateCustomer', { id, [field]: null }, '');
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', field] }]);
  });

  test('that changes nothing raises no version, and leaves no event', async () => {
    const id = await givenCustomer(portal, details('same'));
    const before = await read(id);
    const same = { ...details('same'), name: ` ${before.name} ` };
    for (const input of [{}, same]) expect(await problems(portal, 'updateCustomer', { id, ...input })).toEqual([]);
    expect(await read(id)).toEqual(before);
  });

  test('fails where the version is not the one that was seen', async () => {
    const id = await givenCustomer(portal);
    await mutate(portal, 'updateCustomer', { id, phone: '1' }, '');
    const conflict = 'userErrors { ... on VersionConflictError { expectedVersion currentVersion } }';
    const { customer, userErrors } = await mutate(
      portal,
      'updateCustomer',
      { id, phone: '2', expectedVersion: 1 },
      `customer { id } ${conflict}`,
    );
    expect(customer).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', expectedVersion: 1, currentVersion: 2 }]);
    expect((await read(id)).phone).toBe('1');
  });

  test.each(['', 'nobody', NOBODY, 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd'])('finds no customer under %j', async (id) => {
    const { userErrors } = await mutate(portal, 'updateCustomer', { id, name: 'New' }, '');
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError', path: ['input', 'id'] }]);
    expect(await problems(portal, 'deleteCustomer', { id })).toEqual(['NOT_FOUND']);
  });
});
