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

/** From so many points on an operation may take the server longer than all others should have to wait. */
const LONG = 1_500;
/** What an answer costs that is there already. */
const KEPT: Cost = { points: WEIGHTS.request, rows: 0 };

/**
 * Refuses operations that may cost too much, and takes what the others may cost from the budget of the client. `isKept` tells
 * whether the answer of an operation is there already.
 */
export function costPlugin(
  schema: GraphQLSchema,
  limits: Limits,
  isKept: (operation: OperationDefinitionNode) => boolean,
): ApolloServerPlugin<{ budget: Budget }> {
  const planOf = planner(schema);
  const turn = fairScheduling();
  return {
    async requestDidStart({ contextValue: { budget } }) {
      let isNew = false;
      return {
        // Where the document is not known from before: to read one takes longer than to run a small one.
        async parsingDidStart({ source }) {
          isNew = true;
          budget.charge(Math.min(source.length, limits.source) * WEIGHTS.newCharacter);
        },
        async didResolveOperation({ document, operation, request: { variables } }) {
          if (isTooDeep(variables, limits.variableDepth)) throw variablesTooDeep(limits.variableDepth);
          if (!operation) return;
          const plan = planOf(document, operation);
          if (isNew) budget.charge(plan.preparing);
          const { points, rows } = isKept(operation) ? KEPT : plan.running(variables);
          const record = currentRequest();
          if (record) record.cost = points;
          if (points > limits.cost) {
            throw tooComplex(
              `Expected an operation of at most ${limits.cost} points, but got one of ${points}. Ask for smaller pages.`,
              operation,
            );
          }
          // The request itself has been paid for on its arrival. Without a record nobody would settle what was not read.
          const reservation = budget.reservations.reserve(points - WEIGHTS.request, record ? rows : 0);
          if (record) record.reservation = reservation instanceof Promise ? await reservation : reservation;
          if (points >= LONG) await turn();
        },
      };
    },
  };
}

function variablesTooDeep(limit: number): GraphQLError {
  return new GraphQLError(`Expected variables nested at most ${limit} deep, but got more.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
