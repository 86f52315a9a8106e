import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLScalarType, graphqlSync, isSpecifiedScalarType, parse, validate } from 'graphql';
import { executableSchema } from '../../src/graphql/schema/schema.ts';

const schema = executableSchema();
const ofOurs = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap()).filter(
  (type): type is GraphQLScalarType => type instanceof GraphQLScalarType && !isSpecifiedScalarType(type),
);

test('introspection tells of every scalar what the schema says of it, and where it is specified', () => {
  const { data } = graphqlSync({ schema, source: '{ __schema { types { name description specifiedByURL } } }' });
  const told = (data as { __schema: { types: { name: string }[] } }).__schema.types;
  expect(ofOurs.map(({ name }) => name).sort()).toEqual(
    ['CurrencyCode', 'Date', 'DateTime', 'Decimal', 'EmailAddress', 'JSON'].sort(),
  );
  for (const { name, description, specifiedByURL } of ofOurs) {
    expect({ description, specifiedByURL }).toEqual({
      description: expect.stringMatching(/.{10}\.$/),
      specifiedByURL: expect.stringMatching(/^https:\/\//),
    });
    expect(told.find((type) => type.name === name)).toEqual({ name, description, specifiedByURL });
  }
});

const IN: Record<string, (literal: string) => string> = {
  Decimal: (literal) => `{ contracts(where: { value: { currency: "EUR", min: ${literal} } }) { totalCount } }`,
  CurrencyCode: (literal) => `{ contracts(where: { value: { currency: ${literal} } }) { totalCount } }`,
  Date: (literal) => `{ contracts(where: { startDate: { from: ${literal} } }) { totalCount } }`,
  DateTime: (literal) => `{ contracts(where: { createdAt: { from: ${literal} } }) { totalCount } }`,
  EmailAddress: (literal) =>
    `mutation { createCustomer(input: { name: "x", segment: ENTERPRISE, email: ${literal} }) { userErrors { code } } }`,
};

describe.each(Object.entries(IN))('a literal of %s', (name, documentWith) => {
  const faultsOf = (literal: string) => validate(schema, parse(documentWith(literal)));
  const valueFault = (value: unknown) => {
    try {
      (schema.getType(name) as GraphQLScalarType).parseValue(value);
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('the value is taken');
  };

  test.each([
    ['true', 'true', true],
    ['["2026-01-01"]', 'a list', ['2026-01-01']],
    ['{ a: "b" }', 'an object', { a: 'b' }],
    ['[]', 'a list', []],
    ['7', 'the number 7', 7],
    ['12.5', 'the number 12.5', 12.5],
    ['"nonsense"', '"nonsense"', 'nonsense'],
    ['""', '""', ''],
  ])('cannot be %s, nor can a variable, and both are told so', (literal, got, value) => {
    const [fault, ...others] = faultsOf(literal);
    expect(others).toEqual([]);
    expect(fault?.message).toMatch(/^Expected .*, but got /);
    expect(fault?.message).toContain(`, but got ${got}.`);
    expect(fault?.locations).toEqual([{ line: 1, column: documentWith('\0').indexOf('\0') + 1 }]);
    expect(valueFault(value)).toBe(fault?.message);
  });

  test('cannot be a name without quotes', () => {
    const [fault] = faultsOf('EUR');
    expect(fault?.message).toContain(', but got the name EUR without quotes.');
    expect(fault?.locations).toHaveLength(1);
  });
});

test('a number with digits behind the point is no amount, in a document or in a variable', () => {
  const [fault] = validate(schema, parse(IN.Decimal!('12.50')));
  expect(fault?.message).toBe('Expected a decimal number as a string such as "1250.00", but got the number 12.50.');
});

test('JSON that is nested too deep is refused where it stands', () => {
  const nested = `${'['.repeat(40)}${']'.repeat(40)}`;
  const document = `mutation { createEvent(input: { customerId: "x", type: "a", payload: ${nested} }) { userErrors { code } } }`;
  const [fault] = validate(schema, parse(document));
  expect(fault).toMatchObject({ message: expect.stringMatching(/nested/), locations: [{ line: 1 }] });
});
