import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Lets what takes long begin one after the other. Whatever arrives meanwhile comes in between: it waits for one of those
 * that take long, not for all of them.
 */
export function fairScheduling(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
