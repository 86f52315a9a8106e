import { gzipSync } from 'node:zlib';
import type { Attack } from './documents.ts';

const nested = (depth: number, start: string, end: string, middle = '') =>
  start.repeat(depth) + middle + end.repeat(depth);
const times = (count: number, part: string) => Array(count).fill(part).join(' ');

const FILTER = 'query ($where: ContractWhere) { contracts(where: $where) { totalCount } }';
const EVENT =
  'mutation ($payload: JSON) { createEvent(input: { customerId: "x", type: "a", payload: $payload }) { userErrors { code } } }';

/** A request whose variables are written as text: what is in them may be more than an object can be made of. */
const withVariables = (what: string, query: string, variables: string, more: Partial<Attack> = {}): Attack => ({
  what,
  body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
  ...more,
});
const literal = (what: string, query: string, more: Partial<Attack> = {}): Attack => ({
  what,
  body: JSON.stringify({ query }),
  ...more,
});
const contracts = (args: string) => `{ contracts(${args}) { totalCount } }`;
const search = (text: string) => contracts(`where: { text: ${JSON.stringify(text)} }`);

const literals: Attack[] = [
  literal('a string of 19,000 characters', search('x'.repeat(19_000))),
  literal('a string of 6,000 escapes', search('\u0001'.repeat(3_000))),
  literal('a block string of 9,000 lines', contracts(`where: { text: """${'\n '.repeat(9_000)}""" }`), {
    harmless: true,
  }),
  literal('a number of 19,000 digits', contracts(`first: ${'9'.repeat(19_000)}`)),
  literal('a number with an exponent of many digits', contracts(`first: 1e${'9'.repeat(5_000)}`)),
  literal('a list of 1,900 values', contracts(`where: { id: [${times(1_900, '"x"')}] }`)),
  literal(
    'lists 900 deep',
    `mutation { createEvent(input: { customerId: "x", type: "a", payload: ${nested(900, '[', ']')} }) { userErrors { code } } }`,
  ),
  literal(
    'lists 9,000 deep',
    `mutation { createEvent(input: { customerId: "x", type: "a", payload: ${nested(9_000, '[', ']')} }) { userErrors { code } } }`,
  ),
  literal('a filter 400 deep', contracts(`where: ${nested(400, '{ NOT: ', ' }', '{}')}`)),
  literal('200 searches in one', contracts(`where: { OR: [${times(200, '{ text: "a%" }')}] }`)),
  literal(
    'a default 400 deep',
    `query ($where: ContractWhere = ${nested(400, '{ NOT: ', ' }', '{}')}) { contracts(where: $where) { totalCount } }`,
  ),
  literal('1,000 ids', `{ nodes(ids: [${times(1_000, '"ctr_x"')}]) { id } }`),
  literal('a cursor of 19,000 characters', contracts(`after: "${'W1'.repeat(9_500)}"`), { harmless: true }),
  literal(
    'a cursor in which lists are 9,000 deep',
    `{ contracts(after: "${Buffer.from('['.repeat(9_000)).toString('base64url')}") { nodes { id } } }`,
  ),
  literal('letters that grow when they are brought into one form', search('\ufdfa'.repeat(5_000))),
];

const variables: Attack[] = [
  withVariables('lists 20,000 deep', EVENT, `{"payload":${nested(20_000, '[', ']')}}`),
  withVariables('objects 10,000 deep', EVENT, `{"payload":${nested(10_000, '{"a":', '}', '1')}}`),
  withVariables('a filter 8,000 deep', FILTER, `{"where":${nested(8_000, '{"NOT":', '}', '{}')}}`),
  withVariables('a filter 31 deep, a list in each list', FILTER, `{"where":${nested(15, '{"AND":[', ']}', '{}')}}`),
  withVariables('5,000 conditions', FILTER, `{"where":{"OR":[${Array(5_000).fill('{"ids":[]}').join()}]}}`),
  withVariables('100 searches', FILTER, `{"where":{"OR":[${Array(100).fill('{"text":"a"}').join()}]}}`),
  withVariables('10,000 wrong values', FILTER, `{"where":{"status":[${Array(10_000).fill('"X"').join()}]}}`),
  withVariables('4,000 wrong objects', FILTER, `{"where":{"AND":[${Array(4_000).fill('{"x":1}').join()}]}}`),
  withVariables(
    '10,000 ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    `{"ids":[${Array(10_000).fill('"x"').join()}]}`,
  ),
  withVariables(
    '5,000 variables that nobody declared',
    '{ viewer { subject } }',
    `{${Array.from({ length: 5_000 }, (_, i) => `"v${i}":1`).join()}}`,
    { harmless: true },
  ),
  withVariables('a text of 60,000 characters', FILTER, `{"where":{"text":"${'x'.repeat(60_000)}"}}`),
  withVariables(
    'an e-mail address that takes long to check',
    'mutation ($e: EmailAddress) { createCustomer(input: { name: "x", segment: ENTERPRISE, email: $e }) { userErrors { code } } }',
    `{"e":"${'a.'.repeat(25_000)}@"}`,
    { harmless: true },
  ),
  withVariables(
    'an amount of 60,000 digits',
    'query ($d: Decimal!) { contracts(where: { value: { currency: "EUR", min: $d } }) { totalCount } }',
    `{"d":"${'1'.repeat(60_000)}"}`,
  ),
  withVariables(
    'an instant of 60,000 digits',
    'query ($t: DateTime) { contracts(where: { createdAt: { from: $t } }) { totalCount } }',
    `{"t":"2026-01-01T00:00:00.${'0'.repeat(60_000)}Z"}`,
    { harmless: true },
  ),
  withVariables('__proto__ among the variables', FILTER, '{"where":{"__proto__":{"ids":[]}}}'),
  withVariables('the constructor among the variables', FILTER, '{"where":{"constructor":{"prototype":{"ids":[]}}}}'),
  withVariables('__proto__ as the variables', '{ viewer { subject } }', '{"__proto__":{"admin":true}}'),
];

const bodies: Attack[] = [
  { what: 'a body of 10 MB', body: JSON.stringify({ query: ' '.repeat(10_000_000) }) },
  { what: 'a body of 60,000 opening brackets', body: '['.repeat(60_000) },
  { what: 'a body of lists 30,000 deep', body: nested(30_000, '[', ']') },
  { what: 'a batch of 1,000', body: JSON.stringify(Array(1_000).fill({ query: '{ viewer { subject } }' })) },
  {
    what: 'broken UTF-8',
    body: Buffer.from([...Buffer.from('{"query":"{ viewer { subject } } # '), 0xc3, 0x28, 0xff, 0xfe, 0x22, 0x7d]),
    harmless: true,
  },
  { what: 'half of a character', body: '{"query":"{ viewer { subject } } # \\ud800"}', harmless: true },
  { what: 'NUL', body: '{"query":"{ viewer { subject \\u0000 } }"}' },
  { what: '__proto__ in the body', body: '{"query":"{ viewer { subject } }","__proto__":{"admin":true}}' },
  {
    what: 'a name of the operation of 60,000 characters',
    body: JSON.stringify({ query: '{ viewer { subject } }', operationName: 'x'.repeat(60_000) }),
  },
  {
    what: 'extensions 10,000 deep',
    body: `{"query":"{ viewer { subject } }","extensions":${nested(10_000, '{"a":', '}', '1')}}`,
    harmless: true,
  },
  {
    what: 'a packed body, 10 MB when unpacked',
    body: Buffer.from(gzipSync(Buffer.alloc(10_000_000, 32))),
    headers: { 'content-encoding': 'gzip' },
  },
  {
    what: 'a form with files',
    body: '--x\r\n\r\n--x--',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
  {
    what: 'headers of 40,000 characters',
    body: '{"query":"{ viewer { subject } }"}',
    headers: { 'x-long': 'x'.repeat(40_000) },
  },
  { what: 'XML', body: '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', headers: { 'content-type': 'application/xml' } },
];

export const attackValues: Attack[] = [...literals, ...variables, ...bodies];
