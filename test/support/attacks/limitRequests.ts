import type { Limits } from '../../../src/config/limitDefaults.ts';
import { WEIGHTS } from '../../../src/graphql/limits/weights.ts';

export interface LimitRequest {
  query: string;
  variables?: object;
}

/** The limits that one request alone can keep to or exceed. */
export type RequestLimit = Exclude<
  keyof Limits,
  'budget' | 'budgetPerSecond' | 'arrival' | 'body' | 'subscriptions' | 'allSubscriptions'
>;

/** Limits that differ from the usual ones. */
export const OTHER_LIMITS: Partial<Limits> = {
  source: 700,
  tokens: 120,
  comments: 3,
  depth: 7,
  fields: 31,
  rootFields: 4,
  aliases: 5,
  directives: 6,
  variableDepth: 9,
  cost: 765,
  body: 3_000,
};
/** What clients are told; where a document cannot even be read, it is no document to them. */
export const CODES: Partial<Record<RequestLimit, string>> = {
  source: 'GRAPHQL_PARSE_FAILED',
  tokens: 'GRAPHQL_PARSE_FAILED',
  comments: 'GRAPHQL_PARSE_FAILED',
  variableDepth: 'BAD_USER_INPUT',
};

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const lists = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
const createEvent = (payload: string) =>
  `createEvent(input: { customerId: "nobody", type: "call.logged", payload: ${payload} }) { userErrors { code } }`;
const viewer = '{ viewer { subject } }';

/** Requests that ask for just so much of something, and little of all else. */
export const requestFor: Readonly<Record<RequestLimit, (n: number) => LimitRequest>> = {
  source: (n) => ({ query: viewer.padEnd(n) }),
  tokens: (n) => {
    const [start = '', end = ''] = `mutation { ${createEvent('[-]')} }`.split('-');
    const others = tokensOf(start + end);
    return { query: start + times(n - others, () => '1') + end };
  },
  comments: (n) => ({ query: `${'#\n'.repeat(n)}${viewer}` }),
  depth: (n) => ({ query: nested(n) }),
  fields: (n) => ({ query: `{ viewer { ${times(n - 1, () => 'subject')} } }` }),
  rootFields: (n) => ({ query: `{ ${times(n, () => '__typename')} }` }),
  aliases: (n) => ({ query: `{ viewer { ${times(n, (i) => `a${i}: subject`)} } }` }),
  directives: (n) => ({ query: `{ viewer { ${times(n, () => 'subject @include(if: true)')} } }` }),
  variableDepth: (n) => ({
    query: `mutation ($payload: JSON) { ${createEvent('$payload')} }`,
    variables: { payload: lists(n) },
  }),
  cost: (n) => ({ query: costing(n) }),
};

function tokensOf(source: string): number {
  return source.match(/"[^"]*"|\w+|[^\s\w",]/g)?.length ?? 0;
}

/** A query that goes from contracts to customers and back, so many levels. */
function nested(depth: number): string {
  const steps = ['contract(id: "none")', 'customer', 'contracts(first: 1)', 'nodes'];
  const around = steps.slice(1);
  const step = (level: number) => (level === 0 ? steps[0] : around[(level - 1) % around.length]) ?? '';
  const path = Array.from({ length: depth - 1 }, (_, level) => step(level));
  const leaf = path.at(-1)?.startsWith('contracts') ? 'totalCount' : 'id';
  return `{ ${path.map((name) => `${name} {`).join(' ')} ${leaf} ${'}'.repeat(depth)}`;
}

/** A query of exactly so many points. */
function costing(points: number): string {
  const rows = points - WEIGHTS.request;
  const page = (name: string, first: number, inside = '') =>
    first > 0 ? `${name}(first: ${first}) { nodes { id ${inside} } }` : '';
  const perContract = Math.floor(rows / 100) - 1;
  if (perContract < 0) return `{ ${page('customers', rows)} }`;
  return `{ ${page('contracts', 100, page('notes', perContract))} ${page('customers', rows % 100)} }`;
}
