import { describe, expect, test } from '@jest/globals';
import { type ContractTerms, type ContractTermsInput, changedTerms, newTerms } from '../../src/domain/contracts.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const TERMS: ContractTerms = {
  reference: 'C-1',
  title: 'Cleaning',
  type: 'SLA',
  description: 'Every week.',
  valueMinor: 125_000,
  valueCurrency: 'EUR',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
};
const value = { amount: '10', currency: 'JPY' };
const problemsOf = (rule: () => unknown) => refusalOf(rule).map((error) => error.path.join('.'));

test('new terms hold what is given, trimmed, and null for the rest', () => {
  expect(newTerms({ title: ' Cleaning ', value })).toEqual({
    reference: null,
    title: 'Cleaning',
    type: null,
    description: null,
    valueMinor: 10,
    valueCurrency: 'JPY',
    startDate: null,
    endDate: null,
  });
});

test('a contract may be without a value', () => {
  expect(newTerms({ title: 'Cleaning' })).toMatchObject({ valueMinor: null, valueCurrency: null });
  expect(newTerms({ title: 'Cleaning', value: null })).toMatchObject({ valueMinor: null, valueCurrency: null });
});

describe('an update of terms', () => {
  test('keeps what is left out', () => expect(changedTerms(TERMS, {})).toEqual(TERMS));

  test('clears amount and currency where the value is null', () => {
    expect(changedTerms(TERMS, { value: null })).toEqual({ ...TERMS, valueMinor: null, valueCurrency: null });
  });

  test.each(['reference', 'description', 'startDate', 'endDate'] as const)('clears %s where it is null', (field) => {
    expect(changedTerms(TERMS, { [field]: null })).toEqual({ ...TERMS, [field]: null });
  });

  test('refuses null for the title, which every contract has', () => {
    expect(problemsOf(() => changedTerms(TERMS, { title: null }))).toEqual(['input.title']);
  });

  test('replaces amount and currency together', () => {
    expect(changedTerms(TERMS, { value })).toEqual({ ...TERMS, valueMinor: 10, valueCurrency: 'JPY' });
  });
});

describe('a contract', () => {
  const dates = (startDate: string | null, endDate: string | null) => () =>
    newTerms({ title: 'Cleaning', value, startDate, endDate });

  test.each<[string | null, string | null]>([
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01', '2026-01-02'],
    ['0999-12-31', '2026-01-01'],
    ['2026-01-01', null],
    [null, '2026-01-01'],
  ])('may run from %s to %s', (from, to) => expect(dates(from, to)).not.toThrow());

  test('may not end before it starts', () => {
    expect(problemsOf(dates('2026-01-02', '2026-01-01'))).toEqual(['input.endDate']);
  });

  test('is told which of the two dates an update got wrong', () => {
    expect(problemsOf(() => changedTerms(TERMS, { endDate: '2025-12-31' }))).toEqual(['input.endDate']);
    expect(problemsOf(() => changedTerms(TERMS, { startDate: '2027-01-01' }))).toEqual(['input.startDate']);
  });
});

test.each<[ContractTermsInput, string[]]>([
  [{}, ['input.title']],
  [{ title: 'x'.repeat(201), value: { amount: '-1', currency: 'EUR' } }, ['input.title', 'input.value.amount']],
  [
    {
      reference: '',
      title: ' ',
      description: 'x'.repeat(10_001),
      value: { amount: '1.5', currency: 'JPY' },
      startDate: '2026-01-02',
      endDate: '2026-01-01',
    },
    ['input.reference', 'input.title', 'input.description', 'input.value.amount', 'input.endDate'],
  ],
])('everything that is wrong with %j is reported at once', (input, problems) => {
  expect(problemsOf(() => newTerms(input))).toEqual(problems);
});

test('texts may be as long as their limits', () => {
  const input = { reference: 'r'.repeat(200), title: 't'.repeat(200), description: 'd'.repeat(10_000) };
  expect(newTerms({ ...input, value })).toMatchObject(input);
});
