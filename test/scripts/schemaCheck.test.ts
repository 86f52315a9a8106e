import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaProblems } from '../../scripts/check/schemaChanges.ts';

const TODAY = '2027-07-01';

function problems(released: string, present: string): Promise<string[]> {
  return schemaProblems(buildSchema(released), buildSchema(present), TODAY);
}

const deprecated = (day: string) => `@deprecated(reason: "Use \`title\`. Removed after ${day}.")`;

test('what is added for clients that need not know of it passes', async () => {
  expect(
    await problems(
      'type Query { contract(id: ID!): String } enum Status { DRAFT }',
      'type Query { contract(id: ID!, at: String): String! title: String } enum Status { DRAFT APPROVED } scalar Date',
    ),
  ).toEqual([]);
});

test.each([
  ['a field', 'type Query { title: Int name: Int }', 'type Query { title: Int }', 'Query.name: '],
  ['an argument', 'type Query { title(of: Int): Int }', 'type Query { title: Int }', 'Query.title.of: '],
  ['an enum value', 'type Query { a: E } enum E { A B }', 'type Query { a: E } enum E { A }', 'E.B: '],
  ['a type', 'type Query { a: Int } type T { a: Int }', 'type Query { a: Int }', 'T: '],
  [
    'an input field',
    'type Query { a(i: I): Int } input I { a: Int b: Int }',
    'type Query { a(i: I): Int } input I { a: Int }',
    'I.b: ',
  ],
  ['the promise of a value', 'type Query { title: Int! }', 'type Query { title: Int }', 'Query.title: '],
  [
    'the freedom to leave an argument out',
    'type Query { title: Int }',
    'type Query { title(of: Int!): Int }',
    'Query.title.of: ',
  ],
])('taking away %s that was not deprecated is refused, with its place', async (_, released, present, place) => {
  expect(await problems(released, present)).toEqual([expect.stringMatching(`^${place}`)]);
});

test('what was released as deprecated may go after its last day, not on it', async () => {
  const released = (day: string) => `type Query { title: Int name: Int ${deprecated(day)} }`;
  expect(await problems(released('2027-06-30'), 'type Query { title: Int }')).toEqual([]);
  expect(await problems(released('2027-07-01'), 'type Query { title: Int }')).toEqual([
    expect.stringMatching(/^Query.name: /),
  ]);
});

test('a deprecation that was never released does not allow a removal', async () => {
  const released = 'type Query { title: Int name: Int label: Int }';
  const present = `type Query { title: Int name: Int ${deprecated('2027-06-30')} }`;
  expect(await problems(released, present)).toEqual([expect.stringMatching(/^Query.label: /)]);
});

test('a type may go with the last element that used it, and not before', async () => {
  const field = `old: T ${deprecated('2027-06-30')}`;
  const type = 'type T { a: Int }';
  expect(await problems(`type Query { title: Int ${field} } ${type}`, 'type Query { title: Int }')).toEqual([]);
  expect(
    await problems(`type Query { title: Int ${field} new: T } ${type}`, 'type Query { title: Int new: Int }'),
  ).toEqual([expect.stringMatching(/^T: /), expect.stringMatching(/^Query.new: /)]);
});

test('so may what only that type, or an argument of the element, used', async () => {
  const list = `type Connection { nodes: [T!]! edges: [Edge!]! } type Edge { node: T! } type T { parent: T } input Where { not: Where }`;
  const old = `old(where: Where): Connection ${deprecated('2027-06-30')}`;
  expect(await problems(`type Query { title: Int ${old} } ${list}`, 'type Query { title: Int }')).toEqual([]);
});

test.each(['No longer supported', 'Removed after June.', 'Removed after 2027-06-30. Use `title`.'])(
  'a deprecation for the reason "%s" is refused, since it does not end with the day of its removal',
  async (reason) => {
    const present = `type Query { title: Int name: Int @deprecated(reason: "${reason}") }`;
    expect(await problems('type Query { title: Int name: Int }', present)).toEqual([
      'Query.name: expected its deprecation to end with "Removed after 2027-06-30."',
    ]);
  },
);
