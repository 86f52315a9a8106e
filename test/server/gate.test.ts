import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { gate } from '../../src/server/overload/gate.ts';
import { timeShares } from '../../src/server/overload/timeShares.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A gate with room for so many, in front of a database that is saturated until it is told otherwise. */
function opened(maxWaiting = 3) {
  let isSaturated = true;
  const said: string[] = [];
  const gone = new Set<string>();
  const clients: Record<string, object> = { ann: {}, bob: {}, cyd: {} };
  const { arrive, isExcess, connected, freed } = gate({ isSaturated: () => isSaturated, maxWaiting });
  return {
    said,
    connected,
    come(name: string, client = 'ann') {
      const say = (what: string) => () => void said.push(`${name} ${what}`);
      arrive({ begin: say('begun'), shed: say('shed'), isGone: () => gone.has(name) }, clients[client] as object);
    },
    isExcess: (client: string) => isExcess(() => clients[client] as object),
    leave: (name: string) => gone.add(name),
    free() {
      isSaturated = false;
      freed();
    },
    saturate() {
      isSaturated = true;
    },
    /** Runs what is to be run next. */
    turn: () => jest.advanceTimersToNextTimer(),
  };
}

test('what waits is begun in the order of arrival, one in each turn', () => {
  const { come, free, turn, said } = opened();
  for (const name of ['a', 'b', 'c']) come(name);
  turn();
  expect(said).toEqual([]);
  free();
  turn();
  expect(said).toEqual(['a begun']);
  turn();
  expect(said).toEqual(['a begun', 'b begun']);
});

test('clients take turns, however much each of them sends', () => {
  const { come, free, said } = opened(5);
  for (const name of ['a1', 'a2', 'a3']) come(name, 'ann');
  come('b1', 'bob');
  free();
  jest.advanceTimersByTime(10);
  expect(said).toEqual(['a1 begun', 'b1 begun', 'a2 begun', 'a3 begun']);
});

test('if too many wait, the client who has most of them loses the oldest', () => {
  const { come, said } = opened(3);
  come('b1', 'bob');
  for (const name of ['a1', 'a2', 'a3', 'a4']) come(name, 'ann');
  expect(said).toEqual(['a1 shed', 'a2 shed']);
  come('c1', 'cyd');
  expect(said.slice(2)).toEqual(['a3 shed']);
});

test('under overload, what would only push out another request of the same client is known beforehand', () => {
  const { come, isExcess, free, said } = opened(3);
  for (const name of ['a1', 'a2', 'a3']) come(name, 'ann');
  expect(isExcess('ann')).toBe(false);
  come('b1', 'bob');
  expect(said).toEqual(['a1 shed']);
  expect(isExcess('ann')).toBe(true);
  expect(isExcess('bob')).toBe(false);
  free();
  jest.advanceTimersByTime(10);
  expect(isExcess('ann')).toBe(false);
});

test('from then on the last is begun first, and whoever has waited for 50 ms is shed, until nobody waits any more', () => {
  const { come, free, saturate, turn, said } = opened(3);
  for (const name of ['a', 'b', 'c', 'd']) come(name);
  jest.advanceTimersByTime(30);
  expect(said.splice(0)).toEqual(['a shed']);
  free();
  turn();
  expect(said.splice(0)).toEqual(['d begun']);
  saturate();
  jest.advanceTimersByTime(30);
  expect(said.splice(0)).toEqual(['b shed', 'c shed']);
  for (const name of ['e', 'f', 'g']) come(name);
  jest.advanceTimersByTime(100);
  free();
  jest.advanceTimersByTime(10);
  expect(said).toEqual(['e begun', 'f begun', 'g begun']);
});

test('from then on only 16 wait, the last that came', () => {
  const { come, said } = opened(40);
  for (let n = 1; n <= 40; n++) come(`${n}`);
  expect(said).toEqual([]);
  come('41');
  expect(said).toEqual(Array.from({ length: 25 }, (_, n) => `${n + 1} shed`));
  come('42');
  expect(said.at(-1)).toBe('26 shed');
});

test('if more than 16 wait, the last is begun first, until only 16 are left', () => {
  const { come, free, turn, said } = opened(40);
  for (let n = 1; n <= 18; n++) come(`${n}`);
  free();
  for (let n = 0; n < 4; n++) turn();
  expect(said).toEqual(['18 begun', '17 begun', '1 begun', '2 begun']);
});

test('nobody is passed over for more than 50 ms, so that all of a crowd that comes again and again is begun', () => {
  const { come, free, turn, said } = opened(40);
  for (let n = 1; n <= 18; n++) come(`${n}`);
  jest.advanceTimersByTime(49);
  come('19');
  free();
  turn();
  expect(said).toEqual(['19 begun']);
  jest.advanceTimersByTime(1);
  expect(said).toEqual(['19 begun', '1 begun']);
});

test('as long as the queue has not been full, nobody is shed before 5 seconds have passed', () => {
  const { come, said } = opened(3);
  come('a');
  jest.advanceTimersByTime(4_900);
  come('b');
  expect(said).toEqual([]);
  jest.advanceTimersByTime(200);
  expect(said).toEqual(['a shed']);
});

test('a request whose client has gone is never begun', () => {
  const { come, leave, free, said } = opened();
  for (const name of ['a', 'b']) come(name);
  leave('a');
  free();
  jest.advanceTimersByTime(10);
  expect(said).toEqual(['b begun']);
});

test('new connections are taken in before anything is begun, but do not hold it up for long', () => {
  const { come, connected, free, said } = opened();
  for (const name of ['a', 'b']) come(name);
  jest.advanceTimersByTime(20);
  connected();
  free();
  for (let n = 0; n < 5; n++) {
    jest.advanceTimersToNextTimer();
    connected();
  }
  expect(said).toEqual(['a begun']);
  for (let n = 0; n < 2; n++) jest.advanceTimersToNextTimer();
  expect(said).toEqual(['a begun', 'b begun']);
});

test('whatever comes, everybody is begun or shed once, and no more wait than may', () => {
  const step = fc.oneof(
    fc.record({ come: fc.constantFrom('ann', 'bob', 'cyd') }),
    fc.constantFrom('free' as const, 'saturate' as const),
    fc.record({ pass: fc.integer({ min: 0, max: 40 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { come, free, saturate, said } = opened(4);
      let came = 0;
      for (const each of steps) {
        // While it is free, so many would be begun at once that nobody waits.
        if (each === 'free') free();
        else if (each === 'saturate') saturate();
        else if ('pass' in each) jest.advanceTimersByTime(each.pass);
        else {
          saturate();
          come(`${came++}`, each.come);
          expect(came - said.length).toBeLessThanOrEqual(4);
        }
      }
      free();
      jest.advanceTimersByTime(100);
      const names = said.map((what) => Number(what.split(' ')[0])).sort((a, b) => a - b);
      expect(names).toEqual(Array.from({ length: came }, (_, n) => n));
    }),
  );
});

describe('the time of the server', () => {
  const [ann, bob, cyd] = [{ name: 'ann' }, { name: 'bob' }, { name: 'cyd' }];
  const order = ({ turnOf }: ReturnType<typeof timeShares>) =>
    [ann, bob, cyd].sort((a, b) => turnOf(a) - turnOf(b)).map(({ name }) => name);

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  });

  function take(shares: ReturnType<typeof timeShares>, client: object, ms: number): void {
    shares.begin(client);
    jest.advanceTimersByTime(ms);
  }

  test('is shared: whoever has had least of it comes first', () => {
    const shares = timeShares();
    take(shares, ann, 20);
    take(shares, bob, 5);
    take(shares, cyd, 10);
    take(shares, bob, 7);
    take(shares, cyd, 0);
    expect(order(shares)).toEqual(['cyd', 'bob', 'ann']);
  });

  test('is not saved up: whoever comes back after a while has no more turns than others', () => {
    const shares = timeShares();
    for (let n = 0; n < 100; n++) take(shares, ann, 10);
    take(shares, bob, 30);
    take(shares, ann, 0);
    expect(order(shares)).toEqual(['ann', 'cyd', 'bob']);
  });

  test('counts until the turn of the event loop ends, not while nothing is done', async () => {
    const shares = timeShares();
    take(shares, ann, 5);
    await new Promise(setImmediate);
    jest.advanceTimersByTime(1_000);
    take(shares, bob, 10);
    take(shares, cyd, 0);
    expect(order(shares)).toEqual(['cyd', 'ann', 'bob']);
  });
});
