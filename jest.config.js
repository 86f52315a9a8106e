const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};

/**
 * What is tested at the API is tested on both engines, the rest once.
 * @type {import('jest').Config}
 */
export default {
  projects: [
    {
      ...shared,
      displayName: 'sqlite',
      globals: { ENGINE: 'sqlite' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/postgres/'],
    },
    {
      ...shared,
      displayName: 'postgres',
      globals: { ENGINE: 'postgres' },
      globalSetup: '<rootDir>/test/support/startPostgres.ts',
      globalTeardown: '<rootDir>/test/support/stopPostgres.ts',
      testMatch: ['<rootDir>/test/{api,postgres}/**/*.test.ts'],
    },
  ],
};
