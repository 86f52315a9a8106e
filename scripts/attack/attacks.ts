import { attackDocuments } from '../../test/support/attacks/documents.ts';
import { attackValues } from '../../test/support/attacks/values.ts';
import type { Sent } from './client.ts';

const OLDEST = 'orderBy: { field: CREATED_AT, direction: ASC }';
const CORPUS = [...attackDocuments, ...attackValues].filter(({ headers }) => !headers).map(({ body }) => body);

const bodyOf = (query: string, variables?: object) => JSON.stringify({ query, variables });

/** An attacker's nth request: always a different one, so that no cache helps the server. */
type Attack = (n: number, contract: string) => Sent;

/** The kinds of attack. Each attacker has a valid token, except those that need none or forge theirs. */
export const ATTACKS = {
  /** The most expensive queries that are allowed. */
  pages: (n) =>
    bodyOf(
      `query Q${n} { contracts(first: 100, ${OLDEST}) { totalCount nodes { title customer { name } notes(first: 45) { nodes { body author { name } } } } } }`,
    ),
  /** Searches that scan the largest table and find nothing. */
  searches: (n) => bodyOf(`{ notes(where: { text: "${n} %a_%" }) { totalCount nodes { body } } }`),
  /** Filters that scan it for few points. */
  filters: (n) => bodyOf(`{ notes(where: { NOT: { authorSubject: ["${n}"] } }) { totalCount nodes { id } } }`),
  /** Documents of the largest allowed size, full of what is slow to validate. */
  documents: (n) => bodyOf(`{ contracts(where: { id: [${Array(1_900).fill(`"${n}"`).join(' ')}] }) { totalCount } }`),
  /** All the hostile requests that the tests use. */
  corpus: (n) => CORPUS[n % CORPUS.length] ?? '',
  /** The schema, which is long. */
  schema: (n) =>
    bodyOf(
      `{ ${Array.from({ length: 8 }, (_, i) => `a${n}_${i}: __schema { types { fields { args { type { name } } } } }`).join(' ')} }`,
    ),
  /** Writes, which wait for the disk. */
  writes: (n, contractId) =>
    bodyOf(
      'mutation ($contractId: ID!, $body: String!) { createNote(input: { contractId: $contractId, body: $body }) { note { id } } }',
      { contractId, body: `${n} `.padEnd(10_000, 'x') },
    ),
  /** Invalid tokens. */
  forgeries: (n) => bodyOf(`{ viewer { subject } contractLifecycle { action } a${n}: __typename }`),
  /** Bodies sent to a path that does not exist. */
  nothing: (n) => ({
    method: 'POST',
    path: '/nothing',
    body: bodyOf('{ __typename }', { n, more: 'x'.repeat(64_000) }),
  }),
  /** Health checks, again and again. */
  health: () => ({ method: 'GET', path: '/health/ready' }),
} as const satisfies Record<string, Attack>;

/** The token that the attackers of a kind send instead of their valid one. */
export const TOKENS: Readonly<Partial<Record<AttackKind, (token: string) => string>>> = {
  forgeries: (token) => token.replace(/.{9}$/, 'forgeries'),
  nothing: () => '',
  health: () => '',
};

export type AttackKind = keyof typeof ATTACKS;
