import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RULES, steps } from '../support/modelCommands.ts';
import { type Ending, play } from '../support/modelRun.ts';
import { type Portal, startPortal } from '../support/portal.ts';

describe.each(['deny', 'allow'] as const)('with self-approval set to %s', (selfApproval) => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ selfApproval });
  });
  afterAll(() => portal.stop());

  test('whatever people do, the portal does what the rules say and holds what they lead to', async () => {
    const endings: Ending[] = [];
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        endings.push(...(await play(portal, selfApproval, steps)));
      }),
      { numRuns: 25 },
    );
    expect(endings.length).toBeGreaterThan(1_000);
    // What was never done has not been tested.
    const done = endings.filter((ending) => ending.done).map((ending) => ending.name);
    expect(new Set(done)).toEqual(new Set(Object.keys(RULES)));
  }, 60_000);
});
