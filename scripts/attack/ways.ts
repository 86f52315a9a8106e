import { attackDocuments } from '../../test/support/attackDocuments.ts';
import { attackValues } from '../../test/support/attackValues.ts';
import type { Sent } from './client.ts';

const OLDEST = 'orderBy: { field: CREATED_AT, direction: ASC }';
const CORPUS = [...attackDocuments, ...attackValues].filter(({ headers }) => !headers).map(({ body }) => body);

const bodyOf = (query: string, variables?: object) => JSON.stringify({ query, variables });

/** What an attacker sends the nth time: never the same, so that nothing of it is known from before. */
type Attack = (n: number, contract: string) => Sent;

/** The ways to attack. Each attacker has a valid token, but for those who need none and those who forge theirs. */
export const WAYS = {
  /** What is dearest of what is allowed. */
  pages: (n) =>
    bodyOf(
      `query Q${n} { contracts(first: 100, ${OLDEST}) { totalCount nodes { title customer { name } notes(first: 45) { nodes { body author { name } } } } } }`,
    ),
  /** What looks through the largest table, and finds nothing. */
  searches: (n) => bodyOf(`{ notes(where: { text: "${n} %a_%" }) { totalCount nodes { body } } }`),
  /** What looks through it for few points. */
  filters: (n) => bodyOf(`{ notes(where: { NOT: { authorSubject: "${n}" } }) { totalCount nodes { id } } }`),
  /** Documents as large as can be, full of what takes long to check. */
  documents: (n) => bodyOf(`{ contracts(where: { id: [${Array(1_900).fill(`"${n}"`).join(' ')}] }) { totalCount } }`),
  /** All that the tests know of hostile requests. */
  corpus: (n) => CORPUS[n % CORPUS.length] ?? '',
  /** The schema, which is long. */
  schema: (n) =>
    bodyOf(
      `{ ${Array.from({ length: 8 }, (_, i) => `a${n}_${i}: __schema { types { fields { args { type { name } } } } }`).join(' ')} }`,
    ),
  /** Changes, which wait for the disk. */
  writes: (n, contractId) =>
    bodyOf(
      'mutation ($contractId: ID!, $body: String!) { createNote(input: { contractId: $contractId, body: $body }) { note { id } } }',
      { contractId, body: `${n} `.padEnd(10_000, 'x') },
    ),
  /** Tokens that are none. */
  forgeries: (n) => bodyOf(`{ viewer { subject } contractLifecycle { action } a${n}: __typename }`),
  /** Bodies to a path that is nothing. */
  nothing: (n) => ({
    method: 'POST',
    path: '/nothing',
    body: bodyOf('{ __typename }', { n, more: 'x'.repeat(64_000) }),
  }),
  /** The health of the server, again and again. */
  health: () => ({ method: 'GET', path: '/health/ready' }),
} as const satisfies Record<string, Attack>;

/** How those who attack in a way name themselves, where they do not by a token of theirs. */
export const NAMED: Readonly<Partial<Record<Way, (token: string) => string>>> = {
  forgeries: (token) => token.replace(/.{9}$/, 'forgeries'),
  nothing: () => '',
  health: () => '',
};

export type Way = keyof typeof WAYS;
