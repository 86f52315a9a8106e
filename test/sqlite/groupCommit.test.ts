import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Connection, connect } from '../../src/db/sqlite/connection.ts';
import { type WriteQueue, writeQueue } from '../../src/db/sqlite/writeQueue.ts';

let folder: string;
let writer: Connection;
let reader: Connection;
let queue: WriteQueue;
let commits: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-group-'));
  writer = connect(join(folder, 'group.db'));
  writer.exec('create table marks (name text primary key)');
  reader = connect(join(folder, 'group.db'));
  commits = 0;
  const exec = writer.exec.bind(writer);
  writer.exec = (sql) => {
    if (sql === 'COMMIT') commits++;
    return exec(sql);
  };
  queue = writeQueue(writer);
});

afterEach(() => {
  reader.close();
  writer.close();
  rmSync(folder, { recursive: true, force: true });
});

const mark = (name: string) => async () => {
  writer.prepare('insert into marks values (?)').run(name);
  return name;
};
const marks = () => reader.prepare<[], string>('select name from marks order by name').pluck().all();

test('transactions that wait together share one commit, and each is answered after it', async () => {
  const seen: string[][] = [];
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((name) => queue.run(mark(name)).finally(() => seen.push(marks()))),
  );
  expect(answers).toEqual(['a', 'b', 'c']);
  expect(seen).toEqual(Array(3).fill(['a', 'b', 'c']));
  expect(commits).toBe(1);
});

test('one that fails takes back what it wrote and leaves the others alone', async () => {
  const failing = async () => {
    await mark('half')();
    throw new Error('no');
  };
  const results = await Promise.allSettled([queue.run(mark('a')), queue.run(failing), queue.run(mark('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(marks()).toEqual(['a', 'b']);
});

test('a transaction sees what those before it in its group have written', async () => {
  const look = async () => writer.prepare<[], number>('select count(*) from marks').pluck().get();
  const [, count] = await Promise.all([queue.run(mark('a')), queue.run(look)]);
  expect(count).toBe(1);
});

test('where the commit fails, all of the group are told, also those that would have been refused', async () => {
  const exec = writer.exec;
  writer.exec = (sql) => {
    if (sql === 'COMMIT') throw new Error('the disk is full');
    return exec(sql);
  };
  const refused = async () => {
    throw new Error('refused');
  };
  const results = await Promise.allSettled([queue.run(mark('a')), queue.run(refused)]);
  expect(results.map((result) => result.status === 'rejected' && result.reason.message)).toEqual(
    Array(2).fill('the disk is full'),
  );
  expect(marks()).toEqual([]);

  writer.exec = exec;
  expect(await queue.run(mark('b'))).toBe('b');
});

test('more than fit into one group are committed in several', async () => {
  await Promise.all(Array.from({ length: 200 }, (_, i) => queue.run(mark(`mark ${i}`))));
  expect(marks()).toHaveLength(200);
  expect(commits).toBe(4);
});

test('one that is refused before it writes makes nobody run again; one that fails after it has written, all', async () => {
  const runs: string[] = [];
  const job = (name: string, work: () => Promise<string>) => () => {
    runs.push(name);
    return work();
  };
  const refused = async () => {
    throw new Error('refused');
  };
  const failing = async () => {
    await mark('half')();
    throw new Error('no');
  };
  await Promise.allSettled([queue.run(job('a', mark('a'))), queue.run(job('refused', refused))]);
  expect(runs.splice(0)).toEqual(['a', 'refused']);

  const results = await Promise.allSettled([queue.run(job('b', mark('b'))), queue.run(job('failing', failing))]);
  expect(runs).toEqual(['b', 'failing', 'b', 'failing']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(marks()).toEqual(['a', 'b']);
});

test.each([
  ['and the job fails with it', true],
  ['and the job does not notice', false],
])(
  'where SQLite takes back the transaction by itself %s, all are told, and nothing is left of any',
  async (_, fails) => {
    const unlucky = async () => {
      writer.exec('ROLLBACK');
      if (fails) throw new Error('the disk is full');
    };
    const results = await Promise.allSettled([queue.run(mark('a')), queue.run(unlucky), queue.run(mark('b'))]);
    expect(results.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    expect(marks()).toEqual([]);
    expect(await queue.run(mark('c'))).toBe('c');
  },
);

test.each([
  ['a group grows as long as each turn brings more', 0, 1],
  ['but not where turns take long', 1_000, 2],
])('%s', async (_, turn, expected) => {
  let time = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => time);
  const inTurn = async () => {
    await nextTurn();
    time += turn;
    const b = queue.run(mark('b'));
    await nextTurn();
    return Promise.all([b, queue.run(mark('c'))]);
  };
  const later = inTurn();
  await queue.run(mark('a'));
  await later;
  clock.mockRestore();
  expect(marks()).toEqual(['a', 'b', 'c']);
  expect(commits).toBe(expected);
});
