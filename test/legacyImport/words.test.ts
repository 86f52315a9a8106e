import { expect, test } from '@jest/globals';
import { CONTRACT, CUSTOMER, planned } from '../support/legacy/planning.ts';

test.each(['constructor', 'toString', '__proto__'])('the former word %s is unknown like any other', (word) => {
  const { findings } = planned({
    customers: [{ ...CUSTOMER, segment: word }],
    contracts: [{ ...CONTRACT, status: word }],
  });
  expect(findings.decisions.map(({ what }) => what)).toEqual([
    `segment "${word}" is an unknown word`,
    `status "${word}" is an unknown word`,
  ]);
});
