import { eq, sql } from 'drizzle-orm';
import type { ContractStatus } from '../../domain/lifecycle.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import {
  anyOf,
  betweenAmounts,
  betweenDays,
  type CompileInner,
  type Filter,
  idIs,
  type MoneySpan,
  type Span,
  within,
} from '../filters.ts';
import { byDayOrLast, byId, byInstant, byInteger, byText, byTextIgnoringCase } from '../orders.ts';
import { listQueries } from '../pages.ts';
import type { ContractRow } from '../rows.ts';
import { contains } from '../search.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';
import { type CustomerConditions, customerConditions } from './customers.ts';

export interface ContractConditions {
  ids?: readonly string[] | null;
  customerId?: string | null;
  customer?: Filter<CustomerConditions> | null;
  status?: readonly ContractStatus[] | null;
  text?: string | null;
  value?: MoneySpan | null;
  startDate?: Span<Day> | null;
  endDate?: Span<Day> | null;
  createdAt?: Span<Instant> | null;
  updatedAt?: Span<Instant> | null;
}

type OrderField = 'CREATED_AT' | 'UPDATED_AT' | 'TITLE' | 'VALUE' | 'START_DATE' | 'END_DATE';

function contractConditions(dialect: Dialect) {
  const { contracts, customers } = dialect.tables;
  const ofCustomer = customerConditions(dialect);
  const customerMeets = (filter: Filter<CustomerConditions>, inner: CompileInner) => {
    const condition = inner(filter, ofCustomer);
    return condition && sql`${contracts.customerId} in (select ${customers.id} from ${customers} where ${condition})`;
  };
  return (where: ContractConditions, inner: CompileInner) => [
    anyOf(dialect, contracts.id, where.ids),
    idIs(contracts.customerId, 'Customer', where.customerId),
    where.customer ? customerMeets(where.customer, inner) : undefined,
    anyOf(dialect, contracts.status, where.status),
    contains(contracts.searchText, where.text),
    betweenAmounts(contracts.valueMinor, contracts.valueCurrency, where.value),
    betweenDays(contracts.startDate, where.startDate),
    betweenDays(contracts.endDate, where.endDate),
    within(contracts.createdAt, where.createdAt),
    within(contracts.updatedAt, where.updatedAt),
  ];
}

/** The texts that they are found by. */
const SEARCHED = ['title', 'reference', 'description'] as const;

export function contractQueries(dialect: Dialect) {
  const { contracts } = dialect.tables;
  const id = byId(contracts.id, 'Contract');
  const list = listQueries<ContractRow, OrderField, 'customer', ContractConditions>(dialect, {
    type: 'Contract',
    table: contracts,
    orders: {
      CREATED_AT: [byInstant(contracts.createdAt), id],
      UPDATED_AT: [byInstant(contracts.updatedAt), id],
      TITLE: [byTextIgnoringCase(contracts.title), id],
      VALUE: [byText(contracts.valueCurrency), byInteger(contracts.valueMinor), id],
      START_DATE: [byDayOrLast(contracts.startDate), id],
      END_DATE: [byDayOrLast(contracts.endDate), id],
    },
    relations: { customer: (parent) => eq(contracts.customerId, parent) },
    conditions: contractConditions(dialect),
  });
  const rows = rowQueries<ContractRow>(dialect, contracts, SEARCHED);
  const update = updateQuery<ContractRow>(dialect, contracts, SEARCHED);
  const removeOfCustomer = dialect.compile(
    dialect.build.delete(contracts).where(eq(contracts.customerId, sql.placeholder('customerId'))),
  );

  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    update: update(session),
    removeOfCustomer: async (customerId: string) => {
      await session.all(removeOfCustomer, { customerId });
    },
  });
}
