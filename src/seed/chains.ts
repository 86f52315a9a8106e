import { type ActionType, CONTRACT_STATUSES, type ContractStatus } from '../domain/statuses.ts';

/**
 * The actions that lead to each status. The goal is four for every contract, but the lifecycle has no chain of four to
 * DRAFT (no action leads there) nor to PENDING_APPROVAL (always an odd number). These are four on average: 0 + (3 or 5)
 * + 6 + 6 over four contracts, so 32 over eight.
 */
const CHAINS: Readonly<Record<ContractStatus, readonly [string, string]>> = {
  DRAFT: ['', ''],
  PENDING_APPROVAL: ['SUBMIT REJECT REOPEN', 'SUBMIT APPROVE REOPEN REJECT REOPEN'],
  APPROVED: ['SUBMIT REJECT REOPEN REJECT REOPEN APPROVE', 'SUBMIT APPROVE REOPEN REJECT REOPEN APPROVE'],
  REJECTED: ['SUBMIT REJECT REOPEN APPROVE REOPEN REJECT', 'SUBMIT APPROVE REOPEN APPROVE REOPEN REJECT'],
};

/** The actions of the nth contract, counted from 0: contracts get the four statuses in turn. */
export function chainOf(contract: number): ActionType[] {
  const status = CONTRACT_STATUSES[contract % CONTRACT_STATUSES.length] as ContractStatus;
  const turn = Math.floor(contract / CONTRACT_STATUSES.length) % 2;
  return (CHAINS[status][turn] as string).split(' ').filter(Boolean) as ActionType[];
}
