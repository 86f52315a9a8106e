import { describe, expect, test } from '@jest/globals';
import { MAX_PAYLOAD_BYTES, newEvent } from '../../src/domain/events.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const NOW = '2026-03-01T09:30:00.000Z';
const problemsOf = (input: Parameters<typeof newEvent>[0]) =>
  refusalOf(() => newEvent(input, NOW)).map((error) => error.path.join('.'));

test('an event holds what is given, and happened now unless told otherwise', () => {
  expect(newEvent({ type: 'call.logged' }, NOW)).toEqual({
    type: 'call.logged',
    description: null,
    payload: null,
    channel: null,
    correlationId: null,
    ipAddress: null,
    userAgent: null,
    occurredAt: NOW,
  });
  const occurredAt = '2020-01-01T00:00:00.000Z';
  const origin = { channel: 'web', correlationId: 'TCK-1', ipAddress: '2001:db8::1', userAgent: 'Browser/1.0' };
  expect(
    newEvent({ type: 'call.logged', description: '\nShort. ', payload: { minutes: 5 }, ...origin, occurredAt }, NOW),
  ).toEqual({
    type: 'call.logged',
    description: 'Short.',
    payload: '{"minutes":5}',
    ...origin,
    occurredAt,
  });
});

describe('the type of an event', () => {
  test.each(['call', 'call.logged', 'a.b.c.d', 'e_mail.sent2', 'customers.merged', 'x'.repeat(100)])(
    'may be %s',
    (type) => expect(newEvent({ type }, NOW).type).toBe(type),
  );

  test.each([
    '',
    ' call',
    'Call.logged',
    'call.',
    '.call',
    'call..logged',
    'call logged',
    'call-logged',
    '2call',
    'call.2',
    'é.b',
    'call\n',
    'call\0',
    'x'.repeat(101),
  ])('may not be %j', (type) => expect(problemsOf({ type })).toEqual(['input.type']));

  test.each(['customer', 'contract', 'note', 'action', 'event'])('may not start with the word %s', (word) => {
    expect(problemsOf({ type: word })).toEqual(['input.type']);
    expect(problemsOf({ type: `${word}.approved` })).toEqual(['input.type']);
  });
});

describe('the payload of an event', () => {
  /** JSON of this many bytes. */
  const ofBytes = (bytes: number) => 'x'.repeat(bytes - 2);

  test.each([false, 0, '', [], {}, { a: [null, 1.5, 'é'] }])('may be %j', (payload) => {
    expect(newEvent({ type: 'call.logged', payload }, NOW).payload).toBe(JSON.stringify(payload));
  });

  test('may take up to 16 KiB as JSON in UTF-8', () => {
    expect(MAX_PAYLOAD_BYTES).toBe(16_384);
    expect(newEvent({ type: 'call.logged', payload: ofBytes(MAX_PAYLOAD_BYTES) }, NOW).payload).toHaveLength(16_384);
    expect(problemsOf({ type: 'call.logged', payload: ofBytes(MAX_PAYLOAD_BYTES + 1) })).toEqual(['input.payload']);
    expect(problemsOf({ type: 'call.logged', payload: 'é'.repeat(MAX_PAYLOAD_BYTES / 2) })).toEqual(['input.payload']);
  });

  test.each([['a\0'], [{ deep: [{ text: '\ud800' }] }], [{ 'key\0': 1 }], [['\udfff']]])(
    'may not hold characters that cannot be stored: %j',
    (payload) => expect(problemsOf({ type: 'call.logged', payload })).toEqual(['input.payload']),
  );
});

test('everything that is wrong with an event is reported at once', () => {
  expect(problemsOf({ type: 'Call', description: '', payload: '\0' })).toEqual([
    'input.type',
    'input.description',
    'input.payload',
  ]);
});

test('a payload with a number that is too large for JSON is refused, not stored as null', () => {
  expect(problemsOf({ type: 'call.logged', payload: { minutes: [JSON.parse('1e999')] } })).toEqual(['input.payload']);
});
