import { CONTRACT_STATUSES } from '../../../src/domain/statuses.ts';
import { type Field, invalid, untyped } from './kinds.ts';

/** Where only the loopback network is named. */
export const receiverUrl: Field = {
  bad: [
    ...invalid(
      '',
      ' ',
      '\0',
      '\ud800',
      'a b',
      'hooks',
      '/hooks',
      '//example.com/',
      'ftp://example.com/',
      'javascript:1',
    ),
    ...invalid(
      'https://',
      'https:example.com',
      'https://ada:secret@8.8.8.8/',
      'https://8.8.8.8:99999/',
      'https://ex ample/',
    ),
    ...invalid(
      'http://8.8.8.8/',
      'https://10.0.0.1/',
      'https://[::1]/',
      'https://169.254.169.254/latest',
      'https://0x0a.1/',
    ),
    ...invalid(`https://8.8.8.8/${'x'.repeat(1_985)}`),
    ...untyped(7, true, {}),
  ],
  good: ['http://127.0.0.1:9/', 'https://127.1:9/?a=b#c', ` http://127.0.0.1:9/${'x'.repeat(1_980)} `],
};

/** The conditions of the webhook of a mutation. */
export const changeWhere = (mutation: string): Record<string, Field> => ({
  [`${mutation}.where`]: { bad: untyped('x', 7, true, { surprise: 1 }), good: [null, {}] },
  [`${mutation}.where.type`]: list(['call.logged', 'no.such.type'], true),
  [`${mutation}.where.customerId`]: { bad: [...invalid(null), ...untyped(true, {}, 1.5)], good: ['cus_x', ''] },
  [`${mutation}.where.contractId`]: { bad: [...invalid(null), ...untyped(true, {}, 1.5)], good: ['ctr_x', ''] },
  [`${mutation}.where.priorStatus`]: list(CONTRACT_STATUSES, 'WHALE'),
  [`${mutation}.where.newStatus`]: list(CONTRACT_STATUSES, 'WHALE'),
});

const list = (values: readonly string[], wrong: unknown): Field => ({
  bad: [
    ...invalid(
      null,
      Array.from({ length: 101 }, () => values[0]),
    ),
    ...untyped(wrong, [wrong], {}, [null]),
  ],
  good: [[], values, values[0], Array.from({ length: 100 }, () => values[0])],
});
