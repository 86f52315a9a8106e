import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldsOf } from '../support/badInput/fields.ts';
import { type Fixture, givenFixture } from '../support/badInput/fixture.ts';
import type { BadValue } from '../support/badInput/kinds.ts';
import { INPUT_FIELDS, type InputField, inputWith, MUTATIONS, nameOf, send } from '../support/badInput/run.ts';
import { countsOf } from '../support/fixtures/counts.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

let portal: TestServer;
let fixture: Fixture;

beforeAll(async () => {
  portal = await startServer(WEBHOOKS_HERE);
  fixture = await givenFixture(portal);
});
afterAll(() => portal.stop());

const counts = () => countsOf(portal);

async function expectRefused(field: InputField, { value, code, path = field.path }: BadValue): Promise<void> {
  const { data, errors } = await send(portal, field.mutation, inputWith(fixture, field, value));
  if (code === 'BAD_USER_INPUT') return expectBadRequest(value, data, errors);
  const { userErrors, ...made } = data?.[field.mutation] ?? {};
  const refusal = { code, message: expect.stringMatching(/./), path: ['input', ...path] };
  expect({ value, errors, userErrors }).toEqual({ value, errors: undefined, userErrors: [refusal] });
  expect(Object.values(made)).toEqual(Object.values(made).map(() => null));
}

/** That GraphQL itself refuses a value: in as many errors as it takes, and with no data at all. */
function expectBadRequest(value: unknown, data: unknown, errors: Answer['errors'] = []): void {
  const codes = new Set(errors.map(({ extensions }) => extensions.code));
  expect({ value, data, codes }).toEqual({ value, data: undefined, codes: new Set(['BAD_USER_INPUT']) });
  expect(errors.map(({ message }) => message)).not.toContain('');
}

test('every input field of every mutation is in the table', () => {
  expect(Object.keys(fieldsOf(fixture)).sort()).toEqual(INPUT_FIELDS.map(nameOf).sort());
});

describe.each(INPUT_FIELDS.map((field) => ({ field, name: nameOf(field) })))('$name', ({ field, name }) => {
  test('refuses each bad value with a typed error, and writes nothing', async () => {
    const before = await counts();
    const bad = [...(fieldsOf(fixture)[name]?.bad ?? [])];
    if (!field.nullable) bad.push({ value: null, code: 'BAD_USER_INPUT' });
    if (field.required) bad.push({ value: undefined, code: 'BAD_USER_INPUT' });
    expect(bad.length).toBeGreaterThan(3);
    for (const value of bad) await expectRefused(field, value);
    expect(await counts()).toEqual(before);
  });
});

test.each(MUTATIONS)('%s refuses an input of another shape', async (mutation) => {
  const before = await counts();
  for (const input of [null, undefined, 'x', 7, [], {}, { ...fixture.inputs[mutation], surprise: 1 }]) {
    const { data, errors } = await send(portal, mutation, input);
    expectBadRequest(input, data, errors);
  }
  expect(await counts()).toEqual(before);
});

const tooLong = 'x'.repeat(10_001);
test.each([
  { mutation: 'createCustomer', bad: { name: '', phone: tooLong, externalReference: '\0', idempotencyKey: '' } },
  { mutation: 'updateCustomer', bad: { name: null, phone: tooLong, segment: null, idempotencyKey: tooLong } },
  { mutation: 'createContract', bad: { reference: ' ', title: '', description: tooLong } },
  { mutation: 'updateContract', bad: { reference: ' ', title: null, description: tooLong } },
  { mutation: 'createEvent', bad: { type: 'A', description: tooLong, payload: '\0' } },
])('$mutation reports all bad fields of one input at once', async ({ mutation, bad }) => {
  const { data } = await send(portal, mutation, { ...fixture.inputs[mutation], ...bad });
  const paths = data[mutation].userErrors.map(({ path }: { path: string[] }) => path.join('.'));
  expect(paths.sort()).toEqual(
    Object.keys(bad)
      .map((field) => `input.${field}`)
      .sort(),
  );
});
