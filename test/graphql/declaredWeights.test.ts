import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, isInputObjectType } from 'graphql';
import { declaredCosts } from '../../src/graphql/limits/declaredCosts.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const { weightOf } = declaredCosts(schema);

test('every mutation costs 20 points, and one that makes many decisions 20 for each', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(0);
  expect(mutations.filter((name) => weightOf(`Mutation.${name}`) !== 20)).toEqual(['decideContracts']);
  expect(weightOf('ContractDecisionInput.id')).toBe(20);
});

test('every condition of a filter costs 10 points, a search for text 200', () => {
  const conditions = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .filter(({ name }) => name.endsWith('Where'))
    .flatMap((type) => Object.keys(type.getFields()).map((name) => ({ of: `${type.name}.${name}`, name })));
  expect(conditions.length).toBeGreaterThan(0);
  expect(conditions.filter(({ of, name }) => weightOf(of) !== (name === 'text' ? 200 : 10))).toEqual([]);
});
