import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerRow, insertRows } from '../support/fixtures/rows.ts';
import { post } from '../support/http/post.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
const customer = customerRow();
beforeAll(async () => {
  portal = await startServer();
  await insertRows(portal, { customers: [customer] });
});
afterAll(() => portal.stop());

const SELECTED = '{ event { payload } userErrors { code path message } }';
const INPUT = `customerId: "${customer.id}", type: "call.logged"`;

/** Ways to send JSON, as it is written, as the payload of an event. */
const WAYS: Record<string, (json: string) => string> = {
  'in the variable of the input': (json) =>
    bodyOf(
      `mutation ($input: CreateEventInput!) { createEvent(input: $input) ${SELECTED} }`,
      `{"input":{"customerId":"${customer.id}","type":"call.logged","payload":${json}}}`,
    ),
  'in a variable of its own': (json) =>
    bodyOf(`mutation ($p: JSON) { createEvent(input: { ${INPUT}, payload: $p }) ${SELECTED} }`, `{"p":${json}}`),
  'in a variable within it': (json) =>
    bodyOf(`mutation ($p: JSON) { createEvent(input: { ${INPUT}, payload: [$p] }) ${SELECTED} }`, `{"p":${json}}`),
  'in the document': (json) =>
    bodyOf(
      `mutation { createEvent(input: { ${INPUT}, payload: ${json.replace(/"([\w]+)"\s*:/g, '$1:')} }) ${SELECTED} }`,
      '{}',
    ),
};

function bodyOf(query: string, variables: string): string {
  return `{"query":${JSON.stringify(query)},"variables":${variables}}`;
}

async function create(body: string): Promise<Answer['data']> {
  const { status, answer } = await post(portal, body);
  expect({ status, errors: answer.errors }).toEqual({ status: 200, errors: undefined });
  return answer.data.createEvent;
}

describe.each(Object.entries(WAYS))('a payload %s', (way, bodyFor) => {
  const inner = (payload: unknown) => (way.endsWith('within it') ? [payload] : payload);

  test.each([
    '9007199254740993',
    '-9007199254740992',
    '{"id":12345678901234567890}',
    '[[{"a":[1,{"b":9007199254740993}]}]]',
    '9007199254740993.0',
    '9.007199254740993e15',
    '{"a":1,"b":123456789012345678901234567890,"c":2}',
    `1${'0'.repeat(300)}`,
  ])('with %s, which would be changed, is refused', async (json) => {
    const { event, userErrors } = await create(bodyFor(json));
    expect({ event, userErrors }).toEqual({
      event: null,
      userErrors: [
        {
          code: 'INVALID_INPUT',
          path: ['input', 'payload'],
          message: expect.stringMatching(/^Expected integers of at most 9007199254740991, but got [-\d.e]+, which/),
        },
      ],
    });
  });

  test.each([
    '9007199254740991',
    '-9007199254740991',
    '[0.1234567890123456789,1e300,6.02214076e23,1e20,-0.5]',
    '"9007199254740993"',
    '{"constructor":{"prototype":{"a":1}},"toString":1,"hasOwnProperty":null}',
  ])('with %s is kept', async (json) => {
    const { event, userErrors } = await create(bodyFor(json));
    expect(userErrors).toEqual([]);
    expect(event.payload).toEqual(inner(JSON.parse(json)));
  });

  test.each(['{"__proto__":1}', '{"a":[{"__proto__":{"admin":true}}]}'])(
    'with %s is refused, and the key is named',
    async (json) => {
      const { event, userErrors } = await create(bodyFor(json));
      expect(event).toBeNull();
      expect(userErrors).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'payload'], message: expect.stringContaining('"__proto__"') },
      ]);
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    },
  );
});

test('an id within a payload stays as it is written, be it a number', async () => {
  const query = `mutation ($i: ID) { createEvent(input: { ${INPUT}, payload: { i: $i } }) ${SELECTED} }`;
  const { event } = await create(bodyOf(query, '{"i":9007199254740993}'));
  expect(event.payload).toEqual({ i: '9007199254740993' });
});

test('a key that is written in escapes is the same key', async () => {
  const { userErrors } = await create(WAYS['in a variable of its own']!('{"\\u005f_proto__":1}'));
  expect(userErrors).toHaveLength(1);
});

test.each([
  `{"query":"{ viewer { name } }","__proto__":{"x":1}}`,
  `{"query":"{ viewer { name } }","variables":{"__proto__":{"x":1}}}`,
  `{"query":"{ viewer { name } }","extensions":{"a":[{"\\u005f_proto__":1}]}}`,
])('outside the values of variables such a key is refused with the body: %s', async (body) => {
  const { status, answer } = await post(portal, body);
  expect(status).toBe(400);
  expect(answer.errors?.[0]?.message).toContain('__proto__');
});

test('in an input it is a field that there is not', async () => {
  const body = bodyOf(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) ${SELECTED} }`,
    `{"input":{"customerId":"x","type":"a.b","__proto__":{"payload":1}}}`,
  );
  const { answer } = await post(portal, body);
  expect(answer.errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
  expect(answer.errors?.[0]?.message).toContain('__proto__');
});

test.each([
  ['first: $n', 'Int', '9007199254740993', /Int cannot represent non 32-bit signed integer value: 9007199254740992/],
  ['where: { text: $n }', 'String', '9007199254740993', /String cannot represent a non string value: 9007199254740992/],
])('a large number elsewhere is refused as ever: %s', async (argument, type, number, message) => {
  const { answer } = await post(
    portal,
    bodyOf(`query ($n: ${type}) { customers(${argument}) { totalCount } }`, `{"n":${number}}`),
  );
  expect(answer.errors?.[0]?.message).toMatch(message);
});

test('a body that is nested too deep to be gone through is refused, whatever numbers are in it', async () => {
  const { status, answer } = await post(
    portal,
    `{"query":"{ viewer { name } }","variables":{"a":${'['.repeat(15_000)}9007199254740993${']'.repeat(15_000)}}}`,
  );
  expect(status).toBeLessThan(500);
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
