import type { LookupFunction } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressRules } from '../../src/changes/webhooks/addresses.ts';
import { destinationsIn } from '../../src/changes/webhooks/destinations.ts';
import { sender } from '../../src/changes/webhooks/send.ts';
import { afterAttempt, RETRY_PAUSES_MS } from '../../src/domain/webhookAttempts.ts';
import { type Answering, type Receiver, startReceiver, status } from '../support/webhooks/receiver.ts';

const LOOPBACK = ['127.0.0.0/8'];
const PRIVATE = ['10.0.0.0', '100.64.0.0', '127.0.0.0', '169.254.0.0', '172.16.0.0', '192.168.0.0', '198.18.0.0'];

const octets = fc.tuple(...[0, 0, 0].map(() => fc.integer({ min: 0, max: 255 })));
/** An address of a private network, as four numbers. */
const privateIpv4 = fc.oneof(
  octets.map((rest) => [10, ...rest]),
  octets.map(([a = 0, b = 0, c = 0]) => [100, 64 + (a % 64), b, c]),
  octets.map((rest) => [127, ...rest]),
  octets.map(([, b = 0, c = 0]) => [169, 254, b, c]),
  octets.map(([a = 0, b = 0, c = 0]) => [172, 16 + (a % 16), b, c]),
  octets.map(([, b = 0, c = 0]) => [192, 168, b, c]),
  octets.map((rest) => [0, ...rest]),
  octets.map(([a = 0, b = 0, c = 0]) => [224 + (a % 32), a, b, c]),
);
const numberOf = ([a = 0, b = 0, c = 0, d = 0]: number[]) => ((a * 256 + b) * 256 + c) * 256 + d;
const hex = (value: number) => value.toString(16);
const groups = ([a = 0, b = 0, c = 0, d = 0]: number[]) => `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
/** The ways to write it in a URL. */
const NOTATIONS: Record<string, (address: number[]) => string> = {
  decimal: (address) => address.join('.'),
  octal: (address) => address.map((part) => `0${part.toString(8)}`).join('.'),
  hexadecimal: (address) => address.map((part) => `0x${hex(part)}`).join('.'),
  'one number': (address) => String(numberOf(address)),
  'two parts': ([a = 0, ...rest]) => `${a}.${numberOf([0, ...rest])}`,
  'percent-encoded': (address) => address.join('%2e'),
  'with a dot at the end': (address) => `${address.join('.')}.`,
  'IPv4-mapped': (address) => `[::ffff:${address.join('.')}]`,
  'IPv4-mapped in full': (address) => `[0:0:0:0:0:ffff:${groups(address)}]`,
  NAT64: (address) => `[64:ff9b::${groups(address)}]`,
  '6to4': (address) => `[2002:${groups(address)}::1]`,
  Teredo: (address) => `[2001:0:${groups(address)}::1]`,
  'IPv4-compatible': (address) => `[::${groups(address)}]`,
};

const refusalOf = async (url: string) => {
  const { status: answered, problem } = await sender(destinationsIn([]))({ url, headers: {}, body: '{}' });
  return answered === null ? problem : `answered ${answered}`;
};

describe('private and reserved addresses', () => {
  test.each(Object.entries(NOTATIONS))('are refused in every notation: %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(privateIpv4, fc.constantFrom('http', 'https'), async (address, scheme) => {
        expect(await refusalOf(`${scheme}://${write(address)}:9/`)).toMatch(
          /^Expected an address of the public Internet/,
        );
      }),
    );
  });

  test.each([
    '::',
    '::1',
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '64:ff9b:1::1',
    '100::1',
    '2001:db8::1',
  ])('are refused: %s', async (address) => {
    expect(await refusalOf(`https://[${address}]:9/`)).toMatch(/^Expected an address of the public Internet/);
  });

  test('are told from public ones, which may be embedded in IPv6', () => {
    const { isReachable } = addressRules([]);
    const open = ['8.8.8.8', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1', '2606:4700::1111'];
    expect(open.filter((address) => !isReachable(address))).toEqual([]);
    expect(['::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '64:ff9b::808:0'].filter((address) => !isReachable(address))).toEqual(
      [],
    );
  });

  test('can be reached once their network is named, and only then by http', () => {
    for (const address of PRIVATE) {
      expect(addressRules([`${address}/10`]).isReachable(address)).toBe(true);
      expect(addressRules([address]).isNamed(`::ffff:${address}`)).toBe(true);
      expect(addressRules(['203.0.113.0/24', '2001:db8::/32']).isReachable(address)).toBe(false);
    }
    expect(addressRules(['fd00::/8']).isNamed('fd00::1')).toBe(true);
  });

  test('are refused by http in public networks', async () => {
    expect(await refusalOf('http://8.8.8.8/')).toBe(
      'Expected https, or an address of a network in WEBHOOK_NETWORKS, but got http and 8.8.8.8.',
    );
  });
});

describe('an attempt', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.stop());

  const attempt = (answer: Answering, answerWithin?: number) => {
    receiver.answer = answer;
    const send = sender(destinationsIn(LOOPBACK), answerWithin);
    return send({ url: receiver.url, headers: { 'webhook-id': 'msg_1' }, body: '{"ü":1}' });
  };

  test('posts the body with its headers, and succeeds with a status from 200 to 299', async () => {
    expect(await attempt(status(202))).toEqual({ status: 202, problem: null, milliseconds: expect.any(Number) });
    expect(receiver.received).toEqual([
      { headers: expect.objectContaining({ 'webhook-id': 'msg_1', 'user-agent': 'contract-portal' }), body: '{"ü":1}' },
    ]);
  });

  test('does not follow redirects', async () => {
    const other = await startReceiver();
    try {
      for (const code of [301, 302, 303, 307, 308]) {
        expect(await attempt(status(code, { location: other.url }))).toMatchObject({
          status: code,
          problem: `Expected a status from 200 to 299, but got ${code}. Redirects are not followed.`,
        });
      }
      expect(other.received).toEqual([]);
    } finally {
      await other.stop();
    }
  });

  test('ends in time if nothing is answered', async () => {
    expect(await attempt(() => undefined, 200)).toMatchObject({
      status: null,
      problem: 'Expected an answer within 0.2 s, but got none.',
    });
  });

  test('ends in time if the answer does not, and counts its status', async () => {
    const drip: Answering = (response) => void response.writeHead(200).write('x');
    expect(await attempt(drip, 200)).toMatchObject({ status: 200, problem: null });
  });

  test('reads no more than a little of an endless answer', async () => {
    let sent = 0;
    const endless: Answering = (response) => {
      response.writeHead(500);
      const more = () => {
        while (response.writable && response.write(Buffer.alloc(16_384))) sent += 16_384;
      };
      response.on('drain', more);
      more();
    };
    expect(await attempt(endless)).toMatchObject({ status: 500, problem: expect.stringContaining('500') });
    expect(sent).toBeLessThan(50 * 1024 * 1024);
  });

  test.each([
    ['a status line that is none', 'HTTP/1.1 OK fine\r\n\r\n'],
    ['a status out of range', 'HTTP/1.1 99999 Fine\r\ncontent-length: 0\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`],
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['nothing', ''],
  ])('fails if the receiver answers with %s', async (_, text) => {
    const outcome = await attempt((_response, socket) => socket.end(text));
    expect(outcome).toMatchObject({
      status: null,
      problem: expect.stringMatching(/^Expected an answer, but got none/),
    });
    expect(outcome.problem).not.toMatch(/fine|SSH/);
  });

  test('fails if nobody listens, or the host is unknown', async () => {
    const { url } = receiver;
    const unknown: LookupFunction = (_, __, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    const post = (lookup?: LookupFunction) =>
      sender(destinationsIn(LOOPBACK, lookup))({ url: lookup ? 'http://hooks.test/' : url, headers: {}, body: '' });
    await receiver.stop();
    receiver = await startReceiver();
    expect((await post()).problem).toBe('Expected an answer, but got none: ECONNREFUSED.');
    expect((await post(unknown)).problem).toBe('Expected an answer, but got none: ENOTFOUND.');
  });

  test('checks the address that is connected to, so that a host cannot change it after a check', async () => {
    const answers = ['203.0.114.1', '127.0.0.1', '127.0.0.1'];
    const rebinding: LookupFunction = (_, __, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]);
    const destinations = destinationsIn([], rebinding);
    const url = receiver.url.replace('http:', 'https:').replace('127.0.0.1', 'rebinding.test');
    expect(await destinations.problemOf(url)).toBeNull();
    expect(await sender(destinations)({ url, headers: {}, body: '' })).toMatchObject({
      status: null,
      problem: expect.stringContaining('127.0.0.1'),
    });
    expect(await destinations.problemOf(url)).toContain('127.0.0.1');
  });

  test('is refused if one of several addresses of a host is private', async () => {
    const several: LookupFunction = (_, __, done) =>
      done(null, [
        { address: '203.0.114.1', family: 4 },
        { address: '::ffff:10.0.0.1', family: 6 },
      ]);
    expect(await destinationsIn([], several).problemOf('https://several.test/')).toContain('::ffff:10.0.0.1');
  });
});

describe('retries', () => {
  const START = '2026-03-01T00:00:00.000Z';
  const failed = { status: 500, problem: 'no', milliseconds: 1 };

  test('go on for more than 75 hours, each pause up to a tenth longer, and then the webhook is disabled', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }), (randoms) => {
        let webhook: Parameters<typeof afterAttempt>[0] = {
          state: 'ACTIVE',
          reason: null,
          failures: 0,
          nextAttemptAt: START,
        };
        for (const [i, pause] of RETRY_PAUSES_MS.entries()) {
          const at = webhook.nextAttemptAt;
          webhook = afterAttempt(webhook, failed, at, randoms[i] as number);
          const waited = Date.parse(webhook.nextAttemptAt) - Date.parse(at);
          expect(webhook.failures).toBe(i + 1);
          expect(waited).toBeGreaterThanOrEqual(pause);
          expect(waited).toBeLessThanOrEqual(1.1 * pause);
        }
        expect(Date.parse(webhook.nextAttemptAt) - Date.parse(START)).toBeGreaterThan(75 * 3_600_000);
        expect(webhook.state).toBe('ACTIVE');
        webhook = afterAttempt(webhook, failed, webhook.nextAttemptAt, 0);
        expect(webhook).toMatchObject({
          state: 'DISABLED',
          failures: 10,
          reason: expect.stringContaining('10 attempts'),
        });
      }),
    );
  });

  test('begin anew after a success', () => {
    const webhook = { state: 'ACTIVE', reason: null, failures: 5, nextAttemptAt: START } as const;
    expect(afterAttempt(webhook, { ...failed, status: 200, problem: null }, START, 1)).toEqual({
      ...webhook,
      failures: 0,
    });
  });

  test('leave a webhook paused that was paused meanwhile, even after 410', () => {
    const webhook = { state: 'PAUSED', reason: null, failures: 0, nextAttemptAt: START } as const;
    expect(afterAttempt(webhook, { ...failed, status: 410 }, START, 1)).toMatchObject({
      state: 'PAUSED',
      reason: null,
    });
  });
});
