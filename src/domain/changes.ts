import type { ContractStatus } from './statuses.ts';

/** The type of the change that no event records, since none outlives its customer. */
export const CUSTOMER_DELETED = 'customer.deleted';

type Several<Value> = readonly Value[] | null | undefined;

/** Conditions that a change must all meet; a list means any of its values. */
export interface ChangeWhere {
  readonly type?: Several<string>;
  readonly customerId?: string | null | undefined;
  readonly contractId?: string | null | undefined;
  readonly priorStatus?: Several<ContractStatus>;
  readonly newStatus?: Several<ContractStatus>;
}
