import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import config from '../../jest.config.js';

const folder = mkdtempSync(join(tmpdir(), 'portal-tests-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs files of tests one after another in one process; returns its status and, for each file, how it went and why. */
function run(name: string, files: Record<string, string>, globals: object = {}) {
  const rootDir = join(folder, name);
  mkdirSync(rootDir);
  for (const [file, source] of Object.entries(files)) {
    writeFileSync(join(rootDir, file), `import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';\n${source}`);
  }
  const { testEnvironment, testRunner, transform, injectGlobals } = config.projects[0];
  const runner = JSON.stringify({ testEnvironment, testRunner }).replaceAll('<rootDir>', process.cwd());
  const project = { ...JSON.parse(runner), transform, injectGlobals, rootDir, globals, testMatch: ['**/*.test.ts'] };
  const args = ['--config', JSON.stringify(project), '--json', '--maxWorkers=1', '--testTimeout=500'];
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], { encoding: 'utf8' });
  const results: { name: string; status: string; message: string }[] = JSON.parse(stdout).testResults;
  return {
    status,
    results: results.map((result) => ({ ...result, name: result.name.replace(`${rootDir}/`, '') })),
  };
}

const FAULTS: Record<string, { source: string; message: string }> = {
  'wrong.test.ts': { source: "test('a', () => expect(1).toBe(2));", message: 'Expected: 2' },
  'endless.test.ts': {
    source: "test('a', () => new Promise(() => {}));",
    message: 'Exceeded timeout of 500 ms for a test',
  },
  'endlessHook.test.ts': {
    source: "beforeAll(() => new Promise(() => {})); test('a', () => {});",
    message: 'Exceeded timeout of 500 ms for a hook',
  },
  'before.test.ts': {
    source: "beforeAll(() => { throw new Error('before all'); }); test('a', () => {});",
    message: 'before all',
  },
  'after.test.ts': {
    source: "afterAll(() => { throw new Error('after all'); }); test('a', () => {});",
    message: 'after all',
  },
  'thrown.test.ts': {
    source: "test('a', async () => { setImmediate(() => { throw new Error('thrown'); }); await new Promise((done) => setTimeout(done, 50)); });",
    message: 'thrown',
  },
  'rejected.test.ts': {
    source: "test('a', async () => { Promise.reject(new Error('rejected')); await new Promise((done) => setTimeout(done, 50)); });",
    message: 'rejected',
  },
  'unasserted.test.ts': {
    source: "test('a', () => { expect.assertions(1); });",
    message: 'Expected one assertion',
  },
  'empty.test.ts': { source: '', message: 'must contain at least one test' },
  'unloadable.test.ts': { source: "await import('./nowhere.ts'); test('a', () => {});", message: 'Cannot find module' },
};

test('a test that fails, hangs or leaves an error behind fails the run, and no other file of tests', () => {
  const files = Object.entries(FAULTS).map(([name, { source }]) => [name, source]);
  const fine = { 'first.test.ts': "test('a', () => {});", 'last.test.ts': "test('a', () => {});" };
  const { status, results } = run('faults', { ...fine, ...Object.fromEntries(files) });
  expect(status).toBe(1);
  expect(results).toHaveLength(files.length + 2);
  for (const { name, status, message } of results) {
    const expected = FAULTS[name];
    expect({ name, status, message }).toEqual({
      name,
      status: expected ? 'failed' : 'passed',
      message: expect.stringContaining(expected?.message ?? ''),
    });
  }
});

test('files of tests in one process share modules, but neither tests, mocks, timers nor globals', () => {
  const source = `
    import { loaded, testOfModule } from './module.ts';
    test('modules are loaded once', () => expect(loaded).toBe(globalThis.loaded));
    testOfModule();
    test('time is real', () => {
      expect(Date.now()).toBeGreaterThan(1);
      jest.useFakeTimers({ now: 1 });
      expect(Date.now()).toBe(1);
    });
    test('the global is that of the project', () => {
      expect(GREETING).toBe('hello');
      GREETING = 'bye';
    });`;
  const shared = `
    globalThis.loaded = (globalThis.loaded ?? 0) + 1;
    export const { loaded } = globalThis;
    export const testOfModule = () => test('a module that is there already adds to the tests of this file', () => {
      expect(expect.getState().testPath).toMatch(globalThis.loaded === 1 ? /test.ts$/ : /nowhere/);
      expect(jest.isEnvironmentTornDown()).toBe(false);
    });`;
  const files = { 'one.test.ts': source, 'two.test.ts': source, 'module.ts': shared };
  const { status, results } = run('shared', files, { GREETING: 'hello' });
  expect({ status, messages: results.map(({ message }) => message) }).toEqual({ status: 0, messages: ['', ''] });
});
