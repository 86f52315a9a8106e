import type { Period } from './periods.ts';

/** The decisions of a period, by its index, and how many milliseconds after the submission or reopening they were made. */
export interface DecisionCount {
  period: number;
  approved: number;
  rejected: number;
  /** The one in the middle, or the mean of the two there. */
  median: number;
  /** The lowest that nine of ten did not exceed. */
  p90: number;
}

interface DecisionTotal {
  period: Period;
  approved: number;
  rejected: number;
  medianSeconds: number | null;
  p90Seconds: number | null;
}

/** A total for each period. */
export function decisionTotals(periods: readonly Period[], counts: readonly DecisionCount[]): DecisionTotal[] {
  const totals: DecisionTotal[] = periods.map((period) => ({
    period,
    approved: 0,
    rejected: 0,
    medianSeconds: null,
    p90Seconds: null,
  }));
  for (const { period, approved, rejected, median, p90 } of counts) {
    const durations = { medianSeconds: median / 1_000, p90Seconds: p90 / 1_000 };
    Object.assign(totals[period] as DecisionTotal, { approved, rejected, ...durations });
  }
  return totals;
}
