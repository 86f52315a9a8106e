import { BadRequest } from './errors.ts';
import type { PortalEvent } from './portalEvents.ts';
import type { ContractStatus } from './statuses.ts';

/** What no event tells of, since none outlives its customer. */
export const CUSTOMER_DELETED = 'customer.deleted';

/** Types of changes: those of events, among them any that people enter, and the end of a customer. */
export type ChangeType = PortalEvent | typeof CUSTOMER_DELETED | (string & {});

/** What can be asked of a change. */
export interface ChangeFacts {
  readonly type: ChangeType;
  readonly customerId: string;
  readonly contractId: string | null;
  readonly priorStatus: ContractStatus | null;
  readonly newStatus: ContractStatus | null;
}

type Several<Value> = readonly Value[] | null | undefined;

/** Conditions that a change must all meet; a list means any of its values. */
export interface ChangeWhere {
  readonly type?: Several<string>;
  readonly customerId?: string | null | undefined;
  readonly contractId?: string | null | undefined;
  readonly priorStatus?: Several<ContractStatus>;
  readonly newStatus?: Several<ContractStatus>;
}

/**
 * A test whether a change meets the conditions.
 * @throws BadRequest if a condition is null, which could mean everything or nothing
 */
export function changeFilter(where: ChangeWhere): (change: ChangeFacts) => boolean {
  const tests = (Object.keys(where) as (keyof ChangeWhere)[]).map((name) => {
    const wanted = where[name];
    if (wanted === null) {
      throw new BadRequest(
        `Expected a value for the condition \`${name}\`, but got null. Leave it out for all changes.`,
      );
    }
    if (wanted === undefined) return () => true;
    const values = new Set<string | null>(typeof wanted === 'string' ? [wanted] : wanted);
    return (change: ChangeFacts) => values.has(change[name]);
  });
  return (change) => tests.every((test) => test(change));
}
