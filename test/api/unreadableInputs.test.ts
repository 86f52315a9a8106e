import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { type Fixture, givenFixture } from '../support/badInput/fixture.ts';
import { INPUT_FIELDS, type InputField, inputWith, nameOf, send } from '../support/badInput/run.ts';
import { countsOf } from '../support/fixtures/counts.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

let portal: TestServer;
let fixture: Fixture;
beforeAll(async () => {
  portal = await startServer(WEBHOOKS_HERE);
  fixture = await givenFixture(portal);
});
afterAll(() => portal.stop());

const counts = () => countsOf(portal);
const inputTypeOf = (mutation: string) => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;

/** The type of an input's field, as it is written: `EmailAddress`, `Decimal!`. */
function typeOf({ mutation, path }: InputField) {
  const root = schema.getType(inputTypeOf(mutation));
  const type = path.reduce<unknown>((type, step) => {
    const named = getNamedType(type as typeof root);
    return isInputObjectType(named) ? named.getFields()[step]?.type : undefined;
  }, root);
  return type as NonNullable<typeof root>;
}

function isOfOurs(field: InputField): boolean {
  const type = getNamedType(typeOf(field));
  // Nothing is unreadable as JSON.
  return isScalarType(type) && !isSpecifiedScalarType(type) && type.name !== 'JSON';
}
const FIELDS = INPUT_FIELDS.filter(isOfOurs).map((field) => ({ field, name: nameOf(field) }));
const VALUES = ['nonsense\u{1F600}', '', 7, true, ['2026-01-01', 'x'], { a: 1 }];

test('there are inputs with scalars of ours', () => {
  expect(FIELDS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['createCustomer.email', 'updateContract.value.amount', 'createEvent.occurredAt']),
  );
});

describe.each(FIELDS)('$name', ({ field }) => {
  const refusal = {
    code: 'INVALID_INPUT',
    path: ['input', ...field.path],
    message: expect.stringMatching(/^Expected /),
  };

  test('that is malformed in the input is a user error, and nothing is written', async () => {
    const before = await counts();
    for (const value of VALUES) {
      const { data, errors } = await send(portal, field.mutation, inputWith(fixture, field, value));
      expect({ value, errors }).toEqual({ value, errors: undefined });
      expect(data[field.mutation].userErrors).toEqual([refusal]);
    }
    expect(await counts()).toEqual(before);
  });

  test('that is malformed in a variable of its own is the same', async () => {
    const before = await counts();
    const { type, written, variables } = withOwnVariable(field);
    const query = `mutation (${type}) { ${field.mutation}(input: ${written}) { userErrors { code path message } } }`;
    for (const value of VALUES) {
      const data = await portal.data(query, { ...variables, v: value });
      expect({ value, ...data[field.mutation] }).toEqual({ value, userErrors: [refusal] });
    }
    expect(await counts()).toEqual(before);
  });
});

/** An input written into the document, in which one value is the variable `$v`, and the others variables, too. */
function withOwnVariable(field: InputField) {
  const variables: Record<string, unknown> = {};
  const types = [`$v: ${typeOf(field)}`];
  const write = (value: Data, path: string[]): string => {
    if (path.join() === field.path.join()) return '$v';
    const inner = { ...field, path };
    if (path.length > 0 && !isInputObjectType(getNamedType(typeOf(inner)))) {
      const name = path.join('_');
      variables[name] = value;
      types.push(`$${name}: ${typeOf(inner)}`);
      return `$${name}`;
    }
    return `{ ${Object.entries(value).map(([key, part]) => `${key}: ${write(part, [...path, key])}`)} }`;
  };
  const written = write(inputWith(fixture, field, 'v'), []);
  return { type: types.join(), written, variables };
}

describe('what cannot be read', () => {
  test('is told beside all else that is wrong with the input', async () => {
    const customer = { name: ' ', email: 'x', phone: 'a\nb', segment: 'ENTERPRISE' };
    expect(await pathsOf('createCustomer', customer)).toEqual(['name', 'email', 'phone']);
    const contract = { ...fixture.inputs.updateContract, title: '\u200b', startDate: '2026-02-30', endDate: 'x' };
    const value = { amount: '1,50', currency: 'eur' };
    expect(await pathsOf('updateContract', { ...contract, value })).toEqual([
      'title',
      'value.amount',
      'value.currency',
      'startDate',
      'endDate',
    ]);
    const event = { ...fixture.inputs.createEvent, type: 'A', payload: '\0', occurredAt: 'now' };
    expect(await pathsOf('createEvent', event)).toEqual(['type', 'payload', 'occurredAt']);
  });

  test('is a fault of its own mutation, whatever else is in the request', async () => {
    const query = `mutation ($bad: EmailAddress, $good: EmailAddress) { ...M }
      fragment M on Mutation {
        a: createCustomer(input: { name: "A", segment: ENTERPRISE, email: $bad }) { customer { name } userErrors { path } }
        ... on Mutation {
          b: createCustomer(input: { name: "B", segment: ENTERPRISE, email: $good }) { customer { name } userErrors { path } }
        }
      }`;
    for (const time of [1, 2]) {
      expect(await portal.data(query, { bad: 'x', good: `b${time}@c.example` })).toEqual({
        a: { customer: null, userErrors: [{ path: ['input', 'email'] }] },
        b: { customer: { name: 'B' }, userErrors: [] },
      });
    }
  });

  async function pathsOf(mutation: string, input: object): Promise<string[]> {
    const { data } = await send(portal, mutation, input);
    return data[mutation].userErrors.map(({ path }: { path: string[] }) => path.slice(1).join('.'));
  }
});

describe('GraphQL itself refuses', () => {
  const create = (input: string, more = '') =>
    `createCustomer(input: { name: "x", segment: ENTERPRISE ${input} }) { userErrors { path } ${more} }`;
  const within = 'customer { contracts(where: { startDate: { from: $d } }) { totalCount } }';
  test.each<[what: string, query: string, variables: object, code: string, message: RegExp]>([
    [
      'what a query cannot read',
      'query ($v: DateRange) { contracts(where: { startDate: $v }) { totalCount } }',
      { v: { from: 'x' } },
      'BAD_USER_INPUT',
      /^Variable "\$v" got invalid value "x" at "v.from"; Expected a day such as "2026-03-01", but got "x"\.$/,
    ],
    [
      'what is used below a mutation',
      `mutation ($d: Date) { ${create('', within)} }`,
      { d: 'x' },
      'BAD_USER_INPUT',
      /^Variable "\$d" got invalid value "x"; Expected a day/,
    ],
    [
      'what is used in a mutation and below it, in a fragment',
      `mutation ($d: Date) { updateContract(input: { id: "x", startDate: $d }) { contract { ...C } } }
       fragment C on Contract { customer { contracts(where: { startDate: { from: $d } }) { totalCount } } }`,
      { d: 'x' },
      'BAD_USER_INPUT',
      /^Variable "\$d" got invalid value "x"; Expected a day/,
    ],
    [
      'a word that is none of an enum',
      `mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { userErrors { path } } }`,
      { i: { name: 'x', segment: 'WHALE', email: 'x' } },
      'BAD_USER_INPUT',
      /WHALE/,
    ],
    [
      'what is missing',
      `mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { userErrors { path } } }`,
      { i: { name: 'x', email: 'x' } },
      'BAD_USER_INPUT',
      /segment/,
    ],
    [
      'null for what may not be null',
      `mutation ($a: Decimal!) { updateContract(input: { id: "x", value: { amount: $a, currency: "EUR" } }) { userErrors { path } } }`,
      { a: null },
      'BAD_USER_INPUT',
      /null/,
    ],
    [
      'a literal',
      `mutation { ${create('email: "x"')} }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /^Expected an e-mail address/,
    ],
    [
      'the default of a variable',
      `mutation ($e: EmailAddress = "x") { ${create('email: $e')} }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /^Expected an e-mail address/,
    ],
  ])('%s', async (_, query, variables, code, message) => {
    const before = await counts();
    const { data, errors } = await portal.ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(message), extensions: { code } }),
    ]);
    expect(await counts()).toEqual(before);
  });
});

test('what cannot be read is shown as it came where GraphQL refuses something else of the input', async () => {
  const query = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { userErrors { code } } }';
  for (const email of ['nonsense', 7, true]) {
    const { errors } = await portal.ask(query, { input: { name: 'Acme', email } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain(`{ name: "Acme", email: ${JSON.stringify(email)} }`);
  }
});
