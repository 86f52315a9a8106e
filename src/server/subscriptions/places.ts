import { GraphQLError } from 'graphql';

/** Gives a client a place, and returns what gives it back. */
export type TakePlace = (client: string) => () => void;

/**
 * Places for so many of a client, and of all clients together.
 * @throws GraphQLError `RATE_LIMITED` from the result, if none is free
 */
export function places(what: string, ofClient: number, ofAll: number): TakePlace {
  const taken = new Map<string, number>();
  let all = 0;
  return (client) => {
    const own = taken.get(client) ?? 0;
    if (own >= ofClient) throw noPlace(`Expected at most ${ofClient} ${what} at once. End one of yours first.`);
    if (all >= ofAll) throw noPlace(`Expected at most ${ofAll} ${what} of all clients at once. Try again later.`);
    taken.set(client, own + 1);
    all++;
    let isFree = false;
    return () => {
      if (isFree) return;
      isFree = true;
      all--;
      const left = (taken.get(client) ?? 1) - 1;
      if (left > 0) taken.set(client, left);
      else taken.delete(client);
    };
  };
}

function noPlace(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', http: { status: 429 } } });
}
