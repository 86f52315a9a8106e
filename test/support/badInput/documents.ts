import { type Field, invalid, untyped } from './kinds.ts';

export const url: Field = {
  bad: [
    ...invalid('', ' ', '\0', '\ud800', 'a b', 'a\nb', 'ä', '%', '%2', '%zz', 'a\\b', '\\\\host\\a', '<a>', '"a"'),
    ...invalid('javascript:alert(1)', 'JavaScript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x'),
    ...invalid('file:///etc/passwd', 'ftp://example.com/a', 'mailto:a@example.com', 'blob:x', 'c:/a.pdf', 'a:b', ':'),
    ...invalid(
      '//example.com/a',
      '///a',
      '/\\example.com',
      'http:a',
      'http:/a',
      'https://',
      'https:///a',
      'http://:80/',
    ),
    ...invalid('https://ada:secret@example.com/', 'https://ada@example.com/', 'https://example.com:99999/'),
    ...invalid('https://exa mple.com', 'https://[::1', 'https://[zz]/', 'https://example.com/a#b#c'),
    ...invalid(`https://example.com/${'x'.repeat(1_981)}`),
    ...untyped(7, true, {}),
  ],
  good: [
    ...[
      'https://example.com',
      'HTTP://example.com:8080/a/b.pdf?c=d&e#f',
      'https://[2001:db8::1]/a',
      'http://localhost/',
    ],
    ...['contracts/nda.pdf', '/contracts/2026/nda%20(1).pdf', '../nda.pdf', 'a//b', './a:b', '?id=1', '#page=2', 'a@b'],
    `https://example.com/${'x'.repeat(1_980)}`,
    ' nda.pdf ',
  ],
};

export const mediaType: Field = {
  bad: [
    ...invalid(
      '',
      ' ',
      'pdf',
      'application/',
      '/pdf',
      'application/pdf/a',
      'text/pl ain',
      'text/plain;',
      'text/plain; a',
    ),
    ...invalid('text/plain\nx', 'text/ä', '*/*', 'text/plain; a="b', `text/${'x'.repeat(128)}`),
    ...untyped(7, true, {}),
  ],
  good: [
    ...['application/pdf', 'image/svg+xml', 'text/plain;charset=utf-8', 'Text/Plain; charset="utf-8"; a=b', null],
    `text/${'x'.repeat(127)}`,
    `${'x'.repeat(127)}/x`,
  ],
};

export const bytes: Field = {
  bad: [...invalid(-1, 0.5, 2 ** 53, 1e300), ...untyped('1', true, {})],
  good: [0, 1, 2 ** 31, Number.MAX_SAFE_INTEGER, null],
};

export const digest: Field = {
  bad: [
    ...invalid('', ' ', '0'.repeat(63), '0'.repeat(65), 'g'.repeat(64), `0x${'0'.repeat(62)}`, `${'0'.repeat(63)}\0`),
    ...untyped(7, true, {}),
  ],
  good: ['0'.repeat(64), 'aF'.repeat(32), ` ${'e'.repeat(64)} `, null],
};
