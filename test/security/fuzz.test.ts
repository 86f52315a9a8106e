import { expect, test } from '@jest/globals';
import { parsePositiveNumber } from '../../scripts/parsePositiveNumber.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { problemOf } from '../support/answers/problems.ts';
import { runProgram } from '../support/programs/npmScripts.ts';

const REQUESTS = 500;

const numbers = (text: string, pattern: RegExp) => (pattern.exec(text) ?? []).slice(1).map(Number);

test(`${REQUESTS} random requests, valid and broken, are answered as the schema says, and none reads more than it costs`, async () => {
  const args = ['--requests', String(REQUESTS), '--seed', '0'];
  const { code, stdout, stderr } = await runProgram('fuzz', { cwd: '.', args });
  if (code !== 0) throw new Error(stderr.slice(-5_000));
  const [data = 0, both = 0, refused = 0] = numbers(
    stdout,
    /(\d+) with data, (\d+) with data and errors, (\d+) refused/,
  );
  expect(data + both + refused).toBe(REQUESTS);
  // Or else it was not much of a test.
  expect(data).toBeGreaterThan(REQUESTS * 0.2);
  expect(both).toBeGreaterThan(REQUESTS * 0.03);
  expect(refused).toBeGreaterThan(REQUESTS * 0.2);
  const [closest] = numbers(stdout, /read (\d+) % of the rows/);
  expect(closest).toBeGreaterThan(50);
}, 120_000);

test.each([
  ['--requests', '0'],
  ['--seed', '1.5'],
])('%s %s is refused, instead of finding nothing', async (option, text) => {
  const { code, stderr } = await runProgram('fuzz', { cwd: '.', args: ['--requests', '1', option, text] });
  expect(code).toBe(1);
  expect(stderr).toContain(`${option} takes`);
  expect(stderr).toContain(`got "${text}"`);
});

test.each(['many', '0', '-1', ''])('%j is no number of requests', (text) => {
  expect(() => parsePositiveNumber('requests', text)).toThrow(`--requests takes positive numbers, but got "${text}"`);
});

const cost = '"extensions":{"cost":{"requested":1}}';

test.each([
  ['a failure of the server', 500, '{"errors":[{"message":"x","extensions":{"code":"FORBIDDEN"}}]}'],
  ['a code that clients do not know', 400, '{"errors":[{"message":"x","extensions":{"code":"X"}}]}'],
  ['a stack', 400, '{"errors":[{"message":"x\\n   at f (a.ts:1)","extensions":{"code":"FORBIDDEN"}}]}'],
  ['a missing field', 200, `{"data":{"viewer":{}},${cost}}`],
  ['null in place of a value', 200, `{"data":{"viewer":{"id":null}},${cost}}`],
  ['a value of another type', 200, `{"data":{"viewer":{"id":1}},${cost}}`],
  ['a field more', 200, `{"data":{"viewer":{"id":"a","x":1}},${cost}}`],
  [
    'a value that is said to have failed',
    200,
    `{"data":{"viewer":{"id":"a"}},"errors":[{"message":"x","path":["viewer","id"],"extensions":{"code":"FORBIDDEN"}}],${cost}}`,
  ],
])('%s would be noticed', (_what, status, text) => {
  const problem = problemOf(executableSchema(), '{"query":"{ viewer { subject } }"}', { status, text, headers: {} });
  expect(problem).toBeDefined();
});
