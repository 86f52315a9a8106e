import { randomUUID } from 'node:crypto';
import { contractId } from './data/large.ts';
import type { Load, Measured } from './load.ts';

/** The most clients that approve at once. */
export const CLIENTS = 32;
/** The condition on contracts that only those of `pendingDatabase` meet, as each engine takes it. */
export const TO_APPROVE = `id <= '${contractId(999_999)}'`;

const APPROVE = `mutation Approve($input: ApproveContractInput!) {
  approveContract(input: $input) { userErrors { code } contract { status } }
}`;
/** How an answer starts. */
const APPROVED = '{"data":{"approveContract":{"userErrors":[],"contract":{"status":"APPROVED"}}}';

/** Returns what runs loads of approvals, of `pending` contracts, each once across all runs. */
export function approvals(pending: number) {
  const bodyOf = (n: number, isKeyed: boolean) => {
    const input = { id: contractId(n + 1), ...(isKeyed && { idempotencyKey: randomUUID() }) };
    return JSON.stringify({ query: APPROVE, variables: { input } });
  };
  let next = 0;
  return async <Result extends Measured>(
    run: (what: Pick<Load, 'bodies' | 'expected'>) => Promise<Result>,
    { isKeyed = false } = {},
  ): Promise<Result> => {
    const inTurn = Array.from({ length: pending }, (_, i) => bodyOf((next + i) % pending, isKeyed));
    const measured = await run({ bodies: inTurn, expected: APPROVED });
    // Skips those in flight when the time was up: they may still be approved.
    next = (next + measured.answers + 2 * CLIENTS) % pending;
    return measured;
  };
}
