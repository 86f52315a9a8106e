export interface CommitNotices {
  /** See `Database.watch`. */
  watch(listener: () => void): () => void;
  /** Calls all listeners. */
  send(): void;
  /** Forgets all listeners, and looks for nothing any more. */
  stop(): void;
}

/** Looks for the commits of other processes while anybody listens; returns how to stop. */
type LookForOthers = (send: () => void) => () => void;

/** Notifies listeners of commits; `lookForOthers` runs while there are listeners. */
export function commitNotices(lookForOthers: LookForOthers): CommitNotices {
  const listeners = new Set<() => void>();
  let stopLooking: (() => void) | undefined;
  const send = () => {
    for (const listener of listeners) listener();
  };
  const stop = () => {
    listeners.clear();
    stopLooking?.();
    stopLooking = undefined;
  };
  return {
    send,
    stop,
    watch(listener) {
      listeners.add(listener);
      stopLooking ??= lookForOthers(send);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}
