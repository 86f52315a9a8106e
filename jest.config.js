import { availableParallelism } from 'node:os';

export const shared = {
  // What is built is a copy.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
  testEnvironment: '<rootDir>/test/support/jest/environment.ts',
  testRunner: '<rootDir>/test/support/jest/testRunner.ts',
  injectGlobals: false,
  globalSetup: '<rootDir>/test/support/databases/prepareSqlite.ts',
  globalTeardown: '<rootDir>/test/support/databases/removeSqlite.ts',
  transform: {},
};

/**
 * What is tested at the API is tested on both engines and with both executors, hostile requests on both engines, the rest
 * once.
 * @type {import('jest').Config}
 */
export default {
  // More than there are cores: much of the time goes into waiting for processes and disks.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // Files of tests that have run stay loaded: a worker that has grown is replaced, or it would not end in time.
  workerIdleMemoryLimit: '1GB',
  // How long one of them may take is no matter of a busy machine; only what hangs has to end.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'sqlite',
      globals: { ENGINE: 'sqlite', EXECUTOR: 'jit' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(postgres|browser)/'],
    },
    {
      ...shared,
      displayName: 'reference executor',
      globals: { ENGINE: 'sqlite', EXECUTOR: 'graphql-js' },
      testMatch: ['<rootDir>/test/api/**/*.test.ts'],
      // These execute no operation, few and simple ones, or all of theirs with both executors.
      testPathIgnorePatterns: [
        '<rootDir>/test/api/(auditExports|bodiesInUtf8|changesUnderWrites|clockJumps|dryRuns|erasePerson)',
        '<rootDir>/test/api/(exportStreams|exports|followersUnderFaults|imports|ledger|legacyImport|metrics)',
        '<rootDir>/test/api/(migratedData|sameEffects|savepoints|webhookDeliveries)',
      ],
    },
    {
      ...shared,
      displayName: 'postgres',
      globals: { ENGINE: 'postgres', EXECUTOR: 'jit' },
      globalSetup: '<rootDir>/test/support/databases/startPostgres.ts',
      globalTeardown: '<rootDir>/test/support/databases/stopPostgres.ts',
      testMatch: [
        '<rootDir>/test/{api,postgres}/**/*.test.ts',
        '<rootDir>/test/security/{attacks,graphqlCop,injection,leaks,leaksOfRequests,limits,logs,ordinaryDocuments}.test.ts',
      ],
    },
  ],
};
