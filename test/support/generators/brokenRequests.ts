import type { Random } from '../../../src/seed/random.ts';
import type { RandomRequest } from './requests.ts';

const TOKENS = [
  ...['{', '}', '(', ')', '[', ']', ':', '=', '!', '|', '&', '$', '@', '...', '"', '"""', '#', '\\', '\n', ','],
  ...[
    'null',
    'true',
    '1',
    '-1',
    '1e999',
    '00',
    '99999999999999999999',
    '"\\uD800"',
    '"\\u{110000}"',
    '\u0000',
    '\u202e',
    '\ufeff',
  ],
  ...['on', 'query', 'mutation', 'subscription', 'fragment', '__typename', '__schema { types { name } }', '__proto__'],
  ...[
    '...F0',
    '... on Nothing',
    '@skip(if: 1)',
    '@nothing',
    '$v0',
    '$none',
    'fragment F9 on Query { ...F9 }',
    'nothing',
    'id',
  ],
];
const VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, '', 'x', '1', '\u0000', '\ud800', '2026-02-30', 'x'.repeat(3_000)],
  ...[[], [null], [[[]]], {}, { a: 1 }, { first: 1 }, { AND: [{ OR: [{}] }] }, { constructor: { prototype: 1 } }],
];

/** A request that has been broken somewhere, as the body that is sent. Some are still sound. */
export function brokenBody(random: Random, request: RandomRequest): string {
  const kind = random.integer(1, 10);
  if (kind <= 5) return JSON.stringify({ ...request, query: brokenText(random, request.query) });
  if (kind <= 8) return JSON.stringify({ ...request, variables: brokenVariables(random, request.variables) });
  if (kind === 9) return brokenText(random, JSON.stringify(request));
  return JSON.stringify(brokenEnvelope(random, request));
}

function brokenText(random: Random, text: string): string {
  let broken = text;
  for (let times = random.integer(1, 3); times > 0; times--) {
    const [from, to] = [random.integer(0, broken.length), random.integer(0, 12)];
    const [start, middle, end] = [broken.slice(0, from), broken.slice(from, from + to), broken.slice(from + to)];
    broken = random.pick([
      start + end,
      start + middle + middle + end,
      `${start} ${random.pick(TOKENS)} ${middle}${end}`,
      `${start} ${random.pick(TOKENS)} ${end}`,
    ]);
  }
  return broken;
}

function brokenVariables(random: Random, variables: Record<string, unknown>): unknown {
  const names = [...Object.keys(variables), 'v0', 'v1', 'extra'];
  const kind = random.integer(1, 8);
  if (kind === 1) return random.pick(VALUES);
  const broken = { ...variables };
  if (kind === 2) delete broken[random.pick(names)];
  else broken[random.pick(names)] = random.pick(VALUES);
  return broken;
}

function brokenEnvelope(random: Random, request: RandomRequest): unknown {
  const value = random.pick(VALUES);
  return random.pick<unknown>([
    [request],
    [request, request],
    value,
    { ...request, query: value },
    { ...request, operationName: value },
    { ...request, operationName: 'Nothing' },
    { ...request, extensions: value },
    { ...request, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    { variables: request.variables },
    { ...request, more: value },
  ]);
}
