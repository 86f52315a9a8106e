import { shared } from './jest.config.js';

/**
 * What is tested in a browser, on the portal as it was built last.
 * @type {import('jest').Config}
 */
export default {
  ...shared,
  globals: { ENGINE: 'sqlite', EXECUTOR: 'jit' },
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
