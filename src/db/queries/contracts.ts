import { and, eq, not, type SQL, sql } from 'drizzle-orm';
import type { ContractStatus } from '../../domain/statuses.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { caseFoldedKey } from '../../domain/uniqueKeys.ts';
import {
  inDayRange,
  inMoneyRange,
  inRange,
  isAbsent,
  isTrue,
  type MoneyRange,
  oneOf,
  oneOfIds,
  type Range,
} from '../conditions.ts';
import { rowColumns, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { type ConditionHandlers, type Filter, NO_ROWS, type Reader } from '../filters.ts';
import { listQueries } from '../listQueries.ts';
import { byAmount, byCurrencyOrLast, byDayOrLast, byId, byInstant, byKeys, byTextIgnoringCase } from '../orders.ts';
import type { ContractRow } from '../rows.ts';
import { contains } from '../search.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';
import { hasContributed } from './contributors.ts';
import { type CustomerConditions, customerConditions } from './customers.ts';
import { hasCriticalFlag, hasOpenFlag } from './flags.ts';

export interface ContractConditions {
  id?: readonly string[] | null;
  customerId?: readonly string[] | null;
  customer?: Filter<CustomerConditions> | null;
  status?: readonly ContractStatus[] | null;
  type?: readonly string[] | null;
  text?: string | null;
  value?: MoneyRange | null;
  startDate?: Range<Day> | null;
  endDate?: Range<Day> | null;
  openEnded?: boolean | null;
  awaitsMe?: boolean | null;
  flagged?: boolean | null;
  createdAt?: Range<Instant> | null;
  updatedAt?: Range<Instant> | null;
}

const LOCKED_COLUMNS = ['id', 'customerId', 'status', 'ledgerLength', 'ledgerHead'] as const;
type LockedContract = Pick<ContractRow, (typeof LOCKED_COLUMNS)[number]>;

type OrderField = 'CREATED_AT' | 'UPDATED_AT' | 'TITLE' | 'VALUE' | 'START_DATE' | 'END_DATE' | 'STATUS_SINCE';

export function contractConditions(dialect: Dialect): ConditionHandlers<ContractConditions> {
  const { contracts, customers } = dialect.tables;
  const ofCustomer = customerConditions(dialect);
  return {
    id: oneOfIds(dialect, contracts.id, 'Contract'),
    customerId: oneOfIds(dialect, contracts.customerId, 'Customer'),
    customer: (filter, { inner }) => {
      const condition = inner(filter, ofCustomer);
      return condition && sql`${contracts.customerId} in (select ${customers.id} from ${customers} where ${condition})`;
    },
    status: oneOf(dialect, contracts.status),
    type: oneOf(dialect, contracts.type),
    text: (text) => contains(contracts.searchText, text),
    value: inMoneyRange(contracts.valueMinor, contracts.valueCurrency),
    startDate: inDayRange(contracts.startDate),
    endDate: inDayRange(contracts.endDate),
    openEnded: isAbsent(contracts.endDate),
    awaitsMe: (wanted, { reader }) => isTrue(awaits(dialect, reader))(wanted),
    flagged: isTrue(hasOpenFlag(dialect)),
    createdAt: inRange(contracts.createdAt),
    updatedAt: inRange(contracts.updatedAt),
  };
}

/** Contracts awaiting a decision that the reader may approve. */
function awaits(dialect: Dialect, { subject, approves }: Reader): SQL {
  if (approves === 'NONE') return NO_ROWS;
  const isPending = eq(dialect.tables.contracts.status, 'PENDING_APPROVAL');
  const isOthers = approves === 'ALL' ? undefined : not(hasContributed(dialect, subject));
  return and(isPending, isOthers, not(hasCriticalFlag(dialect))) as SQL;
}

export function contractQueries(dialect: Dialect) {
  const { contracts } = dialect.tables;
  const id = byId(contracts.id, 'Contract');
  const list = listQueries<ContractRow, OrderField, 'customer', ContractConditions>(dialect, {
    type: 'Contract',
    table: contracts,
    orders: {
      CREATED_AT: byKeys(byInstant(contracts.createdAt), id),
      UPDATED_AT: byKeys(byInstant(contracts.updatedAt), id),
      TITLE: byKeys(byTextIgnoringCase(contracts.title), id),
      VALUE: byKeys(byCurrencyOrLast(contracts.valueCurrency), byAmount(contracts.valueMinor), id),
      START_DATE: byKeys(byDayOrLast(contracts.startDate), id),
      END_DATE: byKeys(byDayOrLast(contracts.endDate), id),
      STATUS_SINCE: byKeys(byInstant(contracts.statusSince), id),
    },
    relations: { customer: (parent) => eq(contracts.customerId, parent) },
    conditions: contractConditions(dialect),
  });
  const rows = rowQueries<ContractRow>(dialect, contracts);
  const update = updateQuery<ContractRow>(dialect, contracts);
  const byReference = dialect.compile<ContractRow>(
    sql`select ${rowColumns(contracts)} from ${contracts} where ${eq(contracts.referenceKey, sql.placeholder('key'))}`,
  );
  const ofCustomer = eq(contracts.customerId, sql.placeholder('customerId'));
  const removeOfCustomer = dialect.compile(dialect.build.delete(contracts).where(ofCustomer));
  const lockOfCustomer = dialect.compile<LockedContract>(
    sql`select ${rowColumns(contracts, LOCKED_COLUMNS)} from ${contracts} where ${ofCustomer} order by ${contracts.id} ${dialect.forUpdate}`,
  );
  const countOfCustomer = dialect.compile<{ count: number }>(
    sql`select count(*) as "count" from ${contracts} where ${ofCustomer}`,
  );

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    update: update(session),
    /** The contract with a `reference` that counts as the same. */
    findByReference: async (reference: string): Promise<ContractRow | undefined> =>
      (await session.all(byReference, { key: caseFoldedKey(reference) }))[0],
    countOfCustomer: async (customerId: string) => (await session.all(countOfCustomer, { customerId }))[0]?.count ?? 0,
    /** The contracts of a customer, locked: no actions are taken on them until the transaction ends. */
    lockOfCustomer: async (customerId: string): Promise<LockedContract[]> =>
      session.all(lockOfCustomer, { customerId }),
    removeOfCustomer: async (customerId: string) => {
      await session.write(removeOfCustomer, { customerId });
    },
  });
}
