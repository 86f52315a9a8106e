import { expect } from '@jest/globals';
import type { ContractStatus } from '../../../src/domain/statuses.ts';

interface Link {
  priorStatus: ContractStatus;
  newStatus: ContractStatus;
}

/** Expects each action of a contract to begin where the one before ended, the first at a draft, the last at its status. */
export function expectUnbrokenChain(actions: Link[], status: ContractStatus): void {
  expect(actions.map((action) => action.priorStatus)).toEqual(
    ['DRAFT', ...actions.map((action) => action.newStatus)].slice(0, actions.length),
  );
  expect(status).toBe(actions.at(-1)?.newStatus ?? 'DRAFT');
}
