import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../config/limitDefaults.ts';
import type { Actor } from '../domain/permissions.ts';
import { refusalType } from '../graphql/execution/mediaTypes.ts';
import { type Budget, Budgets } from '../graphql/limits/budgets.ts';
import { costReport } from '../graphql/limits/costReport.ts';
import { rateLimited, rateLimitedMessage } from '../graphql/limits/limitErrors.ts';
import { WEIGHTS } from '../graphql/limits/weights.ts';
import { currentRequest } from '../observability/requestRecord.ts';
import { clientNetwork } from './clientNetwork.ts';
import { fairQueue } from './fairQueue.ts';
import type { Identify, Identity } from './identity/identify.ts';
import { localAdministrator } from './identity/openMode.ts';
import { type Sender, tokenOf } from './sender.ts';

/** The number of tokens whose owner is remembered. */
const MAX_TOKENS = 1_000;
/**
 * Checks per second of unknown tokens from an address whose budget is used up, and how many may wait for one: five
 * seconds at most. A check takes about as long as answering a request, so these take 6% of a processor. If the queue
 * were short, a flood of forged tokens would fill it: a valid token would be locked out, and rejected clients retry at
 * once.
 */
const CHECKS = { perSecond: 300, maxWaiting: 1_500 };

/** Whom a request or a socket acts as, and who pays for it. */
export interface Admitted {
  actor: Actor;
  budget: Budget;
  /** When its token expires, in seconds since 1970; undefined if it does not. */
  expires: number | undefined;
}

export interface Admission {
  /**
   * Rejects clients whose budget is used up before a token is checked or a body read: a client that ignores rejections
   * must cost no more than sending them.
   */
  rejectExhausted: onRequestHookHandler;
  /**
   * The same for routes that accept a token. Anybody at an address may have used up its budget, so a request with a
   * token that is not known yet only has to wait until it is checked. Sockets pass: they bring their token later.
   */
  rejectExhaustedUnlessToken: onRequestHookHandler;
  /** The budget of whoever sent a request, as far as that is known without authentication: one for each client. */
  payerOf(sender: Sender): Budget;
  /** Charges for a request that is refused, unless it was charged on arrival. */
  charge(request: FastifyRequest): void;
  /** Charges whoever sent the request for a body of this many bytes, before it is read. */
  chargeBody(request: FastifyRequest, bytes: number): void;
  /**
   * Authenticates a request. If no token is needed, or if authentication fails, the address is charged.
   * @throws GraphQLError
   */
  admit(sender: Sender): Promise<Admitted>;
  /**
   * The same for a socket, which nothing has rejected before.
   * @throws GraphQLError also if the budget is used up
   */
  admitSocket(sender: Sender, socket: Socket): Promise<Admitted>;
}

/** `onRejected` is called for each client that is rejected. */
export function admission(identify: Identify, limits: Limits, onRejected: (client: string) => void): Admission {
  const budgets = new Budgets(limits);
  const ofToken = new LRUCache<string, Budget>({ max: MAX_TOKENS });
  const waitForCheck = fairQueue(CHECKS);
  const ofAddress = ({ ip }: Sender) => budgets.of(`address ${clientNetwork(ip)}`);
  // Bad tokens from the same address do not affect clients whose token is known.
  const ofSender = (sender: Sender) => ofToken.get(tokenOf(sender)) ?? ofAddress(sender);
  const bringsNewToken = (sender: Sender) =>
    identify !== localAdministrator && tokenOf(sender) !== '' && !ofToken.has(tokenOf(sender));

  async function identified(sender: Sender): Promise<Identity> {
    try {
      return await identify(sender.headers);
    } catch (error) {
      ofToken.delete(tokenOf(sender));
      ofAddress(sender).charge(WEIGHTS.request);
      sender.payer = ofAddress(sender);
      throw error;
    }
  }

  /** Calls `answer` with whether a sender has points left or, if its token is not known yet, may have it checked. */
  function letPass(sender: Sender, socket: Socket, answer: (through: boolean) => void): void {
    if (!ofSender(sender).lacks(WEIGHTS.request)) answer(true);
    else if (!bringsNewToken(sender)) answer(false);
    else waitForCheck(clientNetwork(sender.ip), socket, answer);
  }

  async function admit(sender: Sender): Promise<Admitted> {
    const actor = await identified(sender);
    const budget = identify === localAdministrator ? ofAddress(sender) : budgets.of(`actor ${actor.subject}`);
    sender.payer = budget;
    const record = currentRequest();
    if (record) record.budget = budget;
    const token = tokenOf(sender);
    // Even if the budget is used up: the token need not be checked again the next time.
    if (token) ofToken.set(token, budget);
    budget.take(WEIGHTS.request);
    return { actor, budget, expires: actor.expires };
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
      if (request.ws) return done();
      letPass(request, request.raw.socket, (through) => (through ? done() : reject(request, reply)));
    },
    payerOf: ofSender,
    charge(request) {
      if (!request.payer) ofSender(request).charge(WEIGHTS.request);
    },
    chargeBody(request, bytes) {
      request.payer?.charge(bytes * WEIGHTS.sentByte);
    },
    admit,
    async admitSocket(sender, socket) {
      const through = await new Promise<boolean>((answer) => letPass(sender, socket, answer));
      if (through) return admit(sender);
      const budget = ofSender(sender);
      onRejected(budget.client);
      throw rateLimited(WEIGHTS.request, budget.remaining, budget.secondsUntil(WEIGHTS.request));
    },
  };
}
