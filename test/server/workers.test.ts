import { expect, test } from '@jest/globals';
import { argumentsOf, readServeArguments } from '../../src/cli/serveArguments.ts';
import { readConfig } from '../../src/config/config.ts';
import { shareOf } from '../../src/config/workers.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

test('on an SQLite file, several workers are refused, and it is said what to do', async () => {
  const folder = freshFolder();
  const ending = await runProgram('start', { cwd: folder.path, args: ['--workers', '2'] });
  expect(ending).toMatchObject({ code: 1, stdout: '' });
  expect(ending.stderr).toMatch(/^--workers: expected a PostgreSQL database in DATABASE_URL, .*\n$/);
  folder.remove();
});

test.each([
  [['--workers', '0'], '--workers takes a number from 1 to 128, but got "0"'],
  [['--workers', 'many'], '--workers takes a number from 1 to 128, but got "many"'],
  [['--worker'], "Option '--worker <value>' argument missing"],
  [['--wrokers', '2'], "Unknown option '--wrokers'"],
])('%j is refused', (args, problem) => {
  expect(() => readServeArguments(args)).toThrow(`Usage: npm start -- [--workers N] (${problem}).`);
});

test('without arguments there is one process, and a worker is told which one it is', () => {
  expect(readServeArguments([])).toEqual({ workers: 1 });
  const worker = { number: 3, of: 4 };
  expect(readServeArguments(argumentsOf(worker))).toEqual({ workers: 4, worker });
});

test('a worker has its share of what all of them may use, and a port for metrics of its own', () => {
  const config = readConfig({
    AUTH_SECRET: 'x'.repeat(32),
    AUTH_ISSUER: 'i',
    AUTH_AUDIENCE: 'a',
    METRICS_PORT: '9464',
  });
  const { poolSize, limits, metricsPort, ...others } = shareOf(config, { number: 2, of: 4 });
  const { poolSize: wholePool, limits: wholeLimits, metricsPort: firstPort, ...same } = config;
  expect(others).toEqual(same);
  expect([wholePool, poolSize]).toEqual([10, 3]);
  expect([firstPort, metricsPort]).toEqual([9464, 9465]);
  expect(limits).toEqual({ ...wholeLimits, budgetPerSecond: 250, subscriptions: 2, allSubscriptions: 250 });
  const unlimited = { ...config, metricsPort: null, limits: { ...wholeLimits, budget: 0 } };
  expect(shareOf(unlimited, { number: 1, of: 2 })).toMatchObject({ metricsPort: null, limits: { budget: 0 } });
  const large = { ...config, limits: { ...wholeLimits, budget: 80_000 } };
  expect(shareOf(large, { number: 1, of: 4 }).limits.budget).toBe(20_000);
});
