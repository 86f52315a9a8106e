import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { planner } from '../../src/graphql/limits/cost.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';

const planOf = planner(executableSchema());

/** The points of an operation, without those of any request. */
function points(query: string, variables?: Record<string, unknown>): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('expected one operation');
  return planOf(document, operation).running(variables).points - 10;
}

test.each([
  ['plain values', '{ viewer { subject name } contractLifecycle { action priorStatus } __typename }', 0],
  ['a row', '{ contract(id: "x") { id value { amount } updatedBy { name } viewerCanUpdate } }', 1],
  ['what may be done with a row', '{ contract(id: "x") { availableTransitions { action } } }', 1 + 1],
  ['the last of what belongs to a row', '{ contract(id: "x") { lastAction { actor { name } } } }', 1 + 1],
  ['how many belong to a row', '{ contract(id: "x") { noteCount } }', 1 + 10],
  ['a row that it belongs to', '{ contract(id: "x") { customer { id } } }', 2],
  ['rows by their ids', '{ nodes(ids: ["a", "b", "c"]) { id ... on Note { contract { id } } } }', 6],
  ['an id alone where a list may stand', '{ nodes(ids: "a") { id } }', 1],
  ['a page of the usual size', '{ contracts { nodes { id } } }', 20],
  ['a page by its edges', '{ contracts(first: 7) { edges { cursor node { id } } } }', 7],
  ['the end of a list', '{ contracts(last: 7) { nodes { id } } }', 7],
  ['a page and where it lies', '{ contracts(first: 7) { nodes { id } pageInfo { hasNextPage } } }', 8],
  ['a count of all there are', '{ contracts { totalCount } }', 100],
  ['a count of what belongs to a row', '{ contract(id: "x") { notes { totalCount } } }', 1 + 10],
  ['a page in a page', '{ contracts(first: 5) { nodes { notes(first: 3) { nodes { id } } } } }', 5 + 5 * 3],
  [
    'pages in pages in pages, counted',
    '{ customers(first: 2) { nodes { contracts(first: 3) { totalCount nodes { notes(first: 4) { nodes { author { subject } } pageInfo { endCursor } } } } } } }',
    2 + 2 * (10 + 3) + 2 * 3 * (4 + 1),
  ],
  ['rows that are passed over', '{ contracts(first: 1, skip: 2000) { nodes { id } } }', 1 + 10],
  ['conditions', '{ contracts(first: 1, where: { status: [DRAFT], OR: [{ id: ["x"] }] }) { nodes { id } } }', 1 + 30],
  ['a search', '{ contracts(first: 1, where: { customer: { text: "x" } }) { nodes { id } } }', 1 + 10 + 200],
  [
    'a search in a page in a page',
    '{ contracts(first: 5) { nodes { notes(first: 1, where: { text: "x" }) { nodes { id } } } } }',
    5 + 5 + 200,
  ],
  ['a search in all notes', '{ notes(first: 1, where: { text: "x" }) { nodes { id } } }', 1 + 1_000],
  [
    'a search that is counted, too',
    '{ contracts(first: 1, where: { text: "x" }) { totalCount nodes { id } } }',
    1 + 100 + 2 * 200,
  ],
  ['a search that is counted only', '{ contracts(where: { text: "x" }) { totalCount } }', 100 + 200],
  [
    'a range, which is one condition',
    '{ contracts(first: 1, where: { value: { currency: "EUR", min: "1", max: "2" } }) { nodes { id } } }',
    1 + 10,
  ],
  [
    'a search that goes on from a row, and where its page lies',
    '{ contracts(first: 1, after: "x", where: { text: "x" }) { nodes { id } pageInfo { hasPreviousPage } } }',
    1 + 1 + 2 * 200,
  ],
  ['a mutation', 'mutation { deleteNote(input: { id: "x" }) { deletedNoteIds userErrors { code } } }', 21],
  [
    'what a mutation gives',
    'mutation { submitContract(input: { id: "x" }) { contract { customer { id } } action { id } } }',
    24,
  ],
  [
    'the row that somebody else has changed meanwhile',
    'mutation { updateNote(input: { id: "x", body: "x" }) { userErrors { ... on VersionConflictError { current { id ... on Note { contract { id } } } } } } }',
    21 + 2,
  ],
  ['the same field twice', '{ contract(id: "x") { customer { id } customer { name } } contract(id: "x") { id } }', 2],
  ['the same field under two names', '{ a: contracts { nodes { id } } b: contracts { nodes { id } } }', 40],
  [
    'the same field of two types',
    '{ nodes(ids: ["a", "b"]) { ... on Customer { events(first: 5) { nodes { id } } } ... on Contract { events(first: 6) { nodes { id } } } } }',
    2 + 2 * (5 + 6),
  ],
  [
    'fields of fragments',
    '{ contracts(first: 2) { ...P } } fragment P on ContractConnection { nodes { ...C } } fragment C on Contract { customer { id } }',
    4,
  ],
  ['what may be skipped', '{ contracts @skip(if: true) { nodes { id } } }', 20],
])('%s', (_what, query, expected) => {
  expect(points(query)).toBe(expected);
});

describe('a page whose size is a variable', () => {
  const query =
    'query ($first: Int, $last: Int = 4, $skip: Int) { a: contracts(first: $first, skip: $skip) { nodes { id } } b: notes(last: $last) { nodes { id } } }';

  test.each([
    [{ first: 5 }, 5 + 4],
    [{ first: 5, last: 6 }, 5 + 6],
    [{}, 20 + 4],
    [undefined, 20 + 4],
    [{ first: null, last: null }, 20 + 20],
    [{ first: 1, skip: 400 }, 1 + 2 + 4],
    // What is out of range is refused later, for what it is.
    [{ first: 101, skip: 1e300 }, 100 + 5_000 + 4],
    [{ first: -5 }, 0 + 4],
    [{ first: 'five', skip: {} }, 0 + 4],
  ])('%j', (variables, expected) => {
    expect(points(query, variables)).toBe(expected);
  });
});

test('conditions in variables count like others, wherever they stand', () => {
  const query =
    'query ($where: NoteWhere, $text: String) { notes(first: 1, where: { OR: [$where, { text: $text }] }) { nodes { id } } }';
  expect(points(query, { where: { AND: [{ text: 'x' }, { text: 'y' }] } })).toBe(1 + 10 + 10 + 3 * 1_000);
});

test('ids in a variable count as many as there are', () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  expect(points(query, { ids: Array(30).fill('x') })).toBe(30);
  expect(points(query, { ids: Array(20_000).fill('x') })).toBe(100);
});

describe('the schema that is asked for', () => {
  test('costs no more than any client has, as far as tools ask for it', () => {
    expect(points(getIntrospectionQuery())).toBeLessThan(5_000);
  });

  test('costs ten times as much with each list in a list', () => {
    const nested = (depth: number) =>
      `{ __schema { types { ${'fields { args { type { '.repeat(depth)} name ${'} } }'.repeat(depth)} } } }`;
    expect(points(nested(1))).toBeGreaterThan(50);
    expect(points(nested(2)) / points(nested(1))).toBeGreaterThan(50);
  });
});
