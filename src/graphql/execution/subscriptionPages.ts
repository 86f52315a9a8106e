import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLRequest } from '@apollo/server';
import type { FeedPlace } from '../../changes/cursors.ts';
import { createSubscriber, type Subscriber } from '../../changes/subscriber.ts';
import { inRequest, newRecord, type RequestRecord } from '../../observability/requestRecord.ts';
import { inOperationSpan } from '../../observability/tracing.ts';
import type { Context } from '../context.ts';
import { settleOnceRead } from '../limits/settlement.ts';
import { WEIGHTS } from '../limits/weights.ts';
import type { Answer, AnswerOperation } from './answerOperation.ts';

export interface Page extends Answer {
  readonly record: RequestRecord;
  /** Where it ends in the feed; undefined if nothing was read. */
  readonly end: Subscriber['end'];
}

export interface Subscribing {
  /** The id under which its faults are logged. */
  id: string;
  /** Those of the request that it came by, which may name a trace. */
  headers: IncomingHttpHeaders;
  feed: Parameters<typeof createSubscriber>[0];
  /** Aborted when nobody waits for more pages. */
  signal: AbortSignal;
  /** Where it goes on in place of its argument `after`. */
  resumed?: FeedPlace | undefined;
  /** Resolves when the next page may be read. */
  turn(): Promise<void>;
  /** A new context, with new loaders. */
  contextOf(subscriber: Subscriber): Context;
}

/**
 * Answers a subscription page by page: each one is an operation of its own, which all that requests go through applies
 * to. The next one is read when it is asked for, and begins when there are points for it. A page with errors is the last.
 */
export async function* subscriptionPages(
  answer: AnswerOperation,
  operation: GraphQLRequest,
  { id, headers, feed, signal, resumed, turn, contextOf }: Subscribing,
): AsyncGenerator<Page, void, void> {
  const subscriber = createSubscriber(feed, signal, resumed);
  for (;;) {
    const record = newRecord(id);
    const page = await inOperationSpan(record, headers, () =>
      inRequest(record, () => answer(operation, contextOf(subscriber))),
    ).finally(() => settleOnceRead(record));
    if (signal.aborted && page.errors) return;
    yield { ...page, record, end: subscriber.end };
    if (page.errors) return;
    if (!(await isNext(subscriber, contextOf(subscriber)))) return;
    await turn();
  }
}

/** Waits for the next page, and for the points that every operation costs. */
async function isNext(subscriber: Subscriber, { budget }: Context): Promise<boolean> {
  if (!(await subscriber.advance())) return false;
  try {
    await budget.takeInBackground(WEIGHTS.request, subscriber.signal);
    return true;
  } catch {
    return false;
  }
}
