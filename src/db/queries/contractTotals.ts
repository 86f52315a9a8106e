import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { ContractGrouping, CurrencyTotal } from '../../domain/contractTotals.ts';
import { commaSeparated } from '../commaSeparated.ts';
import type { Dialect } from '../dialect.ts';
import { compileFilter, type Filter } from '../filters.ts';
import type { FilterRequest } from '../listTypes.ts';
import type { MaybePromise, Session } from '../statements.ts';
import { type ContractConditions, contractConditions } from './contracts.ts';

interface ContractTotalRequest extends FilterRequest<ContractConditions> {
  by: readonly ContractGrouping[];
  limit: number;
}

/** Conditions on what the index by customer holds. */
const INDEXED: ReadonlySet<string> = new Set<keyof ContractConditions>(['customer', 'status', 'type', 'value']);

/** Counts and sums of contracts by currency, and by what else is asked for. */
export function contractTotals(dialect: Dialect) {
  const { contracts, customers } = dialect.tables;
  const conditions = contractConditions(dialect);
  const columns: Readonly<Record<ContractGrouping, SQL>> = {
    status: sql`${contracts.status}`,
    currency: sql`${contracts.valueCurrency}`,
    type: sql`${contracts.type}`,
    segment: sql`${customers.segment}`,
    riskLevel: sql`${customers.riskLevel}`,
  };
  // In the order of the columns of the index.
  const groupings = Object.keys(columns) as ContractGrouping[];
  const areOfCustomer = eq(contracts.customerId, customers.id);
  const { customerId, valueMinor } = contracts;

  return (session: Session) =>
    ({ by, where, reader, limit }: ContractTotalRequest): MaybePromise<CurrencyTotal[]> => {
      const wanted = groupings.filter((grouping) => grouping === 'currency' || by.includes(grouping));
      const named = wanted.map((grouping) => sql`${columns[grouping]} as ${sql.identifier(grouping)}`);
      const condition = where ? compileFilter(where, conditions, reader) : undefined;
      // Sums in two parts, as a sum of whole amounts may exceed 64 bits, and as text, as each part may exceed 2^53.
      const { from, before } = sourceOf(wanted, where, condition);
      const grouped = wanted.map((grouping) => columns[grouping]);
      const mayBeInOrder = !condition && !wanted.some(isOfCustomers);
      const totals = sql`
        ${before} select ${commaSeparated(named)}, count(*) as "count",
          cast(sum(${valueMinor} / 4294967296) as text) as "high",
          cast(sum(${valueMinor} % 4294967296) as text) as "low"
        from ${from}
        group by ${mayBeInOrder ? commaSeparated(grouped) : dialect.groupKey(grouped)}
        limit ${limit}`;
      return session.all(dialect.compile<CurrencyTotal>(totals, 'once'));
    };

  /** What is counted. In cross joins, since SQLite keeps their order. */
  function sourceOf(by: readonly ContractGrouping[], where: ContractTotalRequest['where'], condition = sql`true`) {
    if (!by.some(isOfCustomers)) return { from: sql`${contracts} where ${condition}` };
    // Reads each customer once, and its contracts from an index.
    if (isIndexed(where))
      return { from: sql`${customers} cross join ${contracts} where ${and(areOfCustomer, condition)}` };
    const own = by.filter((grouping) => !isOfCustomers(grouping)).map((grouping) => columns[grouping]);
    // Materialized, or SQLite would leave out the sort.
    const before = sql`with "counted" as materialized (
      select ${commaSeparated([customerId, ...own, valueMinor])}
      from ${contracts} where ${condition} ${dialect.sortedForJoin(customerId)})`;
    return { before, from: sql`"counted" as ${contracts} cross join ${customers} where ${areOfCustomer}` };
  }
}

/** Whether it is what customers have, not contracts. */
const isOfCustomers = (grouping: ContractGrouping): boolean => grouping === 'segment' || grouping === 'riskLevel';

/** Whether the index by customer tells which contracts meet the conditions. */
function isIndexed(where: Filter<ContractConditions> | null | undefined): boolean {
  if (!where) return true;
  const { AND, OR, NOT, ...conditions } = where;
  const nested = [...(AND ?? []), ...(OR ?? []), NOT];
  return Object.keys(conditions).every((name) => INDEXED.has(name)) && nested.every(isIndexed);
}
