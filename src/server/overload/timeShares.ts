/** How much of the server's time each client has had. */
export interface TimeShares {
  /** Whose turn it is: the client with the smallest number comes first. */
  turnOf(client: object): number;
  /** To be called when something is begun for a client: what follows, until the end of this turn of the event loop, is its time. */
  begin(client: object): void;
}

/**
 * Start-time fair queueing (Goyal, Vin and Cheng, SIGCOMM 1996): each client has a clock of its own that advances by the time it
 * has had, and the one whose clock is furthest behind comes first. Whoever sends what takes long therefore waits for those who
 * send what takes little, and nobody saves up turns by sending nothing: a clock is never behind that of the client served last.
 */
export function timeShares(): TimeShares {
  const clocks = new WeakMap<object, number>();
  let served = 0;
  let current: { client: object; at: number } | undefined;
  let willSettle = false;

  const turnOf = (client: object): number => Math.max(clocks.get(client) ?? 0, served);

  function settle(): void {
    if (!current) return;
    clocks.set(current.client, turnOf(current.client) + performance.now() - current.at);
    current = undefined;
  }

  return {
    turnOf,
    begin(client) {
      settle();
      served = turnOf(client);
      current = { client, at: performance.now() };
      if (willSettle) return;
      willSettle = true;
      setImmediate(() => {
        willSettle = false;
        settle();
      });
    },
  };
}
