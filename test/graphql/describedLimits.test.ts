import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLDirective,
  getDirectiveValues,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { MAX_CONDITION_VALUES } from '../../src/db/conditions.ts';
import { MAX_CONDITIONS, MAX_FILTER_DEPTH } from '../../src/db/filters.ts';
import { MAX_PAYLOAD_BYTES } from '../../src/domain/events.ts';
import { MAX_EXCERPT } from '../../src/domain/excerpts.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import { MAX_THREAD_DEPTH } from '../../src/domain/threads.ts';
import { LIMITS } from '../../src/domain/validation.ts';
import { declaredCosts } from '../../src/graphql/limits/declaredCosts.ts';
import { WEIGHTS } from '../../src/graphql/limits/weights.ts';
import { DEFAULT_PAGE_SIZES, MAX_NODES, MAX_PAGE_SIZE, MAX_SKIP } from '../../src/graphql/pagination/pageArguments.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** Every field that returns a list or a page, with what `@listSize` says of it. */
const lists = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ parent: type.name, field })))
  .filter(({ field }) => (field.name === 'nodes' && field.args.length > 0) || /Connection!$/.test(String(field.type)))
  .map(({ parent, field }) => ({
    parent,
    field,
    size: field.astNode && getDirectiveValues(schema.getDirective('listSize') as GraphQLDirective, field.astNode),
  }));

/** Every description of the schema with the name of what it describes. */
const descriptions = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type) => {
    const fields =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const args = isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => field.args) : [];
    return [type, ...fields, ...args].map(({ name, description }) => ({
      type: type.name,
      name,
      text: description ?? '',
    }));
  });

const LENGTHS: Record<string, number> = {
  resolution: LIMITS.reason,
  editNote: LIMITS.reason,
  ...LIMITS,
  EmailAddress: LIMITS.email,
  externalReference: LIMITS.reference,
  'CreateEventInput.type': LIMITS.eventType,
  type: LIMITS.contractType,
  correlationId: LIMITS.reference,
  text: LIMITS.searchText,
  'Event.payload': MAX_EXCERPT,
};

describe('where a description names a limit, it is the one that is kept to:', () => {
  const named = (pattern: RegExp) =>
    descriptions.flatMap(({ type, name, text }) =>
      [...text.matchAll(pattern)].map(([, number]) => ({ of: `${type}.${name}`, name, number: Number(number) })),
    );

  test('the longest texts', () => {
    const limits = named(/(\d+) characters/g);
    expect(limits.length).toBeGreaterThan(20);
    for (const { of, name, number } of limits)
      expect({ of, number }).toEqual({ of, number: LENGTHS[of] ?? LENGTHS[name] });
  });

  test.each([
    { what: 'the largest page', pattern: /: 0 to (\d{1,3})\./g, limit: MAX_PAGE_SIZE },
    { what: 'the rows that can be passed over', pattern: /: 0 to (\d{4,})\./g, limit: MAX_SKIP },
    { what: 'the conditions of a filter', pattern: /At most (\d+) conditions/g, limit: MAX_CONDITIONS },
    { what: 'the depth of a filter', pattern: /nested at most (\d+) deep/g, limit: MAX_FILTER_DEPTH },
    { what: 'the values of a list', pattern: /; at most (\d+)\.$/g, limit: MAX_CONDITION_VALUES },
    { what: 'the size of a payload', pattern: /(\d+) KiB/g, limit: MAX_PAYLOAD_BYTES / 1024 },
    { what: 'the depth of a thread', pattern: /a reply to it, (\d+) at most\./g, limit: MAX_THREAD_DEPTH },
    { what: 'the largest amount', pattern: /at most (\d{10,})/g, limit: Number.MAX_SAFE_INTEGER },
  ])('$what', ({ pattern, limit }) => {
    const limits = named(pattern);
    expect(limits).not.toEqual([]);
    for (const { of, number } of limits) expect({ of, number }).toEqual({ of, number: limit });
  });

  test.each([
    { of: 'the root', isRoot: true, size: DEFAULT_PAGE_SIZES.root },
    { of: 'a row', isRoot: false, size: DEFAULT_PAGE_SIZES.nested },
  ])('the size of a page of $of where none is asked for', ({ isRoot, size }) => {
    const limits = named(/(\d+) when neither/g).filter(({ of }) => of.startsWith('Query.') === isRoot);
    expect(limits).not.toEqual([]);
    for (const { of, number } of limits) expect({ of, number }).toEqual({ of, number: size });
  });

  test('the start of an id', () => {
    for (const [type, { prefix }] of Object.entries(NOUNS)) {
      const id = descriptions.find((description) => description.type === type && description.name === 'id');
      expect(id?.text).toBe(`The global id; starts with \`${prefix}_\`.`);
    }
  });
});

describe('where a directive says how long a list gets, it is so:', () => {
  const { 'Query.nodes': nodes, ...pages } = Object.fromEntries(
    lists.map(({ parent, field, size }) => [`${parent}.${field.name}`, { parent, field, size }]),
  );

  test.each(Object.entries(pages))('%s', (_, { parent, size }) => {
    expect(size).toEqual({
      assumedSize: parent === 'Query' ? DEFAULT_PAGE_SIZES.root : DEFAULT_PAGE_SIZES.nested,
      slicingArguments: ['first', 'last'],
      sizedFields: ['nodes', 'edges'],
      requireOneSlicingArgument: false,
    });
  });

  test('Query.nodes', () => {
    expect(nodes?.size).toEqual({ assumedSize: MAX_NODES, requireOneSlicingArgument: false });
  });
});

test('every list that can be counted or passed over has its costs', () => {
  const costs = declaredCosts(schema);
  for (const { parent, field } of lists.filter(({ field }) => field.args.some(({ name }) => name === 'skip'))) {
    expect(costs.weightOf(`${parent}.${field.name}(skip:)`)).toBeGreaterThan(0);
    expect(costs.weightOf(`${parent}.${field.name}.totalCount`)).toBe(parent === 'Query' ? WEIGHTS.countedTable : 0);
  }
});
