import type { FormattedExecutionResult } from 'graphql';
import { currentRequest } from '../requests.ts';
import type { Budget } from './budgets.ts';
import type { Limits } from './limits.ts';
import { WEIGHTS } from './weights.ts';

/** What every answer says of its cost, in `extensions.cost`; numbers are points. */
export interface CostReport {
  /** What the operation may cost; 0 where it did not come to be known. */
  requested: number;
  /** What an operation may cost at most. */
  ceiling: number;
  /** What the client has left; null where there are no budgets. */
  remaining: number | null;
  /** What the client is given each second; null where there are no budgets. */
  perSecond: number | null;
}

export function costReport(
  { cost, budget: limit, budgetPerSecond }: Limits,
  requested: number,
  budget?: Budget,
): CostReport {
  const limited = limit > 0 && budget;
  return {
    requested,
    ceiling: cost,
    remaining: limited ? Math.max(0, Math.floor(budget.remaining)) : null,
    perSecond: limited ? budgetPerSecond : null,
  };
}

/** Writes answers as JSON, each with its cost. Its length is paid for by what comes after it, since it is not known before. */
export function answersWithCost(limits: Limits) {
  return ({ extensions, ...answer }: FormattedExecutionResult): string => {
    const { cost: requested = 0, budget } = currentRequest() ?? {};
    const text = JSON.stringify({
      ...answer,
      extensions: { ...extensions, cost: costReport(limits, requested, budget) },
    });
    budget?.charge(text.length * WEIGHTS.answeredCharacter);
    return text;
  };
}
