import { expect, test } from '@jest/globals';
import { type CustomerDetails, changedCustomer, newCustomer } from '../../src/domain/customers.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const DETAILS: CustomerDetails = {
  name: 'Acme',
  email: 'info@acme.example',
  phone: '+31 20 123 4567',
  segment: 'ENTERPRISE',
  riskLevel: 'HIGH',
  status: 'PENDING',
  externalReference: 'crm-1',
};
const problemsOf = (rule: () => unknown) => refusalOf(rule).map((error) => error.path.join('.'));

test('a new customer carries a low risk and nothing optional unless told otherwise', () => {
  expect(newCustomer({ name: ' Acme ', segment: 'MID_MARKET' })).toEqual({
    name: 'Acme',
    email: null,
    phone: null,
    segment: 'MID_MARKET',
    riskLevel: 'LOW',
    status: 'ACTIVE',
    externalReference: null,
  });
});

test('an update keeps what is left out', () => expect(changedCustomer(DETAILS, {})).toEqual(DETAILS));

test.each(['email', 'phone', 'externalReference'] as const)('an update clears %s where it is null', (field) => {
  expect(changedCustomer(DETAILS, { [field]: null })).toEqual({ ...DETAILS, [field]: null });
});

test.each(['name', 'segment', 'riskLevel', 'status'] as const)(
  'an update refuses null for %s, which every customer has',
  (field) => {
    expect(problemsOf(() => changedCustomer(DETAILS, { [field]: null }))).toEqual([`input.${field}`]);
  },
);

test('a new customer may not have null for its risk', () => {
  expect(problemsOf(() => newCustomer({ name: 'Acme', segment: 'ENTERPRISE', riskLevel: null }))).toEqual([
    'input.riskLevel',
  ]);
});

test('everything that is wrong is reported at once', () => {
  const input = { name: ' ', phone: '1'.repeat(51), externalReference: 'x\0', riskLevel: null };
  expect(problemsOf(() => changedCustomer(DETAILS, input))).toEqual([
    'input.name',
    'input.phone',
    'input.riskLevel',
    'input.externalReference',
  ]);
});
