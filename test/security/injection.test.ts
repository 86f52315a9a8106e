import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { post } from '../support/http/post.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const globals = globalThis as { broken?: unknown };
const DAMAGE = 'globalThis.broken=true';

// Strings that the compiler of operations takes for parts of its own program, wherever it meets them.
const compiler = readFileSync('node_modules/graphql-jit/dist/execution.js', 'utf8');
const MARKS = [...compiler.matchAll(/"(__MAGIC_\w+)"/g)].map(([, mark = '']) => mark);

const STRINGS = [
  ...MARKS.map((mark) => `${mark}${DAMAGE}`),
  ...MARKS,
  `");${DAMAGE};("`,
  `';${DAMAGE};'`,
  `\${${DAMAGE}}`,
  `\`+(${DAMAGE})+\``,
  `*/${DAMAGE}/*`,
  `\u2028${DAMAGE}//`,
  `\\");${DAMAGE}//`,
];

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterEach(() => {
  delete globals.broken;
});
afterAll(() => portal.stop());

test('the compiler still has strings of this kind, or else what is done about them can go', () => {
  expect(MARKS).toContainEqual(expect.stringMatching(/^__MAGIC_DATE__/));
});

test.each(STRINGS)('%j is a text like any other, wherever it stands', async (text) => {
  const literal = JSON.stringify(text);
  const event = `customerId: ${literal}, type: "call.logged"`;
  const queries = [
    `{ contract(id: ${literal}) { id } }`,
    `{ nodes(ids: [${literal}]) { id } }`,
    `{ contracts(where: { text: ${literal} }) { totalCount } }`,
    `{ contracts(where: { OR: [{ id: [${literal}] }, { AND: { text: ${literal} } }] }) { totalCount } }`,
    `query ($text: String = ${literal}) { contracts(where: { text: $text }) { totalCount } }`,
    `mutation { createEvent(input: { ${event}, payload: ${literal} }) { userErrors { code } } }`,
    `mutation { createEvent(input: { ${event}, payload: [{ a: [${literal}] }] }) { userErrors { code } } }`,
    `mutation { createEvent(input: { ${event}, description: ${literal} }) { userErrors { code } } }`,
  ];
  for (const query of queries) {
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await portal.ask(query);
      expect(errors).toBeUndefined();
      expect(data).not.toBeNull();
    }
  }
  expect(globals.broken).toBeUndefined();
});

test('names of members that every object has are names like any other', async () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '_proto_', 'then', 'toJSON'];
  const query = `query (${names.map((name) => `$${name}: Int = 1`)}) {
    ${names.map((name) => `${name}: contracts(first: $${name}) { totalCount }`).join('\n')}
  }`;
  const data = await portal.data(query, { constructor: 2, toString: 3 });
  expect(data).toEqual(Object.fromEntries(names.map((name) => [name, { totalCount: 0 }])));
});

test('an alias may have the name of the prototype, and its value is there each time', async () => {
  const query = '{ __proto__: viewer { __proto__: name subject } customers { __proto__: totalCount } }';
  const answers = new Set<string>();
  for (let time = 0; time < 3; time++) answers.add((await post(portal, JSON.stringify({ query }))).text);
  expect([...answers]).toEqual([
    expect.stringContaining('{"__proto__":{"__proto__":"Ada Admin","subject":"ada"},"customers":{"__proto__":0}}'),
  ]);
});
