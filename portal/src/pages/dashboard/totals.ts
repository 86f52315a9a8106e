import type { ContractStatus, DashboardQuery } from 'contract-portal-client/react';
import type { MoneyValue } from '../../i18n/formats.ts';

export interface CurrencyTotals {
  currency: string;
  /** Of each status how many contracts have a value in the currency, and what they add up to. */
  statuses: { status: ContractStatus; count: number; value: MoneyValue }[];
}

export function countOf({ contractTotals }: DashboardQuery, status: ContractStatus): number {
  return contractTotals.reduce((total, group) => total + (group.status === status ? group.count : 0), 0);
}

/** The values of contracts in each currency, those of the most contracts first. */
export function currencyTotals({ contractTotals }: DashboardQuery): CurrencyTotals[] {
  const totals = new Map<string, CurrencyTotals>();
  for (const { status, currency, count, values } of contractTotals) {
    const [value] = values;
    if (!status || !currency || !value) continue;
    const total = totals.get(currency) ?? { currency, statuses: [] };
    total.statuses.push({ status, count, value });
    totals.set(currency, total);
  }
  return [...totals.values()].sort((one, other) => contractsOf(other) - contractsOf(one));
}

function contractsOf({ statuses }: CurrencyTotals): number {
  return statuses.reduce((total, { count }) => total + count, 0);
}
