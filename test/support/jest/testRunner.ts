import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import '../../../src/preload.js';
import { type Globals, setGlobals } from './globals.ts';

interface Runtime {
  requireModuleOrMock(from: string, name: '@jest/globals'): Globals;
}

const require = createRequire(import.meta.url);
const circus: (...args: unknown[]) => Promise<object> = require('jest-circus/runner').default;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(specifier === '@jest/globals' ? new URL('./globals.ts', import.meta.url).href : specifier, context),
});

let files = 0;

/**
 * Jest's own test runner, but modules are loaded by Node and stay for the next file of tests. Jest would load all of them
 * anew for each file, which took more time than most of the tests.
 */
export default function runTests(
  globalConfig: unknown,
  projectConfig: unknown,
  environment: unknown,
  runtime: Runtime,
  ...others: unknown[]
): Promise<object> {
  // Lines are those of the sources, so that source maps and the hundred calls that Jest keeps of each error only take time.
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  Error.stackTraceLimit = 10;
  const native = {
    requireInternalModule(path: string) {
      // Both hold the tests and the listeners of the file before.
      delete require.cache[path];
      Reflect.deleteProperty(globalThis, Symbol.for('EVENT_HANDLERS'));
      return require(path);
    },
    unstable_shouldLoadAsEsm: () => true,
    async unstable_importModule(path: string) {
      setGlobals(runtime.requireModuleOrMock(path, '@jest/globals'));
      await import(`${pathToFileURL(path)}?${files++}`);
    },
  };
  return circus(globalConfig, projectConfig, environment, Object.assign(runtime, native), ...others);
}
