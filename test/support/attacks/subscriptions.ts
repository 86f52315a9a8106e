import { WEIGHTS } from '../../../src/graphql/limits/weights.ts';
import type { Attack } from './documents.ts';
import type { LimitRequest, RequestLimit } from './limitRequests.ts';

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const ofContract = (inside: string, args = '') =>
  `subscription { changes${args} { nodes { node { ... on Contract { ${inside} } } } } }`;
const page = (inside: string) => `subscription { changes { ${inside} } }`;

const attack = (what: string, query: string, variables?: object): Attack => ({
  what,
  body: JSON.stringify({ query, variables }),
});
const again = 'customer { contracts(first: 1) { nodes {';

/** Subscriptions of somebody who wants to do harm: what is done with queries elsewhere, below a change. */
export const attackSubscriptions: Attack[] = [
  attack('a subscription 400 deep', ofContract(`${again.repeat(130)} id ${'} } }'.repeat(130)}`)),
  attack(
    'a subscription to pages in pages in pages',
    ofContract('notes(first: 100) { nodes { replies(first: 100) { nodes { id } } } }', '(first: 100)'),
  ),
  attack('a subscription with 300 aliases', page(times(300, (i) => `a${i}: endCursor`))),
  attack('a subscription to 1,900 repeated fields', page(times(1_900, () => 'endCursor'))),
  attack('a subscription to 300 fields at the root', `subscription { ${times(300, () => 'changes { hasMore }')} }`),
  attack('a subscription to two fields', 'subscription { a: changes { hasMore } b: changes { hasMore } }'),
  attack(
    'a subscription of fragments that spread another one twice, 40 times over',
    `${ofContract('...F0')} ${times(40, (i) => `fragment F${i} on Contract { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Contract { id }`,
  ),
  attack('a subscription to a fragment in itself', `${ofContract('...F')} fragment F on Contract { ...F }`),
  attack('a subscription with 300 directives', page(times(300, () => 'endCursor @include(if: true)'))),
  attack('a subscription to the schema', 'subscription { __schema { types { name } } }'),
  attack(
    'a subscription behind a cursor of 19,000 characters',
    `subscription { changes(after: "${'W1'.repeat(9_500)}") { hasMore } }`,
  ),
  attack(
    'a subscription behind a cursor in which lists are 9,000 deep',
    `subscription { changes(after: "${Buffer.from('['.repeat(9_000)).toString('base64url')}") { hasMore } }`,
  ),
  attack(
    'a subscription behind a cursor of SQL',
    `subscription { changes(after: "' OR 1=1; DROP TABLE changes; --") { hasMore } }`,
  ),
  attack('a subscription to a page of billions', 'subscription { changes(first: 2147483647) { hasMore } }'),
  attack(
    'a subscription whose variables are deep',
    'subscription ($w: ChangeWhere) { changes(where: $w) { hasMore } }',
    {
      w: JSON.parse(`${'{"type":'.repeat(200)}1${'}'.repeat(200)}`),
    },
  ),
  attack(
    'a subscription to what has changed to 10,000 wrong statuses',
    'subscription ($s: [ContractStatus!]) { changes(where: { newStatus: $s }) { hasMore } }',
    { s: Array(5_000).fill('X') },
  ),
];

/** Subscriptions that ask for just so much of something, and little of all else. */
export const subscriptionFor: Readonly<Record<RequestLimit, (n: number) => LimitRequest>> = {
  source: (n) => ({ query: page('hasMore').padEnd(n) }),
  tokens: (n) => {
    // Each fragment takes three, and the field in the innermost is one of the others.
    const others = n - 'subscription { changes { } }'.split(' ').length;
    const fragments = Math.floor((others - 1) / 3);
    const fields = times(others - 3 * fragments, () => 'hasMore');
    return { query: page('...{'.repeat(fragments) + fields + '}'.repeat(fragments)) };
  },
  comments: (n) => ({ query: `${'#\n'.repeat(n)}${page('hasMore')}` }),
  depth: (n) => {
    // changes, nodes, node, and then from contracts to customers and back.
    const steps = Array.from({ length: n - 4 }, (_, i) => ['customer', 'contracts(first: 1)', 'nodes'][i % 3] ?? '');
    const leaf = steps.at(-1)?.startsWith('contracts') ? 'totalCount' : 'id';
    return {
      query: ofContract(
        `${steps.map((step) => `${step} {`).join(' ')} ${leaf} ${'}'.repeat(steps.length)}`,
        '(first: 1)',
      ),
    };
  },
  fields: (n) => ({ query: page(times(n - 1, () => 'hasMore')) }),
  rootFields: (n) => ({ query: `subscription { ${times(n, () => 'changes { hasMore }')} }` }),
  aliases: (n) => ({ query: page(times(n, (i) => `a${i}: hasMore`)) }),
  directives: (n) => ({ query: page(times(n, () => 'hasMore @include(if: true)')) }),
  variableDepth: (n) => ({ query: page('hasMore'), variables: { unused: JSON.parse('['.repeat(n) + ']'.repeat(n)) } }),
  cost: (n) => ({ query: costing(n - WEIGHTS.request) }),
};

/** A subscription whose pages have so many rows: each change is one, and so are what it is about, and its notes and events. */
function costing(rows: number): string {
  for (let first = 1; first <= 100; first++) {
    const each = rows / first - 2;
    const [notes, events] = [Math.min(100, each), Math.max(0, each - 100)];
    if (!Number.isInteger(each) || notes < 1 || events > 100) continue;
    const list = (name: string, size: number) => (size > 0 ? `${name}(first: ${size}) { nodes { id } }` : '');
    return ofContract(`${list('notes', notes)} ${list('events', events)}`, `(first: ${first})`);
  }
  throw new Error(`expected a number of rows that pages can have, but got ${rows}`);
}
