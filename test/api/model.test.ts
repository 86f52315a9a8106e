import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/audit/findings.ts';
import { keysOf } from '../../src/audit/keys.ts';
import { verifyLedger } from '../../src/audit/verify.ts';
import { RULES, steps } from '../support/model/commands.ts';
import { type Ending, expectSameAsModel } from '../support/model/run.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portals: { deny: TestServer; allow: TestServer };

beforeAll(async () => {
  portals = {
    deny: await startServer({ selfApproval: 'deny' }),
    allow: await startServer({ selfApproval: 'allow' }),
  };
});
afterAll(() => Promise.all([portals.deny.stop(), portals.allow.stop()]));

test('whatever people do, the portal does what the rules say holds what they lead to, and keeps a ledger of it that verifies', async () => {
  const endings: Ending[] = [];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('deny', 'allow'), steps, async (selfApproval, steps) => {
      endings.push(...(await expectSameAsModel(portals[selfApproval], selfApproval, steps)));
    }),
    { numRuns: 30 },
  );
  // What was never done has not been tested.
  expect(endings.length).toBeGreaterThan(1_000);
  const done = endings.filter((ending) => ending.done).map((ending) => ending.name);
  expect(new Set(done)).toEqual(new Set(Object.keys(RULES)));

  for (const { database } of Object.values(portals)) {
    const findings: Finding[] = [];
    const keys = keysOf([]);
    const { entries } = await verifyLedger(database, { keys, onFinding: (finding) => findings.push(finding) });
    expect(findings).toEqual([]);
    expect(entries).toBeGreaterThan(0);
  }
}, 120_000);
