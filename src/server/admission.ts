import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/permissions.ts';
import type { Budget, Budgets } from '../graphql/limits/budgets.ts';
import { WEIGHTS } from '../graphql/limits/weights.ts';
import { currentRequest } from '../graphql/requests.ts';
import { networkOf } from './addresses.ts';
import type { Identify } from './identity/identify.ts';
import { localAdministrator } from './identity/openMode.ts';

export interface Admitted {
  actor: Actor;
  budget: Budget;
}

/**
 * Lets requests in: those of clients who say who they are and have points left. Where nobody has to say who they are, and
 * where it goes wrong, the points are those of the network address.
 * @throws GraphQLError
 */
export function admission(identify: Identify, budgets: Budgets): (request: FastifyRequest) => Promise<Admitted> {
  return async ({ ip, headers }) => {
    const ofAddress = enter(budgets.of(`address ${networkOf(ip)}`));
    const actor = await identifyAt(ofAddress, identify, headers);
    const budget = identify === localAdministrator ? ofAddress : enter(budgets.of(`actor ${actor.id}`));
    budget.charge(WEIGHTS.request);
    return { actor, budget };
  };
}

/** Before anything is done for the request: it has cost next to nothing if it may not go on. */
function enter(budget: Budget): Budget {
  const record = currentRequest();
  if (record) record.budget = budget;
  budget.require(WEIGHTS.request);
  return budget;
}

async function identifyAt(ofAddress: Budget, identify: Identify, headers: IncomingHttpHeaders): Promise<Actor> {
  try {
    return await identify(headers);
  } catch (error) {
    ofAddress.charge(WEIGHTS.request);
    throw error;
  }
}
