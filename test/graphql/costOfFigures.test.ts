import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
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

describe('totals of contracts', () => {
  const totals = (args: string) => `{ contractTotals(${args}) { count values { amount } } }`;

  test.each([
    ['by what an index holds', 'by: [STATUS, CURRENCY, TYPE]', 200],
    ['by nothing', 'by: []', 200],
    ['by what their customers have', 'by: [SEGMENT, CURRENCY]', 200 + 2_000],
    ['by a single word', 'by: RISK_LEVEL', 200 + 2_000],
    ['by all', 'by: [STATUS, CURRENCY, SEGMENT, RISK_LEVEL, TYPE]', 200 + 2 * 2_000],
    ['with conditions', 'by: [STATUS], where: { status: [DRAFT], openEnded: true }', 200 + 1_000 + 2 * 10],
    ['with a search', 'by: [], where: { customer: { text: "x" } }', 200 + 1_000 + 10 + 200],
    ['with null for conditions', 'by: [], where: null', 200],
  ])('%s', (_, args, expected) => {
    expect(points(totals(args))).toBe(expected);
  });

  test('with all in variables', () => {
    const query =
      'query ($by: [ContractGrouping!]!, $where: ContractWhere) { contractTotals(by: $by, where: $where) { count } }';
    expect(points(query, { by: ['SEGMENT'], where: { status: ['DRAFT'] } })).toBe(200 + 2_000 + 1_000 + 10);
    expect(points(query, { by: ['SEGMENT'] })).toBe(200 + 2_000);
    // What is no grouping is refused later, for what it is.
    expect(points(query, { by: [{}, null, 7, 'WORD'] })).toBe(200);
  });

  test('under two names cost twice', () => {
    expect(points('{ a: contractTotals(by: SEGMENT) { count } b: contractTotals(by: SEGMENT) { count } }')).toBe(
      2 * 2_200,
    );
  });
});

describe.each(['decisions', 'eventTotals'])('%s', (field) => {
  const query = `query ($from: Date!, $to: Date!, $where: ${field === 'decisions' ? 'ContractWhere' : 'EventWhere'}) {
    ${field}(from: $from, to: $to, per: DAY, where: $where) { period { firstDay } } }`;

  test.each([
    ['a day', { from: '2026-01-01', to: '2026-01-01' }, 100 + 3],
    ['eight weeks', { from: '2026-01-05', to: '2026-03-01' }, 100 + 56 * 3],
    ['many years', { from: '1900-01-01', to: '2999-12-31' }, 100 + 1_000 * 3],
    ['conditions', { from: '2026-01-01', to: '2026-01-01', where: { id: ['x'] } }, 100 + 3 + 1_000 + 10],
    // What is no range is refused later, for what it is.
    ['days in the wrong order', { from: '2026-01-02', to: '2025-01-01' }, 100],
    ['what is no day', { from: 'x', to: {} }, 100],
    ['what is missing', {}, 100],
  ])('of %s', (_, variables, expected) => {
    expect(points(query, variables)).toBe(expected);
  });
});
