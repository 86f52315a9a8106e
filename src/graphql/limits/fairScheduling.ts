import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Starts long tasks one per turn of the event loop, so that requests arriving meanwhile wait for one of them at most,
 * not for all.
 */
export function fairScheduling(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
