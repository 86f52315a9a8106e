import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Limits } from '../../config/limitDefaults.ts';
import { currentRequest, type PointsAccount, type RequestRecord } from '../../observability/requestRecord.ts';
import { WEIGHTS } from './weights.ts';

/** What every answer says of its cost, in `extensions.cost`; numbers are points. */
export interface CostReport {
  /** What the operation may cost at most; 0 where it did not come to be known. */
  requested: number;
  /** What it did cost, with the rows that were read; 0 where it did not run. */
  actual: number;
  /** What an operation may cost at most. */
  ceiling: number;
  /** What the client has left; null where there are no budgets. */
  remaining: number | null;
  /** What the client is given each second; null where there are no budgets. */
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

/** Writes answers as JSON, each with its cost. Its length is paid for by what comes after it, since it is not known before. `keep` is told of what is answered. */
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

/** Gives back what was taken for rows that were not read. Returns what the operation has cost. */
function settle({ cost = 0, reservation, rows }: RequestRecord, { data, errors }: FormattedExecutionResult): number {
  if (!reservation) return 0;
  // What fails while it runs may be answered before all is read that it began. Not where it fails before that, and has no
  // data at all, nor where nothing but fields of the root was refused: the answer waits for the others.
  const isOver = data === undefined || (data !== null && (errors ?? []).every(isRefusalAtRoot));
  const unread = isOver ? Math.max(0, reservation.rows - rows) : 0;
  reservation.settle(unread);
  return cost - unread;
}

/** Whether a field of the root was refused for what a client did, and so had nothing read for it. */
function isRefusalAtRoot({ path, extensions }: GraphQLFormattedError): boolean {
  return path?.length === 1 && extensions?.code !== 'INTERNAL_SERVER_ERROR';
}
