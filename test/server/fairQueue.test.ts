import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { fairQueue } from '../../src/server/fairQueue.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const connection = () => ({ destroyed: false }) as { destroyed: boolean } & Socket;

/** A fairQueue that lets one of each place through every 100 ms, and has room for three; who got through, and who did not. */
function opened() {
  const pass = fairQueue({ perSecond: 10, maxWaiting: 3 });
  const said: string[] = [];
  const come = (name: string, place = 'here', socket = connection()) => {
    pass(place, socket, (through) => said.push(`${name} ${through ? 'through' : 'away'}`));
    return socket;
  };
  return { come, said };
}

test('who comes first gets through first, one after the other', () => {
  const { come, said } = opened();
  for (const name of ['a', 'b', 'c']) come(name);
  expect(said).toEqual([]);
  jest.advanceTimersByTime(100);
  expect(said).toEqual(['a through']);
  jest.advanceTimersByTime(200);
  expect(said).toEqual(['a through', 'b through', 'c through']);
});

test('who finds no room is sent away', () => {
  const { come, said } = opened();
  for (const name of ['a', 'b', 'c', 'd']) come(name);
  expect(said).toEqual(['d away']);
  jest.advanceTimersByTime(100);
  come('e');
  jest.advanceTimersByTime(1_000);
  expect(said.at(-1)).toBe('e through');
});

test('one connection has one place', () => {
  const { come, said } = opened();
  const socket = come('a');
  come('b', 'here', socket);
  expect(said).toEqual(['b away']);
  jest.advanceTimersByTime(100);
  come('c', 'here', socket);
  jest.advanceTimersByTime(100);
  expect(said).toEqual(['b away', 'a through', 'c through']);
});

test('one place does not wait for another', () => {
  const { come, said } = opened();
  for (const name of ['a', 'b', 'c']) come(name);
  come('x', 'there');
  jest.advanceTimersByTime(100);
  expect(said).toEqual(['a through', 'x through']);
});

test('who has hung up takes no turn', () => {
  const { come, said } = opened();
  come('a').destroyed = true;
  come('b');
  jest.advanceTimersByTime(100);
  expect(said).toEqual(['a away', 'b through']);
});

test('nothing goes on when nobody waits', () => {
  const { come } = opened();
  come('a');
  jest.advanceTimersByTime(500);
  expect(jest.getTimerCount()).toBe(0);
});
