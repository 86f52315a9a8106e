import type { GraphQLSchema } from 'graphql';
import { Random } from '../../../src/seed/random.ts';
import { problemOf } from '../answers/problems.ts';
import type { Answered } from '../servers/answers.ts';
import { brokenBody } from './brokenRequests.ts';
import type { RandomRequest } from './requests.ts';

type RequestOf = (seed: number, options: { operation: 'query' | 'mutation' }) => RandomRequest;

export interface FuzzTarget {
  schema: GraphQLSchema;
  send(body: string): Promise<Answered>;
  /** How many rows and statements there have been so far. */
  rows(): number;
  statements(): number;
  /** Waits for what is still under way after an answer. */
  settled(): Promise<void>;
}

export interface Fuzzed {
  /** How many were answered with data, without any, and with both data and errors. */
  data: number;
  refused: number;
  both: number;
  /** How much of what they cost was read at most. */
  closest: number;
}

/**
 * Sends random requests from a number on and checks each answer: its form, what it says, and what it took.
 * @throws Error on the first that is not as it has to be
 */
export async function fuzz(
  target: FuzzTarget,
  apolloRequest: RequestOf,
  { first, count, onProgress }: { first: number; count: number; onProgress?: (done: number) => void },
): Promise<Fuzzed> {
  const fuzzed: Fuzzed = { data: 0, refused: 0, both: 0, closest: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const body = randomBody(seed, apolloRequest);
    const [rows, statements] = [target.rows(), target.statements()];
    const answered = await target.send(body);
    await target.settled();
    const { data, errors, extensions } = JSON.parse(answered.text);
    const spent = { rows: target.rows() - rows, statements: target.statements() - statements };
    const problem =
      problemOf(target.schema, body, answered) ?? problemOfSpending(data, extensions?.cost?.requested ?? 0, spent);
    if (problem) throw new Error(`the request ${seed}: ${problem}\n${body}\n${answered.status} ${answered.text}`);
    fuzzed[data === undefined ? 'refused' : errors ? 'both' : 'data']++;
    if (data) fuzzed.closest = Math.max(fuzzed.closest, spent.rows / extensions.cost.requested);
    onProgress?.(seed - first + 1);
  }
  return fuzzed;
}

/** A random request as a body, by a number: most are valid, of these some change things, and the rest are broken. */
function randomBody(seed: number, apolloRequest: RequestOf): string {
  const kind = seed % 10;
  const request = apolloRequest(seed, { operation: kind === 6 || kind === 7 ? 'mutation' : 'query' });
  return kind < 7 ? JSON.stringify(request) : brokenBody(new Random(seed), request);
}

function problemOfSpending(data: unknown, cost: number, spent: { rows: number; statements: number }) {
  if (data === undefined && spent.statements > 0) return `it was refused, but ran ${spent.statements} statements`;
  return spent.rows > cost ? `it costs ${cost} points, but ${spent.rows} rows were read` : undefined;
}
