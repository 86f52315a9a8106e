import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'portal-tests-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  name: string;
  status: 'passed' | 'failed';
  message: string;
  assertionResults: object[];
}

/** Runs files of tests one after another in one process; returns its exit code, and how each file went. */
function run(name: string, files: Record<string, string>): { code: number | null; results: Result[] } {
  const rootDir = join(folder, name);
  mkdirSync(rootDir);
  const imports = "import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';\n";
  for (const [file, source] of Object.entries(files)) writeFileSync(join(rootDir, file), imports + source);

  const options = {
    rootDir,
    testEnvironment: resolve('test/support/jest/environment.ts'),
    testRunner: resolve('test/support/jest/testRunner.ts'),
    injectGlobals: false,
    transform: {},
    globals: { GREETING: 'hello' },
    testTimeout: 500,
  };
  const jest = ['node_modules/jest/bin/jest.js', '--config', JSON.stringify(options), '--maxWorkers=1', '--json'];
  const { status: code, stdout } = spawnSync(process.execPath, jest, { encoding: 'utf8', timeout: 60_000 });
  const results: Result[] = JSON.parse(stdout).testResults;
  return {
    code,
    results: results.map((result) => ({ ...result, name: result.name.replace(`${rootDir}/`, '') })),
  };
}

const later = (code: string) =>
  `test('a', async () => { ${code}; await new Promise((done) => setTimeout(done, 50)); });`;

const FAULTS: Record<string, { source: string; message: string }> = {
  'wrong.test.js': { source: "test('a', () => expect(1).toBe(2));", message: 'Expected: 2' },
  'endless.test.js': {
    source: "test('a', () => new Promise(() => {}));",
    message: 'Exceeded timeout of 500 ms for a test',
  },
  'endlessHook.test.js': {
    source: "beforeAll(() => new Promise(() => {})); test('a', () => {});",
    message: 'Exceeded timeout of 500 ms for a hook',
  },
  'before.test.js': {
    source: "beforeAll(() => { throw new Error('before all'); }); test('a', () => {});",
    message: 'before all',
  },
  'after.test.js': {
    source: "afterAll(() => { throw new Error('after all'); }); test('a', () => {});",
    message: 'after all',
  },
  'thrown.test.js': { source: later("setImmediate(() => { throw new Error('unseen'); })"), message: 'unseen' },
  'rejected.test.js': { source: later("Promise.reject(new Error('unheard'))"), message: 'unheard' },
  'unasserted.test.js': { source: "test('a', () => expect.assertions(1));", message: 'Expected one assertion' },
  'empty.test.js': { source: '', message: 'must contain at least one test' },
  'unloadable.test.js': { source: "import './nowhere.js'; test('a', () => {});", message: 'Cannot find module' },
};

test('a file of tests that fails, hangs or leaves an error behind fails the run, and the others go on', () => {
  const fine = { source: "test('a', () => {});", message: '' };
  const files: typeof FAULTS = { 'first.test.js': fine, ...FAULTS, 'last.test.js': fine };
  const { code, results } = run(
    'faults',
    Object.fromEntries(Object.entries(files).map(([name, { source }]) => [name, source])),
  );
  expect(code).toBe(1);
  expect(results.map(({ name }) => name).sort()).toEqual(Object.keys(files).sort());
  for (const { name, status, message } of results) {
    expect([name, status, message]).toEqual([
      name,
      name in FAULTS ? 'failed' : 'passed',
      expect.stringContaining(files[name]?.message ?? ''),
    ]);
  }
});

const USES_ALL = `
  import { defineTest } from './module.js';
  test('modules are loaded once', () => expect(globalThis.loaded).toBe(1));
  test('time is real', () => {
    expect(performance.now()).not.toBe(0);
    jest.useFakeTimers();
    expect(performance.now()).toBe(0);
  });
  test('a global has the value that the project gives it', () => {
    expect(GREETING).toBe('hello');
    GREETING = 'bye';
  });
  defineTest();`;

const MODULE = `
  globalThis.loaded = (globalThis.loaded ?? 0) + 1;
  export const defineTest = () => test('a module that is there already adds a test', () => {
    jest.advanceTimersByTime(5);
    expect(performance.now()).toBe(5);
  });`;

test('files of tests share modules, but neither tests nor timers nor the globals of the project', () => {
  const { code, results } = run('shared', { 'a.test.js': USES_ALL, 'b.test.js': USES_ALL, 'module.js': MODULE });
  expect(results.map(({ message, assertionResults }) => [message, assertionResults.length])).toEqual([
    ['', 4],
    ['', 4],
  ]);
  expect(code).toBe(0);
});
