import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CUTS, createDisk } from '../../torture/powerCut/disk.ts';
import { type Event, readTrace } from '../../torture/powerCut/trace.ts';
import { randomOf } from '../../torture/random.ts';

const FOLDER = '/data';
const FILE = '/data/portal.db';

const write = (offset: number, text: string): Event => ({ kind: 'write', path: FILE, offset, data: Buffer.from(text) });
const sync = (path: string, since: number): Event => ({ kind: 'sync', path, since });

/** What the file holds after a power cut; undefined if it is not there. */
function leftOf(events: readonly Event[], cut: (typeof CUTS)[number], seed = 1): string | undefined {
  const disk = createDisk();
  for (const event of events) disk.take(event);
  return disk.cut(cut, randomOf(seed)).get(FILE)?.toString();
}

const CREATED: Event[] = [{ kind: 'create', path: FILE }, sync(FOLDER, 1)];

test('what was synced is kept, and what was written since may be lost', () => {
  const events = [...CREATED, write(0, 'one'), sync(FILE, 3), write(3, 'two')];
  expect(leftOf(events, 'nothing')).toBe('one');
  expect(leftOf(events, 'everything')).toBe('onetwo');
});

test('a sync says nothing of what was written while it ran', () => {
  expect(leftOf([...CREATED, write(0, 'one'), write(3, 'two'), sync(FILE, 3)], 'nothing')).toBe('one');
});

test('a new file may be lost with all that was synced until its folder is synced, too', () => {
  const events: Event[] = [{ kind: 'create', path: FILE }, write(0, 'one'), sync(FILE, 2)];
  expect(leftOf(events, 'nothing')).toBeUndefined();
  expect(leftOf([...events, sync(FOLDER, 3)], 'nothing')).toBe('one');
});

test('a later write may be kept where an earlier one is lost', () => {
  const events = [...CREATED, write(0, 'one'), write(3, 'two')];
  const found = Array.from({ length: 20 }, (_, seed) => leftOf(events, 'some writes', seed));
  expect(new Set(found)).toEqual(new Set(['', 'one', 'onetwo', '\0\0\0two']));
});

test('whatever is left, it is what was synced, with nothing changed but what was written since', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CUTS), fc.nat(), fc.nat(2_000), (cut, seed, offset) => {
      const before = 'a'.repeat(3_000);
      const left = leftOf([...CREATED, write(0, before), sync(FILE, 3), write(offset, 'b'.repeat(700))], cut, seed);
      expect(left).toHaveLength(3_000);
      expect(left?.slice(0, offset) + (left?.slice(offset + 700) ?? '')).toBe('a'.repeat(2_300));
    }),
  );
});

const hex = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '\\x$&');

test('a trace tells what happened to the file and its clients, whoever else was at work', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-trace-'));
  const id = 'cus_01kaq3w0v5fk7ajq1cymfjmyhd';
  writeFileSync(
    join(folder, 'trace'),
    [
      `1 openat(AT_FDCWD<${hex('/')}>, "${hex(FILE)}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 9<${hex(FILE)}>`,
      `1 pwrite64(9<${hex(FILE)}>, "${hex('one')}", 3, 4096) = 3`,
      `1 fdatasync(9<${hex(FILE)}> <unfinished ...>`,
      `2 pwrite64(9<${hex(FILE)}>, "${hex('two')}", 3, 0 <unfinished ...>`,
      `2 write(3<${hex('/elsewhere')}>, "${hex(id)}", 30) = 30`,
      '1 <... fdatasync resumed>)               = 0',
      '2 <... pwrite64 resumed>)                = 3',
      `1 ftruncate(9<${hex(FILE)}>, 512) = 0`,
      `1 writev(7<socket:[1]>, [{iov_base="${hex('HTTP')}", iov_len=4}, {iov_base="${hex(`{"id":"${id}"}`)}", iov_len=39}], 2) = 43`,
      `1 unlink("${hex(FILE)}") = 0`,
    ].join('\n'),
  );
  expect(await readTrace(join(folder, 'trace'), FILE)).toEqual([
    { kind: 'create', path: FILE },
    { kind: 'write', path: FILE, offset: 4096, data: Buffer.from('one') },
    { kind: 'write', path: FILE, offset: 0, data: Buffer.from('two') },
    { kind: 'sync', path: FILE, since: 2 },
    { kind: 'truncate', path: FILE, length: 512 },
    { kind: 'answer', ids: [id] },
    { kind: 'unlink', path: FILE },
  ]);
  rmSync(folder, { recursive: true });
});
