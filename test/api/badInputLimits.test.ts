import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fieldsOf } from '../support/badInput/fields.ts';
import { type Fixture, givenFixture } from '../support/badInput/fixture.ts';
import { INPUT_FIELDS, inputWith, MUTATIONS, nameOf, send } from '../support/badInput/run.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer(WEBHOOKS_HERE);
});
afterAll(() => portal.stop());

async function expectTaken(mutation: string, inputOf: (fixture: Fixture) => object): Promise<void> {
  // Fresh rows each time: what a mutation takes changes them.
  const input = inputOf(await givenFixture(portal));
  const { data, errors } = await send(portal, mutation, input);
  const { userErrors, ...made } = data?.[mutation] ?? {};
  expect({ input, errors, userErrors }).toEqual({ input, errors: undefined, userErrors: [] });
  // There is an action where something was submitted.
  const isDraft = mutation === 'createContract' && (input as { submit?: boolean }).submit !== true;
  expect(Object.keys(made).filter((field) => made[field] === null)).toEqual(isDraft ? ['action'] : []);
}

// What is refused just beyond these is in the other test; together they say where the limits are.
test.each(MUTATIONS)('%s takes an ordinary input, and the same with each field at its limits', async (mutation) => {
  await expectTaken(mutation, ({ inputs }) => inputs[mutation] as object);
  for (const field of INPUT_FIELDS.filter((candidate) => candidate.mutation === mutation)) {
    const { good } = fieldsOf(await givenFixture(portal))[nameOf(field)] ?? { good: [] };
    for (const value of good) await expectTaken(mutation, (fixture) => inputWith(fixture, field, value));
  }
});
