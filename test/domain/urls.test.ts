import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { referenceProblem } from '../../src/domain/urls.ts';

const BASE = 'https://portal.example/contracts/';

test.each([
  ['a web URL', 'https://files.example.com:8443/nda.pdf?version=2#page=3'],
  ['a path', '/contracts/2026/nda%20(signed).pdf'],
  ['a path that goes up', '../nda.pdf'],
  ['a query', '?id=1'],
])('%s is a reference', (_, text) => {
  expect(referenceProblem(text)).toBeNull();
});

test.each([
  ['a script', 'javascript:alert(1)'],
  ['contents', 'data:text/html,<script>alert(1)</script>'],
  ['a path to another host', '//evil.example/nda.pdf'],
  ['the same with a backslash, as browsers read it', '/\\evil.example/nda.pdf'],
  ['a password', 'https://ada:secret@example.com/'],
  ['a space', 'my nda.pdf'],
])('%s is none', (_, text) => {
  expect(referenceProblem(text)).toMatch(/^Expected an http or https URL/);
});

test('whatever is accepted, a browser follows to the web, and to the same host where it is relative', () => {
  const part = fc.constantFrom(
    'a',
    '.',
    '/',
    '\\',
    ':',
    '@',
    '?',
    '#',
    '%',
    '%20',
    '\t',
    '\n',
    ' ',
    'http',
    'https:',
    '//',
    'javascript:',
    'JAVA',
    '&',
    '[',
    ']',
    'b.example',
    '0',
  );
  const texts = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      if (referenceProblem(text) !== null) return;
      const { protocol, host, username, password } = new URL(text, BASE);
      expect(protocol).toMatch(/^https?:$/);
      expect(username + password).toBe('');
      if (!/^https?:/i.test(text)) expect(host).toBe('portal.example');
    }),
    { numRuns: 20_000 },
  );
});
