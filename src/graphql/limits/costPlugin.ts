import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Limits } from '../../config/limitDefaults.ts';
import { currentRequest } from '../../observability/requestRecord.ts';
import { isTooDeep } from '../documents/jsonDepth.ts';
import type { Budget } from './budgets.ts';
import { type Cost, planner } from './cost.ts';
import { fairScheduling } from './fairScheduling.ts';
import { tooComplex } from './limitErrors.ts';
import { WEIGHTS } from './weights.ts';

/** Operations of at least this many points may block the event loop too long and are scheduled one by one. */
const LONG_POINTS = 1_500;
/** The cost of a cached response. */
const CACHED: Cost = { points: WEIGHTS.request, rows: 0 };

/**
 * Rejects operations whose maximum cost exceeds the limit, and reserves that of the others from the client's budget.
 * `isCached` tells whether the response of an operation is cached.
 */
export function costPlugin(
  schema: GraphQLSchema,
  limits: Limits,
  isCached: (operation: OperationDefinitionNode) => boolean,
): ApolloServerPlugin<{ budget: Budget; subscriber?: { readonly signal: AbortSignal } | undefined }> {
  const planOf = planner(schema);
  const turn = fairScheduling();
  return {
    async requestDidStart({ contextValue: { budget, subscriber } }) {
      let isNew = false;
      return {
        // Called only for documents not in the store: parsing one takes longer than running a small one.
        async parsingDidStart({ source }) {
          isNew = true;
          budget.charge(Math.min(source.length, limits.source) * WEIGHTS.newCharacter);
        },
        async didResolveOperation({ document, operation, request: { variables } }) {
          if (isTooDeep(variables, limits.variableDepth)) throw variablesTooDeep(limits.variableDepth);
          if (!operation) return;
          const plan = planOf(document, operation);
          if (isNew) budget.charge(plan.preparing);
          const { points, rows } = isCached(operation) ? CACHED : plan.running(variables);
          const record = currentRequest();
          if (record) record.cost = points;
          if (points > limits.cost) {
            throw tooComplex(
              `Expected an operation of at most ${limits.cost} points, but got one of ${points}. Ask for smaller pages.`,
              operation,
            );
          }
          // The base cost was charged on arrival. Without a record, nothing would refund the rows that are not read.
          const asked = [points - WEIGHTS.request, record ? rows : 0] as const;
          const reservation = subscriber
            ? budget.reserveInBackground(...asked, subscriber.signal).catch(nobodyWaits)
            : budget.reservations.reserve(...asked);
          if (record) record.reservation = reservation instanceof Promise ? await reservation : reservation;
          if (points >= LONG_POINTS) await turn();
        },
      };
    },
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
