import { describe, expect, test } from '@jest/globals';
import { asBatch, loadForBatch, mapMaybePromise } from '../../src/graphql/batching/batches.ts';

interface Row {
  id: number;
}

const rowsOf = (...ids: number[]): Row[] => asBatch(ids.map((id) => ({ id })));

/** A fetch that keeps the batches that it was called with. */
function recorded<Child>(fetch: (ids: number[]) => Child[] | Promise<Child[]>) {
  const batches: number[][] = [];
  return {
    batches,
    fetch: (rows: readonly Row[]) => {
      const ids = rows.map(({ id }) => id);
      batches.push(ids);
      return fetch(ids);
    },
  };
}

const doubled = (ids: number[]) => ids.map((id) => id * 2);

describe('a batch', () => {
  test('is fetched for as a whole when its first row asks, whichever that is', () => {
    const rows = rowsOf(1, 2, 3);
    const { batches, fetch } = recorded(doubled);
    expect([...rows].reverse().map((row) => loadForBatch(row, 'key', fetch))).toEqual([6, 4, 2]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  test('is not fetched for until a row asks', () => {
    const { batches, fetch } = recorded(doubled);
    const [row] = rowsOf(1, 2) as [Row];
    expect(batches).toEqual([]);
    void loadForBatch(row, 'key', fetch);
    expect(batches).toEqual([[1, 2]]);
  });

  test('is fetched for once for each key', () => {
    const rows = rowsOf(1, 2);
    const { batches, fetch } = recorded(doubled);
    const keys = ['notes', { field: 'notes' }, { field: 'notes' }, undefined];
    for (const key of keys) for (const row of rows) void loadForBatch(row, key, fetch);
    expect(batches).toEqual(keys.map(() => [1, 2]));
  });

  test('has nothing to do with other batches, not even under the same key', () => {
    const [first, second] = [rowsOf(1, 2), rowsOf(3)];
    const { batches, fetch } = recorded(doubled);
    expect([...first, ...second].map((row) => loadForBatch(row, 'key', fetch))).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1, 2], [3]]);
  });

  test('takes up rows that were in another one before', () => {
    const rows = rowsOf(1, 2);
    asBatch(rows.slice(1));
    const { batches, fetch } = recorded(doubled);
    expect(rows.map((row) => loadForBatch(row, 'key', fetch))).toEqual([2, 4]);
    expect(batches).toEqual([[1, 2], [2]]);
  });

  test('keeps a child that is undefined, null or empty like any other', () => {
    const rows = rowsOf(1, 2, 3);
    const { batches, fetch } = recorded(() => [undefined, null, []]);
    for (let time = 0; time < 2; time++) {
      expect(rows.map((row) => loadForBatch<Row, unknown>(row, 'key', fetch))).toEqual([undefined, null, []]);
    }
    expect(batches).toEqual([[1, 2, 3]]);
  });

  test('leaves no trace in the rows that others could see', () => {
    const [row] = rowsOf(7);
    expect(JSON.stringify(row)).toBe('{"id":7}');
    expect(Object.keys(row as Row)).toEqual(['id']);
  });
});

test('a row that is in no batch is one of its own', () => {
  const { batches, fetch } = recorded(doubled);
  const row = { id: 5 };
  expect([loadForBatch(row, 'key', fetch), loadForBatch(row, 'key', fetch)]).toEqual([10, 10]);
  expect(batches).toEqual([[5]]);
});

describe('what is fetched', () => {
  test('is there at once where it is there at once, so that no promise is made', () => {
    const [row] = rowsOf(1) as [Row];
    expect(loadForBatch(row, 'key', () => ['child'])).toBe('child');
  });

  test('is waited for where it takes time, once for all rows', async () => {
    const rows = rowsOf(1, 2, 3);
    const { batches, fetch } = recorded(async (ids) => doubled(ids));
    expect(await Promise.all(rows.map((row) => loadForBatch(row, 'key', fetch)))).toEqual([2, 4, 6]);
    expect(await loadForBatch(rows[1] as Row, 'key', fetch)).toBe(4);
    expect(batches).toEqual([[1, 2, 3]]);
  });
});

describe.each([
  {
    how: 'at once',
    fail: (): number[] => {
      throw new Error('out of order');
    },
  },
  { how: 'after a while', fail: () => Promise.reject<number[]>(new Error('out of order')) },
])('a failure $how', ({ fail }) => {
  test('is kept for all rows: none of them tries again', async () => {
    const rows = rowsOf(1, 2, 3);
    const { batches, fetch } = recorded(fail);
    for (let time = 0; time < 2; time++) {
      const results = await Promise.allSettled(rows.map(async (row) => loadForBatch(row, 'key', fetch)));
      expect(results.map((result) => result.status === 'rejected' && result.reason.message)).toEqual(
        rows.map(() => 'out of order'),
      );
    }
    expect(batches).toEqual([[1, 2, 3]]);
  });

  test('does not touch what is asked under another key', async () => {
    const [row] = rowsOf(1) as [Row];
    await expect((async () => loadForBatch(row, 'failing', fail))()).rejects.toThrow('out of order');
    expect(loadForBatch(row, 'other', () => ['fine'])).toBe('fine');
  });
});

test('then goes on at once with a value, and later with a promise', async () => {
  expect(mapMaybePromise(2, (value) => value + 1)).toBe(3);
  expect(await mapMaybePromise(Promise.resolve(2), (value) => value + 1)).toBe(3);
  await expect(mapMaybePromise(Promise.reject(new Error('no')), () => 1)).rejects.toThrow('no');
});
