import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getTableColumns } from 'drizzle-orm';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { systemClock } from '../../src/commands/systemClock.ts';
import { tables } from '../../src/db/sqlite/schema.ts';
import { CUSTOMER_SEGMENTS, RISK_LEVELS } from '../../src/domain/customers.ts';
import { FLAG_SEVERITIES } from '../../src/domain/flags.ts';
import { NODE_TYPES, NOUNS } from '../../src/domain/nouns.ts';
import { ROLES } from '../../src/domain/roles.ts';
import { ACTION_TYPES, CONTRACT_STATUSES } from '../../src/domain/statuses.ts';
import { addCompositeFields } from '../../src/graphql/batching/addCompositeFields.ts';
import { USER_ERROR_TYPES } from '../../src/graphql/errors/userErrors.ts';
import { resolvers } from '../../src/graphql/resolvers/index.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter(isObjectType);
const namesOf = (map: object) => Object.keys(map).sort();

describe('every field', () => {
  const fieldsOf = (type: string): Record<string, object> => resolvers[type as keyof typeof resolvers] ?? {};
  const resolved = (type: string) => namesOf(fieldsOf(type));

  test.each(NODE_TYPES)('of %s is on its row or has a resolver', (type) => {
    const { searchText: _, ...columns } = { searchText: undefined, ...getTableColumns(tables[NOUNS[type].many]) };
    const values = namesOf(columns).map((name) => [name, name === 'valueCurrency' ? 'EUR' : 1]);
    const row = { ...Object.fromEntries(values), id: systemClock.newId(type) };
    addCompositeFields([row]);
    const withResolver = resolved(type).filter((name) => 'resolve' in (fieldsOf(type)[name] ?? {}));
    const answered = new Set([...namesOf(row), ...withResolver]);
    const fields = objects.find(({ name }) => name === type)?.getFields() ?? {};
    expect(namesOf(fields).filter((field) => !answered.has(field))).toEqual([]);
  });

  test.each(['Query', 'Mutation'])('of %s has a resolver', (type) => {
    expect(resolved(type)).toEqual(namesOf(objects.find(({ name }) => name === type)?.getFields() ?? {}));
  });

  test('that has a resolver is in the schema', () => {
    for (const object of objects) {
      const fields = namesOf(object.getFields());
      expect(fields).toEqual(expect.arrayContaining(resolved(object.name)));
    }
  });
});

describe('every element', () => {
  const elements = types.flatMap((type) => [
    { element: type.name, description: type.description },
    ...partsOf(type).map(({ name, description }) => ({ element: `${type.name}.${name}`, description })),
  ]);

  test('has a description, which is a sentence', () => {
    expect(elements.length).toBeGreaterThan(300);
    for (const { element, description } of elements) {
      expect({ element, description }).toEqual({ element, description: expect.stringMatching(/^\S.*\.$/s) });
    }
  });

  test('describes each argument too', () => {
    const described = objects.flatMap((type) => Object.values(type.getFields()).flatMap(({ args }) => args));
    expect(described.length).toBeGreaterThan(50);
    expect(described.filter(({ description }) => !description)).toEqual([]);
  });
});

/** What a type is made of. */
function partsOf(type: GraphQLNamedType): { name: string; description?: string | null }[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return [];
}

const wordsOf = (name: string) => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

test.each([
  { name: 'CustomerSegment', words: CUSTOMER_SEGMENTS },
  { name: 'RiskLevel', words: RISK_LEVELS },
  { name: 'ContractStatus', words: CONTRACT_STATUSES },
  { name: 'ActionType', words: ACTION_TYPES },
  { name: 'FlagSeverity', words: FLAG_SEVERITIES },
  { name: 'Role', words: ROLES },
  { name: 'SortDirection', words: ['ASC', 'DESC'] },
  { name: 'UserErrorCode', words: Object.keys(USER_ERROR_TYPES) },
])('$name has the words of the rules, in their order', ({ name, words }) => {
  expect(wordsOf(name)).toEqual([...words]);
});

test('every code of a user error has a type of its own, of the same name', () => {
  const implementations = schema.getPossibleTypes(schema.getType('UserError') as never).map(({ name }) => name);
  expect(Object.values(USER_ERROR_TYPES)).toEqual(implementations);
  for (const [code, type] of Object.entries(USER_ERROR_TYPES)) {
    expect(
      type
        .replace(/Error$/, '')
        .replace(/\B[A-Z]/g, '_$&')
        .toUpperCase(),
    ).toBe(code);
  }
});

test('every type with an id of its own is a Node, and the other way round', () => {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
  expect([...nodes].sort()).toEqual(namesOf(NOUNS));
});
