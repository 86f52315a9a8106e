import { waiting } from '../../observability/channels.ts';
import { requestQueue } from './requestQueue.ts';
import { timeShares } from './timeShares.ts';
import { turnClock } from './turnClock.ts';

/** The most requests that wait: more than an honest crowd sends at once. Until so many wait, none of them is shed. */
const MAX_WAITING = 250;
/** While no more wait, the first to come is begun first; while too many come, no more may wait: so many are enough never to be idle. */
const MAX_IN_ORDER = 16;
/** How long the newest are begun first before whoever has waited since has to be. */
const PASSED_OVER_MS = 50;
/** How long they wait while too many come, so that they are answered within 100 ms. */
const MAX_WAIT_OVERLOADED_MS = 50;
/** How long they wait otherwise, such as for a database that is stuck. */
const MAX_WAIT_MS = 5_000;
/** How long requests are begun as they come in one turn of the event loop; the others wait in the queue. */
const TURN_MS = 10;
/** How long nothing may be begun because new connections keep coming. */
const CONNECTING_MS = 10;
/** How often to look for requests that have waited too long while nothing can be begun. */
const LOOK_EVERY_MS = 10;

/** A request that may have to wait. */
export interface Arrived {
  begin(): void;
  shed(): void;
  isGone(): boolean;
}

export interface Gate {
  /** Begins a request now or later, or sheds it. `client` is any object that stands for whoever sent it. */
  arrive(request: Arrived, client: object): void;
  /** Whether a request of this client would only push out another one of its own, so that it may as well be shed at once. */
  isExcess(client: () => object): boolean;
  /** To be called for each new connection. */
  connected(): void;
  /** To be called when the database may have become free. */
  freed(): void;
}

interface GateOptions {
  /** Whether what is begun now could only wait, since those before it have taken all that the database has. */
  isSaturated(): boolean;
  maxWaiting?: number | undefined;
}

/**
 * Lets requests wait in a queue of the process, where they can be counted, rather than in the buffers of the operating system: it
 * first takes in all that has arrived, then begins as much as can be done. Clients take turns, in which each gets as much time as the
 * others.
 *
 * While more than 16 requests wait, the newest is begun first unless some have waited for 50 ms: in the order of arrival every answer
 * would be late, so only some are. A full queue means overload, until it has been empty again. Meanwhile only 16 wait, for 50 ms at most,
 * and the newest is begun first.
 */
export function gate({ isSaturated, maxWaiting = MAX_WAITING }: GateOptions): Gate {
  const shares = timeShares();
  const queue = requestQueue<Arrived & { at: number; client: object }>(shares.turnOf);
  const inThisTurn = turnClock();
  /** How many wait while too many come. */
  const most = Math.min(maxWaiting, MAX_IN_ORDER);
  let isOverloaded = false;
  /** Whether a connection has arrived in this turn, and whether one did in the turn before: each turn accepts one of them. */
  let [hasConnected, mayConnect] = [false, false];
  let beganAt = 0;
  let next: NodeJS.Immediate | undefined;
  let look: NodeJS.Timeout | undefined;

  function schedule(): void {
    waiting.publish(queue.size);
    if (mayConnect || (queue.size > 0 && !isSaturated())) next ??= setImmediate(proceed);
    else if (queue.size > 0) look ??= setTimeout(proceed, LOOK_EVERY_MS);
    else isOverloaded = false;
  }

  function proceed(): void {
    clearTimeout(look);
    clearImmediate(next);
    [next, look] = [undefined, undefined];
    [mayConnect, hasConnected] = [hasConnected, false];
    shedLate();
    if (!isSaturated() && (!mayConnect || performance.now() - beganAt > CONNECTING_MS)) beginNext();
    schedule();
  }

  function shedExcess(): void {
    while (queue.size > most) queue.takeOfLongest()?.shed();
  }

  function shedLate(): void {
    const latest = performance.now() - (isOverloaded ? MAX_WAIT_OVERLOADED_MS : MAX_WAIT_MS);
    while ((queue.oldest()?.at ?? latest) < latest) queue.takeOldest()?.shed();
  }

  /** Whether the newest may come first: nobody is passed over for long, or a crowd that comes again and again would never let some of it in. */
  function mayPassOver(): boolean {
    return queue.size > MAX_IN_ORDER && performance.now() - (queue.oldest()?.at ?? 0) < PASSED_OVER_MS;
  }

  /** Only one, since nobody knows how long it takes. */
  function beginNext(): void {
    const which = isOverloaded || mayPassOver() ? 'last' : 'first';
    let request = queue.takeNext(which);
    while (request?.isGone()) request = queue.takeNext(which);
    beganAt = performance.now();
    if (!request) return;
    shares.begin(request.client);
    request.begin();
  }

  return {
    arrive(request, client) {
      if (queue.size === 0 && !mayConnect && !isSaturated() && inThisTurn() < TURN_MS) {
        shares.begin(client);
        return request.begin();
      }
      queue.add({ ...request, at: performance.now(), client });
      if (queue.size > maxWaiting) isOverloaded = true;
      if (isOverloaded) shedExcess();
      schedule();
    },
    isExcess: (client) => isOverloaded && queue.size >= most && queue.isLongest(client()),
    connected() {
      hasConnected = mayConnect = true;
      schedule();
    },
    freed() {
      // Only then has the pool given the connection to whoever waited for it.
      if (queue.size > 0) next ??= setImmediate(proceed);
    },
  };
}
