import { expect, test } from '@jest/globals';
import { redactError, redactMessage } from '../../src/observability/errorRedaction.ts';

test.each([
  ["Cannot read properties of undefined (reading 'secret')", 'Cannot read properties of undefined …'],
  [
    'duplicate key value violates unique constraint "customers_email"',
    'duplicate key value violates unique constraint …',
  ],
  ['invalid input syntax for type integer: "4711 Elm Street"', 'invalid input syntax for type integer: …'],
  ['no such table: vault_2', 'no such table: …'],
  ['Failed query: select a from b where c = d', 'Failed query: …'],
  ['near "FORM": syntax error', 'near … syntax error'],
  ['connect ECONNREFUSED 10.0.0.7:5432', 'connect …'],
  ['password for postgres://u:p@host/db is wrong', 'password for … is wrong'],
  ["ENOENT: no such file or directory, open '/srv/key.pem'", '… no such file or directory, open …'],
  ['first line\nsecond line', 'first line'],
  ['\u001b[31mred\u001b[0m alert', '… alert'],
  ['', '…'],
])('of the message %j the log gets %j', (message, words) => {
  expect(redactMessage(message)).toBe(words);
});

test('a fault of the program is described by where it came from', () => {
  const fault = new TypeError('odd');
  fault.stack = [
    'TypeError: odd',
    `    at first (${import.meta.url.replace(/test\/graphql.*/, 'src/db/first.ts')}:7:11)`,
    '    at node:internal/process/task_queues:95:5',
    `    at async ${import.meta.url.replace(/test\/graphql.*/, 'src/db/second.ts')}:8:1`,
    '    at library (/elsewhere/node_modules/library/index.js:1:1)',
  ].join('\n');
  expect(redactError(fault)).toEqual({
    type: 'TypeError',
    message: 'odd',
    at: ['src/db/first.ts:7', 'src/db/second.ts:8'],
  });
});

test('faults that are huge are described in no time that grows with their square', () => {
  const line = `    at ${'x:1'.repeat(200_000)}`;
  const fault = Object.assign(new Error(line), { stack: `Error\n${line}\n${line}` });
  expect(redactError(fault)).toEqual({ type: 'Error', message: '… at …', at: [] });
});

test.each([undefined, null, 7, 'text', Symbol('s'), () => 1])('%p can be thrown, too', (fault) => {
  expect(redactError(fault)).toEqual({ type: fault === null ? 'object' : typeof fault });
});
