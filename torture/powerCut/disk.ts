import { dirname } from 'node:path';
import type { Random } from '../random.ts';
import { Contents } from './contents.ts';
import type { Event } from './trace.ts';

/** What a power cut leaves of what was written and not synced. */
export const CUTS = ['nothing', 'everything', 'some writes', 'some sectors'] as const;
type Cut = (typeof CUTS)[number];

/** Disks write sectors of this size at once, at least, in bytes. */
const SECTOR = 512;

type Change = Extract<Event, { kind: 'write' } | { kind: 'truncate' }>;
interface File {
  /** What is on the disk for certain. */
  synced: Contents;
  pending: { at: number; change: Change }[];
}
interface Naming {
  at: number;
  path: string;
  /** The file that the name leads to; none after it was unlinked. */
  file: File | undefined;
}

/** A disk that promises to keep what was synced, and no more: neither the data of a file nor its name. */
export function createDisk() {
  const names = new Map<string, File>();
  const syncedNames = new Map<string, File>();
  let namings: Naming[] = [];
  let at = -1;

  const name = (into: Map<string, File>, { path, file }: Naming) => (file ? into.set(path, file) : into.delete(path));

  function sync(path: string, since: number): void {
    const file = names.get(path);
    if (file) {
      const isOld = (pending: { at: number }) => pending.at < since;
      for (const { change } of file.pending.filter(isOld)) carryOut(change, file.synced);
      file.pending = file.pending.filter((pending) => !isOld(pending));
      return;
    }
    const isOfFolder = (naming: Naming) => dirname(naming.path) === path && naming.at < since;
    for (const naming of namings.filter(isOfFolder)) name(syncedNames, naming);
    namings = namings.filter((naming) => !isOfFolder(naming));
  }

  function rename(path: string, file: File | undefined): void {
    const naming = { at, path, file };
    name(names, naming);
    namings.push(naming);
  }

  return {
    take(event: Event): void {
      at++;
      if (event.kind === 'sync') sync(event.path, event.since);
      if (event.kind === 'unlink') rename(event.path, undefined);
      if (event.kind === 'create' && !names.has(event.path))
        rename(event.path, { synced: new Contents(), pending: [] });
      if (event.kind === 'write' || event.kind === 'truncate')
        names.get(event.path)?.pending.push({ at, change: event });
    },

    /** The files as they may be found if the power is cut now. */
    cut(cut: Cut, random: Random): Map<string, Buffer> {
      const luck = (): boolean => cut === 'everything' || (cut !== 'nothing' && random() < 0.5);
      const left = new Map(syncedNames);
      // File systems keep the order in which names were given.
      const kept = cut === 'everything' ? namings.length : cut === 'nothing' ? 0 : random() * (namings.length + 1);
      for (const naming of namings.slice(0, kept)) name(left, naming);
      return new Map(
        [...left].map(([path, { synced, pending }]) => {
          const changes = pending.flatMap(({ change }) => (cut === 'some sectors' ? sectorsOf(change) : [change]));
          const contents = new Contents(synced.bytes());
          for (const change of changes.filter(luck)) carryOut(change, contents);
          return [path, contents.bytes()];
        }),
      );
    },
  };
}

function carryOut(change: Change, contents: Contents): void {
  if (change.kind === 'write') contents.write(change.offset, change.data);
  else contents.truncate(change.length);
}

function sectorsOf(change: Change): Change[] {
  if (change.kind === 'truncate') return [change];
  const sectors: Change[] = [];
  for (let from = 0; from < change.data.length; ) {
    const offset = change.offset + from;
    const to = from + SECTOR - (offset % SECTOR);
    sectors.push({ ...change, offset, data: change.data.subarray(from, to) });
    from = to;
  }
  return sectors;
}
