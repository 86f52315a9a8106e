import { NO_CURRENCY } from '../domain/noCurrency.ts';
import { type BadValue, type Field, invalid, untyped } from './kinds.ts';

export const day: Field = {
  bad: invalid(
    '',
    '0000-01-01',
    '10000-01-01',
    '+010000-01-01',
    '-0001-01-01',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    '2026-01-01 ',
    '\0',
    'tomorrow',
    20260101,
    true,
    {},
  ),
  good: ['9999-12-31', null],
};

export const instant: Field = {
  bad: invalid(
    '',
    '0000-01-01T00:00:00Z',
    '10000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '0001-01-01T00:00:00+01:00',
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:00+99:99',
    '\0',
    'now',
    0,
    true,
    {},
  ),
  good: [
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
    '2024-02-29T23:59:59.123456789+14:00',
    '2026-01-01t00:00:00z',
    null,
  ],
};

export const email: Field = {
  bad: invalid(
    '',
    ' ',
    'x',
    'a@',
    '@b.example',
    'a b@c.example',
    'a@b@c.example',
    'a@b..example',
    'a\0@b.example',
    '\ud800@b.example',
    `${'x'.repeat(64)}@${'y'.repeat(186)}.com`,
    7,
    true,
    {},
  ),
  good: [null],
};

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

export const payload: Field = {
  bad: [
    ...invalid('\0', '\ud800', { '\0': 1 }, { a: [{ b: 'x\udc00' }] }, 'x'.repeat(16 * 1024 - 1), [
      'é'.repeat(8 * 1024),
    ]),
    ...untyped(nested(31), nested(500)),
  ],
  good: [null, 0, false, '', [], {}, 'x'.repeat(16 * 1024 - 2), nested(30), { constructor: { a: [null] } }],
};

export const eventType: Field = {
  bad: [
    ...invalid(
      '',
      ' ',
      'Call',
      'call logged',
      'call..logged',
      '.call',
      'call.',
      '1call',
      'cäll',
      'call\0',
      'call\n',
      'x'.repeat(101),
    ),
    ...invalid('contract', 'contract.approved', 'customer.x', 'note.x', 'action.x', 'event.x'),
    ...untyped(7, true, {}),
  ],
  good: ['x'.repeat(100), 'call_2.logged', 'contracts.seen'],
};

const amountsOf = (currency: string, ...amounts: unknown[]) => amounts.map((amount) => ({ amount, currency }));

export const money: Field = {
  bad: [
    ...invalid(
      ...amountsOf('EUR', '-1', '-0', '0.001', '90071992547409.92', '9'.repeat(40), `0.${'0'.repeat(40)}`),
      ...amountsOf('JPY', '1.0', '9007199254740992'),
      ...amountsOf('KWD', '0.0001', '9007199254740.992'),
      ...amountsOf('CLF', '0.00001', '900719925474.0992'),
    ).map((bad): BadValue => ({ ...bad, path: ['value', 'amount'] })),
    ...untyped(1, '1.00', 'EUR', true, [], {}, { amount: '1', currency: 'EUR', cents: 0 }),
  ],
  good: [
    ...amountsOf('EUR', '0', '0.1', '007.50', '90071992547409.91'),
    ...amountsOf('JPY', '9007199254740991'),
    ...amountsOf('KWD', '9007199254740.991'),
    ...amountsOf('CLF', '900719925474.0991'),
  ],
};
export const amount: Field = {
  bad: invalid(
    '',
    ' ',
    '1e3',
    '1,000',
    '.5',
    '5.',
    '+1',
    '--1',
    '0x1',
    '1_000',
    'NaN',
    'Infinity',
    '\u0663',
    '1\0',
    ' 1',
    '9'.repeat(41),
    1,
    1.5,
    true,
    {},
  ),
  good: [],
};
export const currency: Field = {
  bad: invalid('', 'eur', 'EURO', NO_CURRENCY, 'BTC', 'EU\0', '\u20AC', 978, true, {}),
  good: [],
};
