import { setTimeout as pause } from 'node:timers/promises';
import { client } from './client.ts';
import type { Target } from './target.ts';

/** How long a healthy client waits between requests, in milliseconds. */
const EVERY = 100;

const VIEW = `query ($id: ID!) { contract(id: $id) { title value { amount currency } customer { name }
  notes(first: 5) { nodes { body author { name } replies(first: 3) { nodes { body } } } } actions(first: 5) { nodes { type reason } } } }`;

/** How long requests took, in milliseconds. */
export interface Times {
  p50: number;
  p99: number;
  count: number;
}

/** Runs healthy clients for some seconds: each opens one view after the other, with a pause in between. */
export async function browse(target: Target, tokens: string[], seconds: number): Promise<Times> {
  const until = performance.now() + seconds * 1_000;
  const all = await Promise.all(tokens.map((token) => browseAs(token, target, until)));
  const times = all.flat().sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), count: times.length };
}

async function browseAs(token: string, { url, contracts }: Target, until: number): Promise<number[]> {
  const { send, close } = client(url, token);
  const times: number[] = [];
  await pause(Math.random() * EVERY);
  for (let n = 0; performance.now() < until; n++) {
    const start = performance.now();
    const id = contracts[n % contracts.length];
    const { status, text } = await send(JSON.stringify({ query: VIEW, variables: { id } }));
    times.push(performance.now() - start);
    if (status !== 200 || !text.startsWith('{"data":{"contract":{"title"')) throw new Error(`${status} ${text}`);
    await pause(Math.max(0, EVERY - (performance.now() - start)));
  }
  close();
  return times;
}
