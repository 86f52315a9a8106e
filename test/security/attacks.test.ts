import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Attack, attackDocuments } from '../support/attackDocuments.ts';
import { attackValues } from '../support/attackValues.ts';
import { type Portal, startPortal } from '../support/portal.ts';
import { expectNoInternals } from '../support/post.ts';

const ATTACKS = [...attackDocuments, ...attackValues];
/** How many times the processor time of the smallest query an attack may take. */
const GENEROUS = 200;
const SMALLEST: Attack = { what: 'the smallest query', body: '{"query":"{ viewer { subject } }"}' };

let portal: Portal;
let allowed: number;
beforeAll(async () => {
  portal = await startPortal();
  const costs: number[] = [];
  for (let time = 0; time < 50; time++) costs.push((await attack(SMALLEST)).cpu);
  const median = costs.sort((a, b) => a - b)[25] ?? 0;
  allowed = median * GENEROUS;
});
afterAll(() => portal.stop());

/** Sends an attack; how much processor time that took this process, with what it took to send. */
async function attack({ body, headers }: Attack) {
  const before = process.cpuUsage();
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { user, system } = process.cpuUsage(before);
  return { status: response.status, text, cpu: user + system };
}

test('there are enough attacks, none of them twice', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ATTACKS.map(({ what }) => what)).size).toBe(ATTACKS.length);
  expect(new Set(ATTACKS.map(({ body }) => body)).size).toBe(ATTACKS.length);
});

describe.each(ATTACKS)('$what', (attempt) => {
  test('is refused, or does no harm, at little cost', async () => {
    const costs: number[] = [];
    for (let time = 0; time < 5; time++) {
      const { status, text, cpu } = await attack(attempt);
      costs.push(cpu);
      const { data, errors } = JSON.parse(text);
      expect(status).toBeLessThan(500);
      expectNoInternals(text);
      if (!attempt.harmless) {
        expect(errors?.length).toBeGreaterThan(0);
        expect(data ?? undefined).toBeUndefined();
      }
    }
    // The least of them: what else goes on, such as the collection of garbage of what was before, can only add to it.
    expect(Math.min(...costs)).toBeLessThan(allowed);
    expect((await attack(SMALLEST)).status).toBe(200);
  });
});

test('nothing of it has stayed behind', async () => {
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  const { customers, events } = await portal.data('{ customers { totalCount } events { totalCount } }');
  expect([customers.totalCount, events.totalCount]).toEqual([0, 0]);
});
