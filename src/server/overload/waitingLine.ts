/** Something that waits, of whom. */
interface Place<Item> {
  readonly item: Item;
  readonly client: unknown;
}

export interface WaitingLine<Item> {
  readonly size: number;
  add(item: Item, client: unknown): void;
  /** Takes out what came first, or last, of the client whose turn it is. */
  takeNext(which: 'first' | 'last'): Item | undefined;
  /** What came first of all. */
  oldest(): Item | undefined;
  takeOldest(): Item | undefined;
  /** Takes out what came first of the client who has most in the line: whoever sends too much makes room for others. */
  takeOfLongest(): Item | undefined;
}

/** What waits, in the order in which it came. Clients take turns, however much each of them has in the line. */
export function waitingLine<Item>(): WaitingLine<Item> {
  const places = new Set<Place<Item>>();
  /** The places of each client who has any; whose turn it is comes first. */
  const byClient = new Map<unknown, Place<Item>[]>();

  function take(client: unknown, which: 'first' | 'last'): Item | undefined {
    const own = byClient.get(client);
    const place = which === 'first' ? own?.shift() : own?.pop();
    if (!place) return undefined;
    places.delete(place);
    if (own?.length === 0) byClient.delete(client);
    return place.item;
  }

  return {
    get size() {
      return places.size;
    },
    add(item, client) {
      const place = { item, client };
      places.add(place);
      const own = byClient.get(client);
      if (own) own.push(place);
      else byClient.set(client, [place]);
    },
    takeNext(which) {
      const [next] = byClient;
      if (!next) return undefined;
      const [client, own] = next;
      // To the end.
      byClient.delete(client);
      byClient.set(client, own);
      return take(client, which);
    },
    oldest: () => places.values().next().value?.item,
    takeOldest() {
      const [place] = places;
      return place && take(place.client, 'first');
    },
    takeOfLongest() {
      let [longest, length] = [undefined as unknown, 0];
      for (const [client, own] of byClient) if (own.length > length) [longest, length] = [client, own.length];
      return take(longest, 'first');
    },
  };
}
