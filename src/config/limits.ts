import { z } from 'zod';
import { DEFAULT_LIMITS, type Limits } from './limitDefaults.ts';

/** The variable of each limit, and its valid values. */
const LIMIT_RANGES = {
  source: ['LIMIT_SOURCE', 100, 10_000_000, 'UTF-16 code units'],
  tokens: ['LIMIT_TOKENS', 10, 1_000_000, 'tokens'],
  comments: ['LIMIT_COMMENTS', 0, 1_000_000, 'comments'],
  depth: ['LIMIT_DEPTH', 1, 1_000, 'levels'],
  fields: ['LIMIT_FIELDS', 1, 100_000, 'fields'],
  rootFields: ['LIMIT_ROOT_FIELDS', 1, 100_000, 'fields'],
  aliases: ['LIMIT_ALIASES', 0, 100_000, 'aliases'],
  directives: ['LIMIT_DIRECTIVES', 0, 100_000, 'directives'],
  variableDepth: ['LIMIT_VARIABLE_DEPTH', 1, 1_000, 'levels'],
  cost: ['LIMIT_COST', 100, 1_000_000_000, 'points'],
  budget: ['LIMIT_BUDGET', 0, 1_000_000_000, 'points'],
  budgetPerSecond: ['LIMIT_BUDGET_PER_SECOND', 1, 1_000_000_000, 'points'],
  body: ['LIMIT_BODY', 1_024, 100 * 1024 * 1024, 'bytes'],
  arrival: ['LIMIT_ARRIVAL', 100, 600_000, 'milliseconds'],
  subscriptions: ['LIMIT_SUBSCRIPTIONS', 0, 100_000, 'subscriptions'],
  allSubscriptions: ['LIMIT_ALL_SUBSCRIPTIONS', 0, 100_000, 'subscriptions'],
} as const satisfies Record<keyof Limits, [variable: `LIMIT_${string}`, min: number, max: number, unit: string]>;

type Variable = (typeof LIMIT_RANGES)[keyof Limits][0];

const entries = Object.entries(LIMIT_RANGES) as [keyof Limits, (typeof LIMIT_RANGES)[keyof Limits]][];

export const limitVariables = Object.fromEntries(
  entries.map(([limit, [variable, min, max]]) => [
    variable,
    z.coerce.number().int().min(min).max(max).default(DEFAULT_LIMITS[limit]),
  ]),
) as Record<Variable, z.ZodDefault<z.ZodCoercedNumber>>;

export const LIMIT_SETTINGS = Object.fromEntries(
  entries.map(([, [variable, min, max, unit]]) => [variable, `a whole number of ${unit} from ${min} to ${max}`]),
) as Record<Variable, string>;

/** The limits that the variables set; `problems` gets a line if they contradict each other. */
export function limitsOf(variables: Readonly<Record<Variable, number>>, problems: string[]): Limits {
  const limits = Object.fromEntries(entries.map(([limit, [variable]]) => [limit, variables[variable]])) as Record<
    keyof Limits,
    number
  >;
  const { budget, cost } = limits;
  if (budget > 0 && budget < cost) {
    problems.push(
      `LIMIT_BUDGET: expected 0 for none, or at least LIMIT_COST, ${cost}, but got "${budget}". Nobody could save up for the largest operation.`,
    );
  }
  return limits;
}
