import { makeExecutableSchema } from '@graphql-tools/schema';
import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, graphql } from 'graphql';
import { ROLES, type Role } from '../../src/domain/roles.ts';
import { enforceAuth } from '../../src/graphql/schema/authDirective.ts';

const DIRECTIVE = `
  enum Role { ${ROLES.join(' ')} }
  directive @auth(requires: Role! = READER) on OBJECT | FIELD_DEFINITION
`;
const schemaOf = (types: string) => enforceAuth(makeExecutableSchema({ typeDefs: DIRECTIVE + types }));

/** Asks as a role of a schema whose rows hold whatever their fields are called. */
async function ask(types: string, source: string, role: Role) {
  const rootValue = { a: 'A', b: 'B', row: { c: 'C', d: 'D' } };
  const contextValue = { actor: { subject: 'pat', name: 'Pat', role } };
  const { data, errors = [] } = await graphql({ schema: schemaOf(types), source, rootValue, contextValue });
  return { data: { ...data }, refused: errors.map(({ path }) => path?.join('.')) };
}

describe('a schema is refused where nothing says who may use', () => {
  test.each([
    ['a field of Query', 'type Query { a: String @auth, b: String }', 'Query.b'],
    ['a field of Mutation', 'type Query @auth { a: String } type Mutation { b: String }', 'Mutation.b'],
    ['a field of Subscription', 'type Query @auth { a: String } type Subscription { b: String }', 'Subscription.b'],
  ])('%s', (_, types, name) => {
    expect(() => schemaOf(types)).toThrow(`Expected @auth on ${name}, but got none.`);
  });
});

describe('the role is asked for', () => {
  test('of the field before that of the type, whether it is more or less', async () => {
    const types = 'type Query @auth(requires: EDITOR) { a: String @auth(requires: ADMIN), b: String }';
    expect(await ask(types, '{ a b }', 'READER')).toEqual({ data: { a: null, b: null }, refused: ['a', 'b'] });
    expect(await ask(types, '{ a b }', 'EDITOR')).toEqual({ data: { a: null, b: 'B' }, refused: ['a'] });
    expect(await ask(types, '{ a b }', 'ADMIN')).toEqual({ data: { a: 'A', b: 'B' }, refused: [] });
    const lenient = 'type Query @auth(requires: ADMIN) { a: String @auth, b: String }';
    expect(await ask(lenient, '{ a b }', 'READER')).toEqual({ data: { a: 'A', b: null }, refused: ['b'] });
  });

  test('deeper down, too, where it is declared there', async () => {
    const query = 'type Query @auth { row: Row }';
    const field = `${query} type Row { c: String, d: String @auth(requires: ADMIN) }`;
    expect(await ask(field, '{ row { c d } }', 'EDITOR')).toEqual({
      data: { row: { c: 'C', d: null } },
      refused: ['row.d'],
    });
    const type = `${query} type Row @auth(requires: ADMIN) { c: String, d: String }`;
    expect(await ask(type, '{ row { c d } }', 'EDITOR')).toMatchObject({ refused: ['row.c', 'row.d'] });
    expect(await ask(type, '{ row { c d } }', 'ADMIN')).toMatchObject({ refused: [] });
  });

  test('under whatever name the field is asked for', async () => {
    const types = 'type Query @auth { a: String @auth(requires: ADMIN) }';
    const source = '{ x: a ... { y: a } ...f } fragment f on Query { z: a @include(if: true) }';
    expect(await ask(types, source, 'APPROVER')).toMatchObject({ refused: ['x', 'y', 'z'] });
  });
});

test('fields of which nothing is said are left as they are', () => {
  const row = schemaOf('type Query @auth { row: Row } type Row { "A letter." c: String }').getType('Row');
  const { c } = (row as GraphQLObjectType).getFields();
  expect(c).toMatchObject({ resolve: undefined, description: 'A letter.' });
});

test('introspection tells who may use a field', async () => {
  const types = 'type Query @auth { "A letter." a: String, b: String @auth(requires: ADMIN) }';
  const { data } = await ask(types, '{ __type(name: "Query") { fields { name description } } }', 'READER');
  expect(data).toEqual({
    __type: {
      fields: [
        { name: 'a', description: 'A letter. Requires the role READER.' },
        { name: 'b', description: 'Requires the role ADMIN.' },
      ],
    },
  });
});
