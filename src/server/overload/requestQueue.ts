/** Something that waits, of whom. */
interface Waiting {
  readonly client: object;
}

export interface RequestQueue<Item> {
  readonly size: number;
  add(item: Item): void;
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
export function requestQueue<Item extends Waiting>(turnOf: (client: object) => number): RequestQueue<Item> {
  const items = new Set<Item>();
  /** The items of each client who has any, in the order in which they had their last turn. */
  const byClient = new Map<object, Item[]>();

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
    const item = which === 'first' ? own?.shift() : own?.pop();
    if (!client || !item) return undefined;
    items.delete(item);
    if (own?.length === 0) byClient.delete(client);
    return item;
  }

  return {
    get size() {
      return items.size;
    },
    add(item) {
      items.add(item);
      const own = byClient.get(item.client);
      if (own) own.push(item);
      else byClient.set(item.client, [item]);
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
    oldest: () => items.values().next().value,
    takeOldest() {
      const [item] = items;
      return item && take(item.client, 'first');
    },
    takeOfLongest() {
      return take(longest(), 'first');
    },
    isLongest: (client) => lengthOf(client) === lengthOf(longest()),
  };
}
