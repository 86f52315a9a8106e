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

/** The number of tokens whose owner is remembered. */
const MAX_TOKENS = 1_000;
/**
 * Checks per second of unknown tokens from an address whose budget is used up, and how many may wait for one: five
 * seconds at most. A check takes about as long as answering a request, so these take 6% of a processor. If the queue
 * were short, a flood of forged tokens would fill it: a valid token would be locked out, and rejected clients retry at
 * once.
 */
const CHECKS = { perSecond: 300, maxWaiting: 1_500 };

interface Admission {
  /**
   * Rejects clients whose budget is used up before a token is checked or a body read: a client that ignores rejections
   * must cost no more than sending them.
   */
  rejectExhausted: onRequestHookHandler;
  /**
   * The same for routes that accept a token. Anybody at an address may have used up its budget, so a request with a
   * token that is not known yet only has to wait until it is checked.
   */
  rejectExhaustedUnlessToken: onRequestHookHandler;
  /** Charges for a request that is refused, unless it was charged on arrival. */
  charge(request: FastifyRequest): void;
  /** Charges whoever sent the request for a body of this many bytes, before it is read. */
  chargeBody(request: FastifyRequest, bytes: number): void;
  /**
   * Authenticates a request. If no token is needed, or if authentication fails, the address is charged.
   * @throws GraphQLError
   */
  admit(request: FastifyRequest): Promise<{ actor: Actor; budget: Budget }>;
}

/** `onRejected` is called for each client that is rejected. */
export function admission(identify: Identify, limits: Limits, onRejected: (client: string) => void): Admission {
  const budgets = new Budgets(limits);
  const ofToken = new LRUCache<string, Budget>({ max: MAX_TOKENS });
  const ofAdmitted = new WeakMap<FastifyRequest, Budget>();
  const waitForCheck = fairQueue(CHECKS);
  const ofAddress = ({ ip }: FastifyRequest) => budgets.of(`address ${clientNetwork(ip)}`);
  // Bad tokens from the same address do not affect clients whose token is known.
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

  function reject(request: FastifyRequest, reply: FastifyReply): void {
    const budget = ofSender(request);
    onRejected(budget.client);
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
      if (ofSender(request).lacks(WEIGHTS.request)) return reject(request, reply);
      done();
    },
    rejectExhaustedUnlessToken(request, reply, done) {
      if (!ofSender(request).lacks(WEIGHTS.request)) return done();
      if (!bringsNewToken(request)) return reject(request, reply);
      waitForCheck(clientNetwork(request.ip), request.raw.socket, (through) =>
        through ? done() : reject(request, reply),
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
      // Even if the budget is used up: the token need not be checked again the next time.
      if (token) ofToken.set(token, budget);
      budget.take(WEIGHTS.request);
      return { actor, budget };
    },
  };
}

/** The token of a request without the scheme and space before it: the same token can be written in very many ways. */
function tokenOf({ headers: { authorization = '' } }: FastifyRequest): string {
  return authorization.slice(authorization.lastIndexOf(' ') + 1);
}
