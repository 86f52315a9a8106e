import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../domain/permissions.ts';
import { type Budget, Budgets } from '../graphql/limits/budgets.ts';
import type { Limits } from '../graphql/limits/limits.ts';
import { rateLimitedMessage } from '../graphql/limits/refusals.ts';
import { costReport } from '../graphql/limits/report.ts';
import { WEIGHTS } from '../graphql/limits/weights.ts';
import { currentRequest } from '../graphql/requests.ts';
import { networkOf } from './addresses.ts';
import type { Identify } from './identity/identify.ts';
import { localAdministrator } from './identity/openMode.ts';

/** So many tokens are known for whose they are. */
const MAX_TOKENS = 1_000;

export interface Admission {
  /**
   * Turns away whoever has no points left, before a token is checked or a body read: a client that does not take no for an
   * answer must not cost more than the saying.
   */
  turnAway: onRequestHookHandler;
  /** Takes the points for a body of so many characters, before it is read, from whoever the request seems to come from. */
  weigh(request: FastifyRequest, characters: number): void;
  /**
   * Lets a request in. Where nobody has to say who they are, and where it goes wrong, the points are those of the address.
   * @throws GraphQLError
   */
  admit(request: FastifyRequest): Promise<{ actor: Actor; budget: Budget }>;
}

/** `turnedAway` is told of whom it turns away. */
export function admission(identify: Identify, limits: Limits, turnedAway: (client: string) => void): Admission {
  const budgets = new Budgets(limits);
  const ofToken = new LRUCache<string, Budget>({ max: MAX_TOKENS });
  const ofAddress = ({ ip }: FastifyRequest) => budgets.of(`address ${networkOf(ip)}`);
  // Whose token is known does not suffer from bad tokens of others at the same address.
  const ofSender = (request: FastifyRequest) => ofToken.get(tokenOf(request)) ?? ofAddress(request);

  async function identified(request: FastifyRequest): Promise<Actor> {
    try {
      return await identify(request.headers);
    } catch (error) {
      ofToken.delete(tokenOf(request));
      ofAddress(request).charge(WEIGHTS.request);
      throw error;
    }
  }

  return {
    turnAway(request, reply, done) {
      const budget = ofSender(request);
      if (!budget.lacks(WEIGHTS.request)) return done();
      turnedAway(budget.client);
      const seconds = budget.secondsUntil(WEIGHTS.request);
      const message = rateLimitedMessage(WEIGHTS.request, budget.remaining, seconds);
      void reply
        .code(429)
        .header('retry-after', seconds)
        .send({
          errors: [{ message, extensions: { code: 'RATE_LIMITED' } }],
          extensions: { cost: costReport(limits, { requested: 0, actual: 0 }, budget) },
        });
    },
    weigh(request, characters) {
      ofSender(request).charge(characters * WEIGHTS.sentCharacter);
    },
    async admit(request) {
      const actor = await identified(request);
      const budget = identify === localAdministrator ? ofAddress(request) : budgets.of(`actor ${actor.subject}`);
      const record = currentRequest();
      if (record) record.budget = budget;
      const token = tokenOf(request);
      // Even where there are no points left: the next time the token need not be checked for that.
      if (token) ofToken.set(token, budget);
      budget.take(WEIGHTS.request);
      return { actor, budget };
    },
  };
}

/** What a request bears, without what may stand before it: the same token can be written in very many ways. */
function tokenOf({ headers: { authorization = '' } }: FastifyRequest): string {
  return authorization.slice(authorization.lastIndexOf(' ') + 1);
}
