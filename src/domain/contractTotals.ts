import { CUSTOMER_SEGMENTS, type CustomerSegment, RISK_LEVELS, type RiskLevel } from './customers.ts';
import { compareWords } from './figures.ts';
import { fromMinorUnits, type MoneyInput } from './money.ts';
import { CONTRACT_STATUSES, type ContractStatus } from './statuses.ts';

/** What contracts are counted by; those absent from a total are not distinguished. */
interface ContractGroup {
  status?: ContractStatus;
  currency?: string | null;
  segment?: CustomerSegment;
  riskLevel?: RiskLevel;
  type?: string | null;
}

export type ContractGrouping = keyof ContractGroup;

/** The contracts of a group whose values are in one currency; or that have none, if `currency` is null. */
export interface CurrencyTotal extends ContractGroup {
  currency: string | null;
  count: number;
  /** The sum of the values in minor units is `high` * 2^32 + `low`. */
  high: string | null;
  low: string | null;
}

/** The groupings by their names in the API. */
export const CONTRACT_GROUPINGS = {
  STATUS: 'status',
  CURRENCY: 'currency',
  SEGMENT: 'segment',
  RISK_LEVEL: 'riskLevel',
  TYPE: 'type',
} as const satisfies Record<string, ContractGrouping>;

interface ContractTotal extends ContractGroup {
  count: number;
  /** The sum of the values in each currency. */
  values: MoneyInput[];
}

const WORDS: Readonly<Partial<Record<ContractGrouping, readonly string[]>>> = {
  status: CONTRACT_STATUSES,
  segment: CUSTOMER_SEGMENTS,
  riskLevel: RISK_LEVELS,
};

/** Puts the currencies of each group together, in the order of what they are grouped by. */
export function contractTotals(totals: readonly CurrencyTotal[], by: readonly ContractGrouping[]): ContractTotal[] {
  const groups = new Map<string, ContractTotal>();
  // Without groups, there is one total, also of nothing.
  if (by.length === 0) groups.set('[]', { count: 0, values: [] });
  for (const total of totals.toSorted(byGroup([...by, 'currency']))) {
    const key = JSON.stringify(by.map((grouping) => total[grouping]));
    const group = groups.get(key) ?? { ...groupOf(total, by), count: 0, values: [] };
    groups.set(key, group);
    group.count += total.count;
    if (total.currency !== null) group.values.push({ amount: amountOf(total), currency: total.currency });
  }
  return [...groups.values()];
}

function groupOf(total: CurrencyTotal, by: readonly ContractGrouping[]): ContractGroup {
  return Object.fromEntries(by.map((grouping) => [grouping, total[grouping]]));
}

function byGroup(by: readonly ContractGrouping[]) {
  return (a: ContractGroup, b: ContractGroup): number => {
    for (const grouping of by) {
      const order = compareWords(a[grouping] ?? null, b[grouping] ?? null, WORDS[grouping]);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function amountOf({ currency, high, low }: CurrencyTotal): string {
  return fromMinorUnits((BigInt(high ?? 0) << 32n) + BigInt(low ?? 0), currency ?? '');
}
