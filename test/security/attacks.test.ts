import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Attack, attackDocuments } from '../support/attacks/documents.ts';
import { attackValues } from '../support/attacks/values.ts';
import { expectNoInternals } from '../support/http/post.ts';
import { countWork, type WorkCounter } from '../support/programs/countWork.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ATTACKS = [...attackDocuments, ...attackValues];
/** How many times the work of the smallest query an attack may cause, sent twice. */
const GENEROUS = 500;
const SMALLEST: Attack = { what: 'the smallest query', body: '{"query":"{ viewer { subject } }"}' };

let portal: TestServer;
let counter: WorkCounter;
let allowed: number;
beforeAll(async () => {
  portal = await startServer();
  counter = await countWork();
  // The first ones load what all need.
  for (let time = 0; time < 20; time++) await attack(SMALLEST);
  await counter.take();
  await attack(SMALLEST);
  allowed = (await counter.take()) * GENEROUS;
});
afterAll(async () => {
  await counter.stop();
  await portal.stop();
});

/** Sends an attack. */
async function attack({ body, headers }: Attack) {
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

test('there are enough attacks, none of them twice', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ATTACKS.map(({ what }) => what)).size).toBe(ATTACKS.length);
  expect(new Set(ATTACKS.map(({ body }) => body)).size).toBe(ATTACKS.length);
});

describe.each(ATTACKS)('$what', (attempt) => {
  test('is refused, or does no harm, at little cost, the first time and when it comes again', async () => {
    for (let time = 0; time < 2; time++) {
      const { status, text } = await attack(attempt);
      const { data, errors } = JSON.parse(text);
      expect(status).toBeLessThan(500);
      expectNoInternals(text);
      if (!attempt.harmless) {
        expect(errors?.length).toBeGreaterThan(0);
        expect(data ?? undefined).toBeUndefined();
      }
    }
    // Counting is what costs most here, so what both do is counted at once.
    expect(await counter.take()).toBeLessThan(allowed);
    expect((await attack(SMALLEST)).status).toBe(200);
  });
});

test('nothing of it has stayed behind', async () => {
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  const { customers, events } = await portal.data('{ customers { totalCount } events { totalCount } }');
  expect([customers.totalCount, events.totalCount]).toEqual([0, 0]);
});
