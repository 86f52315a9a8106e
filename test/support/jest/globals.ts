import type * as Jest from '@jest/globals';

export type Globals = Pick<
  typeof Jest,
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'jest' | 'test'
>;

/** What tests get for `@jest/globals`: those of the file of tests that runs. */
export let { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } = {} as Globals;

/** Begins a file of tests. Modules that earlier files have loaded see the new ones, too: imports are live. */
export function setGlobals(globals: Globals): void {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } = globals);
}
