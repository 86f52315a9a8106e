import type { Socket } from 'node:net';

interface FairQueueOptions {
  /** How many from one source get through each second. */
  perSecond: number;
  /** How many from one source may wait. */
  maxWaiting: number;
}

/** Calls `answer`, when its turn comes, with whether a request from this source and connection gets through. */
type FairQueue = (source: string, socket: Socket, answer: (isAdmitted: boolean) => void) => void;

interface QueueEntry {
  socket: Socket;
  answer: (isAdmitted: boolean) => void;
}

/**
 * A first-in, first-out queue for each source. A connection has at most one entry waiting, so sending more requests on
 * the same connection gains nothing. Entries whose connection has closed are skipped.
 */
export function fairQueue({ perSecond, maxWaiting }: FairQueueOptions): FairQueue {
  const queues = new Map<string, QueueEntry[]>();
  const waiting = new WeakSet<Socket>();

  function open(source: string): QueueEntry[] {
    const queue: QueueEntry[] = [];
    queues.set(source, queue);
    const timer = setInterval(() => {
      const next = nextOf(queue);
      if (next) return next.answer(true);
      clearInterval(timer);
      queues.delete(source);
    }, 1_000 / perSecond);
    return queue;
  }

  function nextOf(queue: QueueEntry[]): QueueEntry | undefined {
    for (;;) {
      const next = queue.shift();
      if (!next) return undefined;
      waiting.delete(next.socket);
      if (!next.socket.destroyed) return next;
      next.answer(false);
    }
  }

  return (source, socket, answer) => {
    const queue = queues.get(source) ?? open(source);
    if (waiting.has(socket) || queue.length >= maxWaiting) return answer(false);
    waiting.add(socket);
    queue.push({ socket, answer });
  };
}
