/** Something that waits, of whom. */
interface Place<Item> {
  readonly item: Item;
  readonly client: object;
}

export interface RequestQueue<Item> {
  readonly size: number;
  add(item: Item, client: object): void;
  /** Takes out what came first, or last, of the client whose turn it is. */
  takeNext(which: 'first' | 'last'): Item | undefined;
  /** What came first of all. */
  oldest(): Item | undefined;
  takeOldest(): Item | undefined;
  /** Takes out what came first of the client who has most in the queue: whoever sends too much makes room for others. */
  takeOfLongest(): Item | undefined;
  /** Whether nobody has more in the queue than this client. */
  isLongest(client: object): boolean;
}

/**
 * What waits, in the order in which it came. Clients take turns, however much each of them has in the queue: the one with the
 * smallest `turnOf` comes first, and of equal ones the one who has waited longest for its turn.
 */
export function requestQueue<Item>(turnOf: (client: object) => number): RequestQueue<Item> {
  const places = new Set<Place<Item>>();
  /** The places of each client who has any, in the order in which they had their last turn. */
  const byClient = new Map<object, Place<Item>[]>();

  function nextClient(): object | undefined {
    let [next, turn] = [undefined as object | undefined, Number.POSITIVE_INFINITY];
    for (const client of byClient.keys()) if (turnOf(client) < turn) [next, turn] = [client, turnOf(client)];
    return next;
  }

  const lengthOf = (client: object | undefined): number => (client && byClient.get(client)?.length) ?? 0;

  function longest(): object | undefined {
    let found: object | undefined;
    for (const client of byClient.keys()) if (lengthOf(client) > lengthOf(found)) found = client;
    return found;
  }

  function take(client: object | undefined, which: 'first' | 'last'): Item | undefined {
    const own = client && byClient.get(client);
    const place = which === 'first' ? own?.shift() : own?.pop();
    if (!client || !place) return undefined;
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
      const client = nextClient();
      const own = client && byClient.get(client);
      if (!own) return undefined;
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
      return take(longest(), 'first');
    },
    isLongest: (client) => lengthOf(client) === lengthOf(longest()),
  };
}
