import type { Socket } from 'node:net';

export interface FairQueueOptions {
  /** How many from one source get through each second. */
  perSecond: number;
  /** How many from one source may wait. */
  places: number;
}

/** Calls `answer`, when its turn comes, with whether a request from this source and connection gets through. */
export type FairQueue = (place: string, socket: Socket, answer: (through: boolean) => void) => void;

interface Waiting {
  socket: Socket;
  answer: (through: boolean) => void;
}

/**
 * A first-in, first-out queue for each source. A connection has at most one entry waiting, so sending more requests on
 * the same connection gains nothing. Entries whose connection has closed are skipped.
 */
export function fairQueue({ perSecond, places }: FairQueueOptions): FairQueue {
  const queues = new Map<string, Waiting[]>();
  const waiting = new WeakSet<Socket>();

  function open(place: string): Waiting[] {
    const queue: Waiting[] = [];
    queues.set(place, queue);
    const timer = setInterval(() => {
      const next = nextOf(queue);
      if (next) return next.answer(true);
      clearInterval(timer);
      queues.delete(place);
    }, 1_000 / perSecond);
    return queue;
  }

  function nextOf(queue: Waiting[]): Waiting | undefined {
    for (;;) {
      const next = queue.shift();
      if (!next) return undefined;
      waiting.delete(next.socket);
      if (!next.socket.destroyed) return next;
      next.answer(false);
    }
  }

  return (place, socket, answer) => {
    const queue = queues.get(place) ?? open(place);
    if (waiting.has(socket) || queue.length >= places) return answer(false);
    waiting.add(socket);
    queue.push({ socket, answer });
  };
}
