import type { Send } from './outbox.ts';
import type { Sent } from './subscriptions.ts';

/** The subscriptions of one socket, by the ids that the client gave them. */
export interface RunningSubscriptions {
  has(id: string): boolean;
  /** Sends what `subscribe` has for its signal, each page once the one before is taken. */
  start(id: string, subscribe: (signal: AbortSignal) => AsyncIterable<Sent>): void;
  /** Ends one, of which the client wants to hear no more. */
  stop(id: string): void;
  /** Ends all, each after the page that it is at, without telling the client that they are complete: they are not. */
  stopAll(): Promise<void>;
}

interface Running {
  readonly ended: AbortController;
  readonly done: Promise<void>;
}

export function runningSubscriptions(send: Send, onFault: (fault: unknown) => void): RunningSubscriptions {
  const running = new Map<string, Running>();

  async function deliver(id: string, pages: AsyncIterable<Sent>, signal: AbortSignal) {
    const name = JSON.stringify(id);
    for await (const { text, errors } of pages) {
      if (errors) return send(`{"id":${name},"type":"error","payload":${JSON.stringify(errors)}}`);
      await send(`{"id":${name},"type":"next","payload":${text}}`);
    }
    if (!signal.aborted) await send(`{"id":${name},"type":"complete"}`);
  }

  return {
    has: (id) => running.has(id),
    start(id, subscribe) {
      const ended = new AbortController();
      const done = deliver(id, subscribe(ended.signal), ended.signal)
        .catch(onFault)
        .finally(() => {
          // The client may use the id again as soon as it has ended the subscription.
          if (running.get(id)?.ended === ended) running.delete(id);
        });
      running.set(id, { ended, done });
    },
    stop(id) {
      running.get(id)?.ended.abort();
      running.delete(id);
    },
    async stopAll() {
      const all = [...running.values()];
      for (const { ended } of all) ended.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
