import type { Socket } from 'node:net';

export interface TurnstileOptions {
  /** How many of one place get through in a second. */
  perSecond: number;
  /** How many of one place may wait. */
  places: number;
}

/** Tells in its time whether one that comes from a place, by a connection, gets through. */
export type Turnstile = (place: string, socket: Socket, answer: (through: boolean) => void) => void;

interface Waiting {
  socket: Socket;
  answer: (through: boolean) => void;
}

/**
 * Lets those who come from one place through one after the other, in the order in which they came. A connection has one of
 * them waiting at most, so who sends ever more by the same connection is not ahead of those who send once. Who has hung up
 * takes nobody's turn.
 */
export function fairQueue({ perSecond, places }: TurnstileOptions): Turnstile {
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
