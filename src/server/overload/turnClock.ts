/**
 * Returns what tells how long the event loop has been working, in milliseconds, since this turn first asked. A turn takes all that
 * has arrived on its sockets, one after the other; what arrives meanwhile waits unseen until it ends.
 */
export function turnClock(): () => number {
  let began: number | undefined;
  const end = () => {
    began = undefined;
  };
  return () => {
    const now = performance.now();
    if (began === undefined) {
      began = now;
      // Runs once everything that has arrived was taken.
      setImmediate(end);
    }
    return now - began;
  };
}
