import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Limits } from '../../config/limitDefaults.ts';
import { currentRequest } from '../../observability/requestRecord.ts';
import { isTooDeep } from '../documents/jsonDepth.ts';
import type { Variables } from '../documents/variables.ts';
import type { Budget } from './budgets.ts';
import { type Cost, planner } from './cost.ts';
import { fairScheduling } from './fairScheduling.ts';
import { tooComplex } from './limitErrors.ts';
import type { Reservation } from './reservations.ts';
import { WEIGHTS } from './weights.ts';

/** Operations of at least this many points may block the event loop too long and are scheduled one by one. */
const LONG_POINTS = 1_500;
/** The cost of a cached response. */
const CACHED: Cost = { points: WEIGHTS.request, rows: 0 };

/** Who pays for an operation. */
export interface Payer {
  readonly budget: Budget;
  readonly subscriber?: { readonly signal: AbortSignal } | undefined;
}

interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables | undefined;
  /** Whether the document had to be parsed. */
  isNew: boolean;
  context: Payer;
}

/**
 * Reserves the maximum cost of an operation from the client's budget, and waits for its turn if it is a long one. Returns a promise if
 * it has to wait.
 * @throws GraphQLError if it costs more than operations may, or than the client has left; then nothing is reserved
 */
export type CostCheck = (asked: Asked) => Promise<void> | undefined;

/** `isCached` tells whether the response of an operation is cached. */
export function costCheck(
  schema: GraphQLSchema,
  limits: Limits,
  isCached: (operation: OperationDefinitionNode) => boolean,
): CostCheck {
  const planOf = planner(schema);
  const turn = fairScheduling();

  function reserve({ budget, subscriber }: Payer, { points, rows }: Cost): Reservation | Promise<Reservation> {
    // The base cost was charged on arrival. Without a record, nothing would refund the rows that are not read.
    const asked = [points - WEIGHTS.request, currentRequest() ? rows : 0] as const;
    return subscriber
      ? budget.reserveInBackground(...asked, subscriber.signal).catch(nobodyWaits)
      : budget.reservations.reserve(...asked);
  }

  return ({ document, operation, variables, isNew, context }) => {
    if (isTooDeep(variables, limits.variableDepth)) throw variablesTooDeep(limits.variableDepth);
    const plan = planOf(document, operation);
    if (isNew) context.budget.charge(plan.preparing);
    const cost = isCached(operation) ? CACHED : plan.running(variables);
    const record = currentRequest();
    if (record) record.cost = cost.points;
    if (cost.points > limits.cost) {
      throw tooComplex(
        `Expected an operation of at most ${limits.cost} points, but got one of ${cost.points}. Ask for smaller pages.`,
        operation,
      );
    }
    const begin = (reservation: Reservation): Promise<void> | undefined => {
      if (record) record.reservation = reservation;
      return cost.points >= LONG_POINTS ? turn() : undefined;
    };
    const reserved = reserve(context, cost);
    return reserved instanceof Promise ? reserved.then(begin) : begin(reserved);
  };
}

/** Not a fault: the subscription has ended while its page waited for points. */
function nobodyWaits(): never {
  throw new GraphQLError('The subscription has ended.', { extensions: { code: 'BAD_USER_INPUT' } });
}

function variablesTooDeep(limit: number): GraphQLError {
  return new GraphQLError(`Expected variables nested at most ${limit} deep, but got more.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
