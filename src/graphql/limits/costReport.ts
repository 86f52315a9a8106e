import type { FormattedExecutionResult } from 'graphql';
import type { Limits } from '../../config/limitDefaults.ts';
import { currentRequest, type PointsAccount, type RequestRecord } from '../../observability/requestRecord.ts';
import { settle } from './settlement.ts';
import { WEIGHTS } from './weights.ts';

/** The cost reported in `extensions.cost` of every response, in points. */
interface CostReport {
  /** The maximum cost of the operation; 0 if it was not determined. */
  requested: number;
  /**
   * What it is charged so far: the actual cost, based on the rows that were read, unless reads may go on after an error;
   * 0 if it did not run.
   */
  actual: number;
  /** The maximum cost allowed per operation. */
  ceiling: number;
  /** The points left to the client; null if budgets are disabled. */
  remaining: number | null;
  /** The points refilled per second; null if budgets are disabled. */
  perSecond: number | null;
}

export function costReport(
  { cost, budget: limit, budgetPerSecond }: Limits,
  operation: Pick<CostReport, 'requested' | 'actual'>,
  budget?: Pick<PointsAccount, 'remaining'>,
): CostReport {
  const limited = limit > 0 && budget;
  return {
    ...operation,
    ceiling: cost,
    remaining: limited ? Math.max(0, Math.floor(budget.remaining)) : null,
    perSecond: limited ? budgetPerSecond : null,
  };
}

/**
 * Serializes responses with their cost, then charges for their length and errors, known only then. Passes data to
 * `store`.
 */
export function answersWithCost(limits: Limits, store: (data: Record<string, unknown>, length: number) => void) {
  return (answer: FormattedExecutionResult): string => {
    const { errors, data, extensions } = answer;
    const record = currentRequest();
    const { cost: requested = 0, budget } = record ?? {};
    const actual = record ? charged(record, answer) : 0;
    const cost = costReport(limits, { requested, actual }, budget);
    const text = JSON.stringify({ errors, data, extensions: { ...extensions, cost } });
    budget?.charge(text.length * WEIGHTS.answeredCharacter + errorsOf(answer) * WEIGHTS.answeredError);
    if (data) store(data, text.length);
    return text;
  };
}

/** The number of errors that occurred during execution. */
function errorsOf({ data, errors = [] }: FormattedExecutionResult): number {
  return data === undefined ? 0 : errors.length;
}

/** The points that the operation is charged so far: without the rows that were not read, if all reads are over. */
function charged(record: RequestRecord, answer: FormattedExecutionResult): number {
  const { cost = 0, reservation } = record;
  if (!reservation) return 0;
  return cost - (isRead(record, answer) ? settle(record) : 0);
}

/**
 * Whether no reads go on after the response. They may after an error below the root or one that leaves `data` null, as
 * those of other fields are not awaited then. Failed fields of the root do not stop the response from awaiting the
 * others, and without `data`, execution never began.
 */
function isRead({ reading }: RequestRecord, { data, errors = [] }: FormattedExecutionResult): boolean {
  return reading === 0 && (data === undefined || (data !== null && errors.every(({ path }) => path?.length === 1)));
}
