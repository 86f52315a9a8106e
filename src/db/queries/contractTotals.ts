import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { ContractGrouping, CurrencyTotal } from '../../domain/contractTotals.ts';
import type { Dialect } from '../dialect.ts';
import { compileFilter } from '../filters.ts';
import type { FilterRequest } from '../listTypes.ts';
import type { MaybePromise, Session } from '../statements.ts';
import { type ContractConditions, contractConditions } from './contracts.ts';

interface ContractTotalRequest extends FilterRequest<ContractConditions> {
  by: readonly ContractGrouping[];
  limit: number;
}

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
  // A cross join, as SQLite keeps its order: so it reads each customer once, and its contracts from an index.
  const ofCustomers = sql`${customers} cross join ${contracts}`;

  return (session: Session) =>
    ({ by, where, reader, limit }: ContractTotalRequest): MaybePromise<CurrencyTotal[]> => {
      const wanted = groupings.filter((grouping) => grouping === 'currency' || by.includes(grouping));
      const named = wanted.map((grouping) => sql`${columns[grouping]} as ${sql.identifier(grouping)}`);
      const condition = where ? compileFilter(where, conditions, reader) : undefined;
      const asksForCustomers = by.includes('segment') || by.includes('riskLevel');
      // Sums in two parts, as a sum of whole amounts may exceed 64 bits, and as text, as each part may exceed 2^53.
      const totals = sql`
        select ${list(named)}, count(*) as "count",
          cast(sum(${contracts.valueMinor} / 4294967296) as text) as "high",
          cast(sum(${contracts.valueMinor} % 4294967296) as text) as "low"
        from ${asksForCustomers ? ofCustomers : contracts}
        where ${and(asksForCustomers ? eq(contracts.customerId, customers.id) : undefined, condition) ?? sql`true`}
        group by ${list(wanted.map((grouping) => (condition ? dialect.unordered(columns[grouping]) : columns[grouping])))}
        limit ${limit}`;
      return session.all(dialect.compile<CurrencyTotal>(totals, 'once'));
    };
}

const list = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
