import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../config/limitDefaults.ts';
import type { Actor } from '../domain/permissions.ts';
import { refusalType } from '../graphql/execution/mediaTypes.ts';
import { type Budget, Budgets } from '../graphql/limits/budgets.ts';
import { costReport } from '../graphql/limits/costReport.ts';
import { rateLimitedMessage } from '../graphql/limits/limitErrors.ts';
import { WEIGHTS } from '../graphql/limits/weights.ts';
import { currentRequest } from '../observability/requestRecord.ts';
import { clientNetwork } from './clientNetwork.ts';
import { fairQueue } from './fairQueue.ts';
import type { Identify } from './identity/identify.ts';
import { localAdministrator } from './identity/openMode.ts';

/** So many tokens are known for whose they are. */
const MAX_TOKENS = 1_000;
/**
 * How many tokens that nobody knows are checked in a second for an address that has no points left, and how many wait for
 * that: five seconds at most. To check one takes about as long as to answer a request, so these are 6% of a processor. With few
 * places a crowd of forged tokens takes them all: a good one is then shut out, and those who are turned away come again at once.
 */
const CHECKS = { perSecond: 300, places: 1_500 };

export interface Admission {
  /**
   * Turns away whoever has no points left, before a token is checked or a body read: a client that does not take no for an
   * answer must not cost more than the saying.
   */
  rejectExhausted: onRequestHookHandler;
  /**
   * The same where a token lets in. The points of an address may have been spent by anybody there, so who brings a token
   * that is not known yet only has to wait for their turn to have it checked.
   */
  rejectExhaustedUnlessToken: onRequestHookHandler;
  /** Takes the points for a request that is refused, unless they have been taken on its arrival. */
  charge(request: FastifyRequest): void;
  /** Takes the points for a body of so many bytes, before it is read, from whoever has been let in with it. */
  chargeBody(request: FastifyRequest, bytes: number): void;
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
  const ofAdmitted = new WeakMap<FastifyRequest, Budget>();
  const waitForCheck = fairQueue(CHECKS);
  const ofAddress = ({ ip }: FastifyRequest) => budgets.of(`address ${clientNetwork(ip)}`);
  // Whose token is known does not suffer from bad tokens of others at the same address.
  const ofSender = (request: FastifyRequest) => ofToken.get(tokenOf(request)) ?? ofAddress(request);
  const bringsNewToken = (request: FastifyRequest) =>
    identify !== localAdministrator && tokenOf(request) !== '' && !ofToken.has(tokenOf(request));

  async function identified(request: FastifyRequest): Promise<Actor> {
    try {
      return await identify(request.headers);
    } catch (error) {
      ofToken.delete(tokenOf(request));
      ofAddress(request).charge(WEIGHTS.request);
      ofAdmitted.set(request, ofAddress(request));
      throw error;
    }
  }

  function sayNo(request: FastifyRequest, reply: FastifyReply): void {
    const budget = ofSender(request);
    turnedAway(budget.client);
    const seconds = budget.secondsUntil(WEIGHTS.request);
    const message = rateLimitedMessage(WEIGHTS.request, budget.remaining, seconds);
    void reply
      .code(429)
      .header('retry-after', seconds)
      .type(refusalType(request.headers.accept))
      .send({
        errors: [{ message, extensions: { code: 'RATE_LIMITED' } }],
        extensions: { cost: costReport(limits, { requested: 0, actual: 0 }, budget) },
      });
  }

  return {
    rejectExhausted(request, reply, done) {
      if (ofSender(request).lacks(WEIGHTS.request)) return sayNo(request, reply);
      done();
    },
    rejectExhaustedUnlessToken(request, reply, done) {
      if (!ofSender(request).lacks(WEIGHTS.request)) return done();
      if (!bringsNewToken(request)) return sayNo(request, reply);
      waitForCheck(clientNetwork(request.ip), request.raw.socket, (through) =>
        through ? done() : sayNo(request, reply),
      );
    },
    charge(request) {
      if (!ofAdmitted.has(request)) ofSender(request).charge(WEIGHTS.request);
    },
    chargeBody(request, bytes) {
      ofAdmitted.get(request)?.charge(bytes * WEIGHTS.sentByte);
    },
    async admit(request) {
      const actor = await identified(request);
      const budget = identify === localAdministrator ? ofAddress(request) : budgets.of(`actor ${actor.subject}`);
      ofAdmitted.set(request, budget);
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
