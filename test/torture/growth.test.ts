import { expect, test } from '@jest/globals';
import { growthIn } from '../../torture/growth.ts';

const MB = 1_000_000;

/** Samples whose heap is as given, quarter by quarter, with a peak now and then, as between two collections. */
function heaps(...quarters: number[]) {
  return quarters.flatMap((heap) =>
    Array.from({ length: 10 }, (_, i) => ({
      nodejs_heap_size_used_bytes: heap + (i % 3 === 0 ? 30 * MB : 0),
      process_open_fds: 30,
      nodejs_active_resources_total: 20,
      portal_wal_bytes: 4 * MB,
    })),
  );
}

test('a soak finds a heap that grows once caches are warm', () => {
  expect(growthIn(heaps(40 * MB, 60 * MB, 75 * MB, 90 * MB))).toEqual([
    'bytes of the heap grew from 60000000 to 90000000',
  ]);
});

test('a soak does not mind caches that fill, nor what differs from one collection to the next', () => {
  expect(growthIn(heaps(40 * MB, 60 * MB, 65 * MB, 62 * MB))).toEqual([]);
});
