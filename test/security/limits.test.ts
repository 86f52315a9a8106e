import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, type Limits } from '../../src/config/limitDefaults.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { CODES, OTHER_LIMITS, type RequestLimit, requestFor } from '../support/attacks/limitRequests.ts';
import { post } from '../support/http/post.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

describe.each([
  { which: 'the usual', limits: {} },
  { which: 'other', limits: OTHER_LIMITS },
])('with $which limits', ({ limits }) => {
  const limit: Limits = { ...DEFAULT_LIMITS, ...limits };
  let portal: TestServer;
  beforeAll(async () => {
    portal = await startServer({ limits });
  });
  afterAll(() => portal.stop());

  const send = (request: object) => post(portal, JSON.stringify(request));

  test('the length of a document is measured in the unit that its setting names', async () => {
    const query = `{ viewer { subject } } # ${'\u{1f600}'.repeat(limit.source / 2)}`;
    const { errors } = await portal.ask(query);
    const [, unit] = /^a whole number of (.+) from /.exec(SETTINGS.LIMIT_SOURCE) ?? [];
    expect(errors?.[0]?.message).toContain(`${limit.source} ${unit}.`);
  });

  describe.each(Object.keys(requestFor) as RequestLimit[])('%s', (name) => {
    const n = limit[name];

    test(`of ${n} passes`, async () => {
      const { status, answer } = await send(requestFor[name](n));
      expect(answer.errors).toBeUndefined();
      expect(status).toBe(200);
    });

    test(`of ${n + 1} is refused before anything is read`, async () => {
      const statements = portal.statements.length;
      const { status, answer } = await send(requestFor[name](n + 1));
      expect(answer.errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining(String(n)),
          extensions: { code: CODES[name] ?? 'QUERY_TOO_COMPLEX' },
        }),
      ]);
      expect(status).toBe(400);
      expect(portal.statements.length).toBe(statements);
    });
  });

  test('a body may have just so many bytes', async () => {
    const body = (bytes: number) => '{"query":"{ viewer { subject } }"}'.padEnd(bytes);
    expect((await post(portal, body(limit.body))).status).toBe(200);
    const { status, answer } = await post(portal, body(limit.body + 1));
    expect(status).toBe(413);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each(['fields', 'aliases', 'directives'] as const)(
    '%s count as often as their fragment is spread',
    async (name) => {
      const [, inside = ''] = /viewer { (.*) } }/.exec(requestFor[name](10).query) ?? [];
      const spreads = Math.ceil(limit[name] / 9);
      const query = `{ viewer { ${'... F '.repeat(spreads)} } } fragment F on Viewer { ... G } fragment G on Viewer { ${inside} }`;
      expect((await send({ query })).answer.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
    },
  );

  test('fields of fragments are as deep as where they are spread', async () => {
    const { query } = requestFor.depth(limit.depth + 1);
    const [, inside] = /^\{ contract\(id: "none"\) \{(.+)\}\}$/.exec(query) ?? [];
    const spread = `{ contract(id: "none") { ... F } } fragment F on Contract { ... G } fragment G on Contract {${inside}}`;
    expect((await send({ query: spread })).answer.errors).toEqual((await send({ query })).answer.errors);
  });
});
