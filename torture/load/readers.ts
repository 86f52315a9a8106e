import { setTimeout as pause } from 'node:timers/promises';

/** How long a reader rests after an answer, in milliseconds. */
const REST = 50;
/** How long a subscription lasts, in milliseconds. */
const SUBSCRIBED = 500;

const JSON_TYPE = { 'content-type': 'application/json' };
const ROWS =
  'contracts(first: 5) { nodes { title customer { name } notes(first: 3) { nodes { body } } actions { nodes { type } } } }';

/** What readers do in turn. The number makes every document a new one, so that whatever is kept of documents has to be let go. */
const REQUESTS: readonly ((address: string, n: number) => Promise<unknown>)[] = [
  (address) => ask(address, `{ ${ROWS} }`),
  (address, n) => ask(address, `query Q${n} { ${ROWS} }`),
  (address, n) => ask(address, `{ notes(where: { text: "${n}" }) { totalCount } }`),
  (address, n) => ask(address, `{ nothing${n} }`),
  subscribe,
];

async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ query }),
  });
  return response.text();
}

async function subscribe(address: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql/stream`, {
    method: 'POST',
    headers: { ...JSON_TYPE, accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { changes { nodes { type } } }' }),
  });
  await pause(SUBSCRIBED);
  return response.body?.cancel();
}

/** Starts clients that read, search, make mistakes, and subscribe for a moment; the returned function stops them. */
export function startReaders(address: string, clients: number): () => Promise<void> {
  let isStopped = false;
  async function read(client: number): Promise<void> {
    for (let n = client; !isStopped; n += clients) {
      await REQUESTS[n % REQUESTS.length]?.(address, n);
      await pause(REST);
    }
  }
  const reading = Promise.all(Array.from({ length: clients }, (_, client) => read(client)));
  reading.catch(() => undefined);
  return async () => {
    isStopped = true;
    await reading;
  };
}
