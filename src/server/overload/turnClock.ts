const { nodeTiming } = performance;

/**
 * Returns what tells how long ago, in milliseconds, it was first asked in this turn of the event loop. A turn takes all that has
 * arrived on open connections, one after the other; what arrives meanwhile waits, unseen, until it ends.
 */
export function turnClock(): () => number {
  let turn = -1;
  let began = 0;
  return () => {
    const { loopCount } = nodeTiming.uvMetricsInfo;
    const now = performance.now();
    if (loopCount !== turn) [turn, began] = [loopCount, now];
    return now - began;
  };
}
