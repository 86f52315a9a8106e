import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenContract, mutate } from '../support/fixtures/portfolio.ts';
import { stopClock } from '../support/servers/clock.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const LIMITS = { cost: 1_000, budget: 2_000, budgetPerSecond: 1 };

const clock = stopClock();
let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({ limits: LIMITS, trustProxy: ['127.0.0.1'] });
});
afterAll(async () => {
  clock.resume();
  await portal.stop();
});

/** Sends a body as from an address, in chunks of which nobody is told the number; returns the status and the points left. */
function send(body: string, address: string): Promise<{ status: number; remaining: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer x', 'x-forwarded-for': address };
    const sent = request(`${portal.url}/graphql`, { method: 'POST', headers }, async (response) => {
      const { extensions } = JSON.parse((await response.toArray()).join(''));
      resolve({ status: response.statusCode ?? 0, remaining: extensions?.cost.remaining });
    });
    sent.on('error', reject);
    for (let i = 0; i < body.length; i += 10_000) sent.write(body.slice(i, i + 10_000));
    sent.end();
  });
}

test('a long body takes points for its length, also where its length is not told', async () => {
  const left = async (more: string) => {
    const query = '{ viewer { subject } }';
    return (await send(JSON.stringify({ query, variables: { more } }), '192.0.2.1')).remaining;
  };
  // By then it is known whose token it is, and the document.
  const before = await left('');
  const short = before - (await left(''));
  const long = before - short - (await left('x'.repeat(60_000)));
  expect(long - short).toBeGreaterThanOrEqual(298);
  expect(long - short).toBeLessThanOrEqual(302);
});

test('a long answer takes points for its length', async () => {
  const contract = await givenContract(portal);
  await mutate(portal, 'createNote', { contractId: contract, body: 'x'.repeat(10_000) }, 'note { id }');
  const query = `{ contract(id: "${contract}") { ${Array.from({ length: 10 }, (_, i) => `a${i}: notes(first: 1) { nodes { body } }`).join(' ')} } }`;
  const left = async () => (await send(JSON.stringify({ query }), '192.0.2.1')).remaining;
  await left();
  const before = await left();
  // 10 for the request, 11 for the rows, about 100 for the answer before.
  expect(before - (await left())).toBeGreaterThanOrEqual(10 + 11 + 99);
});

test('who sends nothing but nonsense is not listened to for long', async () => {
  const nonsense = '['.repeat(60_000);
  const statuses: number[] = [];
  for (let time = 0; time < 9; time++) statuses.push((await send(nonsense, '192.0.2.3')).status);
  expect(statuses[0]).toBe(400);
  expect(statuses.at(-1)).toBe(429);
});
