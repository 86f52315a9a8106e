import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { FeedPlace } from '../../changes/cursors.ts';
import type { Feed } from '../../changes/feed.ts';
import type { Subscriber } from '../../changes/subscriber.ts';
import type { Limits } from '../../config/limitDefaults.ts';
import type { Context } from '../../graphql/context.ts';
import { failedAnswer } from '../../graphql/execution/answerOperation.ts';
import type { Api } from '../../graphql/execution/apolloServer.ts';
import { type Page, subscriptionPages } from '../../graphql/execution/subscriptionPages.ts';
import { fairScheduling } from '../../graphql/limits/fairScheduling.ts';
import { WEIGHTS } from '../../graphql/limits/weights.ts';
import { subscribers } from '../../observability/channels.ts';
import { inRequest, newRecord } from '../../observability/requestRecord.ts';
import type { Admitted } from '../admission.ts';
import { logAnswered } from '../logAnswered.ts';
import type { Operation } from './operation.ts';
import { places } from './places.ts';

/** Who subscribes to what, and where that is logged. */
export interface Subscription {
  /** Its id in the log. */
  id: string;
  /** The request that it came by. */
  request: FastifyRequest;
  admitted: Admitted;
  operation: Operation;
  /** Where it goes on in place of its argument `after`. */
  resumed?: FeedPlace | undefined;
  /** Aborted when nobody waits for more pages. */
  signal: AbortSignal;
}

/** What is sent for a subscription, one after the other. If it has errors, it is the last. */
export type Sent = Pick<Page, 'text' | 'errors' | 'end'>;

export type Subscribe = (subscription: Subscription) => AsyncGenerator<Sent, void, void>;

export interface SubscriptionParts {
  log: FastifyBaseLogger;
  api: Pick<Api, 'answer' | 'format'>;
  feed: Pick<Feed, 'present' | 'page' | 'behind'>;
  limits: Limits;
  contextOf(admitted: Admitted, subscriber: Subscriber): Context;
}

/**
 * Answers subscriptions, whatever way they came. Each one is logged twice: like any other request once its first page is
 * answered, and when it has ended.
 */
export function subscriptions({ log, api, feed, limits, contextOf }: SubscriptionParts): Subscribe {
  const takePlace = places('subscriptions', limits.subscriptions, limits.allSubscriptions);

  // What everybody is told of at the same time must not keep requests waiting until all are told.
  const turn = fairScheduling();

  return async function* subscribe({ id, request, admitted, operation, resumed, signal }) {
    const start = performance.now();
    const { actor, budget } = admitted;
    const arrival = newRecord(id);
    arrival.actor = actor.subject;
    let free: () => void;
    try {
      budget.take(WEIGHTS.request);
      free = takePlace(budget.client);
    } catch (error) {
      const refusal = inRequest(arrival, () => failedAnswer(api.format, error));
      logAnswered(log, arrival, request, 429, performance.now() - start);
      yield { ...refusal, end: undefined };
      return;
    }
    subscribers.publish(1);
    const total = { pages: 0, statements: 0, cost: 0 };
    const pages = subscriptionPages(api.answer, operation, {
      id,
      headers: request.headers,
      feed,
      signal,
      resumed,
      turn,
      contextOf: (subscriber) => contextOf(admitted, subscriber),
    });
    try {
      for await (const page of pages) {
        const { record } = page;
        if (total.pages === 0) logAnswered(log, record, request, page.errors ? 400 : 200, performance.now() - start);
        total.pages++;
        total.statements += record.statements;
        total.cost += record.cost ?? 0;
        yield page;
      }
    } finally {
      free();
      subscribers.publish(-1);
      if (total.pages > 0)
        log.info(
          { requestId: id, actor: actor.subject, ms: Math.round(performance.now() - start), ...total },
          'unsubscribed',
        );
    }
  };
}
