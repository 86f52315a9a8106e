import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Limits } from '../../config/limitDefaults.ts';
import { currentRequest, type PointsAccount, type RequestRecord } from '../../observability/requestRecord.ts';
import { WEIGHTS } from './weights.ts';

/** The cost reported in `extensions.cost` of every response, in points. */
export interface CostReport {
  /** The maximum cost of the operation; 0 if it was not determined. */
  requested: number;
  /** The actual cost, based on the rows that were read; 0 if it did not run. */
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

/** Serializes responses with their cost, then charges for the length, known only then. Passes data to `keep`. */
export function answersWithCost(limits: Limits, keep: (data: Record<string, unknown>, length: number) => void) {
  return ({ extensions, ...answer }: FormattedExecutionResult): string => {
    const record = currentRequest();
    const { cost: requested = 0, budget } = record ?? {};
    const actual = record ? settle(record, answer) : 0;
    const text = JSON.stringify({
      ...answer,
      extensions: { ...extensions, cost: costReport(limits, { requested, actual }, budget) },
    });
    budget?.charge(text.length * WEIGHTS.answeredCharacter);
    if (answer.data) keep(answer.data, text.length);
    return text;
  };
}

/** Refunds the points of rows that were not read. Returns the actual cost of the operation. */
function settle({ cost = 0, reservation, rows }: RequestRecord, { data, errors }: FormattedExecutionResult): number {
  if (!reservation) return 0;
  // After an execution error, reads may still be running when the response is sent, so nothing is refunded. That cannot
  // be if execution never began (no `data`) or only root fields were rejected: the response awaits the others.
  const isOver = data === undefined || (data !== null && (errors ?? []).every(isRefusalAtRoot));
  const unread = isOver ? Math.max(0, reservation.rows - rows) : 0;
  reservation.settle(unread);
  return cost - unread;
}

/** Whether a root field was rejected as a client error, so that nothing was read for it. */
function isRefusalAtRoot({ path, extensions }: GraphQLFormattedError): boolean {
  return path?.length === 1 && extensions?.code !== 'INTERNAL_SERVER_ERROR';
}
