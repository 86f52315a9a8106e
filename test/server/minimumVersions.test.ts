import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { requireMinimumVersions, type Versions } from '../../src/cli/minimumVersions.ts';
import { UsageError } from '../../src/config/usageError.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

const GOOD: Versions = { graphql: '16.15.0', 'drizzle-orm': '0.45.2', SQLite: '3.51.3' };

function problemsWith(versions: Partial<Versions>): string[] {
  try {
    requireMinimumVersions({ ...GOOD, ...versions });
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.message.split('\n');
    throw error;
  }
}

test('a server starts on the libraries that are installed', () => {
  expect(() => requireMinimumVersions()).not.toThrow();
});

test.each<Partial<Versions>>([
  {},
  { graphql: '16.15.1' },
  { graphql: '16.20.0' },
  { graphql: '17.0.0-rc.1' },
  { SQLite: '3.100.0' },
  { 'drizzle-orm': '1.0.0' },
])('%j is new enough', (versions) => {
  expect(problemsWith(versions)).toEqual([]);
});

test.each<[keyof Versions, string]>([
  ['graphql', '16.14.9'],
  ['graphql', '15.20.0'],
  ['graphql', '16.15.0-rc.1'],
  ['drizzle-orm', '0.45.1'],
  ['drizzle-orm', '0.5.9'],
  ['SQLite', '3.51.2'],
  ['SQLite', '3.6.23'],
])('%s %s is refused with a line that says what is needed and why', (name, version) => {
  expect(problemsWith({ [name]: version })).toEqual([
    expect.stringMatching(
      `^contract-portal needs ${name} ${GOOD[name]} or later, but this is ${version}: .{20,}\\. Run npm ci\\.$`,
    ),
  ]);
});

test.each(['', 'latest'])('a version that cannot be told is refused: "%s"', (version) => {
  expect(problemsWith({ SQLite: version })).toHaveLength(1);
});

test('all that is too old is named at once', () => {
  expect(problemsWith({ graphql: '16.0.0', SQLite: '3.0.0' })).toHaveLength(2);
});

test('package.json asks for no less, and for the Node that is checked', () => {
  const { dependencies, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const versionOf = (range: string) => range.replace(/^[\^~]|^>=/, '');
  expect(
    problemsWith({ graphql: versionOf(dependencies.graphql), 'drizzle-orm': versionOf(dependencies['drizzle-orm']) }),
  ).toEqual([]);
  expect(readFileSync('src/preload.js', 'utf8')).toContain(`[${versionOf(engines.node).replace('.', ', ')}]`);
});

test('npm start does not serve on a library that is too old', async () => {
  const older = `
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        const loaded = next(url, context);
        if (!url.includes('/graphql/version.')) return loaded;
        return { ...loaded, source: String(loaded.source).replaceAll(/16[.][0-9]+[.][0-9]+/g, '16.14.2') };
      },
    });`;
  const folder = freshFolder();
  const env = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(older)}"` };
  const { code, stdout, stderr } = await runProgram('start', { cwd: folder.path, env });
  folder.remove();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^contract-portal needs graphql 16\.15\.0 or later, but this is 16\.14\.2: [^\n]+\n$/);
});
