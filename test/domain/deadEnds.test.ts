import { expect, test } from '@jest/globals';
import { LIFECYCLE, transitionFor } from '../../src/domain/lifecycle.ts';

test('a contract in a status without transitions is said to take no action', () => {
  const withoutReopening = LIFECYCLE.filter(({ action }) => action !== 'REOPEN');
  expect(() => transitionFor(withoutReopening, 'APPROVED', 'SUBMIT')).toThrow(
    'A contract that is APPROVED cannot take the action SUBMIT; it can take none.',
  );
});
