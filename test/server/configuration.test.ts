import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { SETTINGS } from '../../src/config/settings.ts';

function problemOf(variables: Record<string, string>): string {
  try {
    return `no problem, but ${JSON.stringify(readConfig(variables))}`;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

const WRONG: [name: keyof typeof SETTINGS, values: string[]][] = [
  ['PORT', ['-1', '65536', '80.5', 'http', '4000x']],
  ['DATABASE_POOL_SIZE', ['0', '1001', '1.5', 'many']],
  ['DATABASE_POOL_TIMEOUT', ['0', '600001', '5s']],
  ['DATABASE_STATEMENT_TIMEOUT', ['0', '600001', '5s']],
  ['CORS_ORIGINS', ['*', 'app.example.com', 'https://a.example.com, *', 'ftp://a.example.com', 'null']],
  ['LOG_LEVEL', ['loud', 'INFO']],
  ['SELF_APPROVAL', ['yes', 'true']],
  ['WEBHOOK_NETWORKS', ['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.1-10.0.0.9', '::1/129']],
  ['APPROVAL_REASON', ['yes', 'mandatory']],
];

describe.each(WRONG)('%s', (name, values) => {
  test.each(values)('refuses "%s" with one line that says what was expected and what came', (value) => {
    expect(problemOf({ [name]: value })).toBe(`${name}: expected ${SETTINGS[name]}, but got "${value}".`);
  });
});

test('every setting that makes no sense is named at once', () => {
  const lines = problemOf({ PORT: 'http', LOG_LEVEL: 'loud', SELF_APPROVAL: 'deny' }).split('\n');
  expect(lines).toEqual([expect.stringMatching(/^PORT: /), expect.stringMatching(/^LOG_LEVEL: /)]);
});

test('a key that is too short is refused without being shown', () => {
  expect(problemOf({ WEBHOOK_KEY: 'too short' })).toBe(
    'WEBHOOK_KEY: expected a text of at least 32 bytes, but got 9 bytes.',
  );
});

test('an empty variable counts as none', () => {
  const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('origins are taken apart and brought into one form', () => {
  const { corsOrigins } = readConfig({ CORS_ORIGINS: ' https://App.example.com/ ,http://localhost:5173,' });
  expect(corsOrigins).toEqual(['https://app.example.com', 'http://localhost:5173']);
});

test('there are budgets where tokens are needed, and in open mode where one is set', () => {
  const tokens = { AUTH_SECRET: 'x'.repeat(32), AUTH_ISSUER: 'test', AUTH_AUDIENCE: 'test' };
  const budgetOf = (variables: Record<string, string>) => readConfig(variables).limits.budget;
  expect(budgetOf({})).toBe(0);
  expect(budgetOf({ LIMIT_BUDGET: '' })).toBe(0);
  expect(budgetOf({ LIMIT_BUDGET: '20000' })).toBe(20_000);
  expect(budgetOf(tokens)).toBe(10_000);
  expect(budgetOf({ ...tokens, LIMIT_BUDGET: '0' })).toBe(0);
});

describe('the table of settings in docs/settings.md', () => {
  const rows = [
    ...readFileSync('docs/settings.md', 'utf8').matchAll(/^\| `([A-Z_]+)` +\| (?:`(.*?)`|none) +\| (.+?) +\|$/gm),
  ];

  test('names every setting, in the order of the code, and what it has to be', () => {
    expect(rows.map(([, name, , meaning]) => [name, meaning?.replace(/`/g, '').split('; ')[0]])).toEqual(
      Object.entries(SETTINGS),
    );
  });

  test.each(rows.map(([, name = '', value = '']) => [name, value]))('gives %s its default, "%s"', (name, value) => {
    expect(readConfig({ [name]: value })).toEqual(readConfig({}));
  });
});
