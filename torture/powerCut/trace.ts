import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** The calls by which SQLite changes files, and by which the server answers. */
const CALLS = 'pwrite64,fsync,fdatasync,ftruncate,openat,unlink,write,writev';

/** Runs a program and writes down its calls: with all data, and the paths of files, in hexadecimal. */
export const tracer = (file: string): string => `strace -f -y -xx -s 100000 -e trace=${CALLS} -o ${file}`;

/** What happened to a file of the database, or to a client. */
export type Event =
  | { kind: 'write'; path: string; offset: number; data: Buffer }
  | { kind: 'truncate'; path: string; length: number }
  | { kind: 'create' | 'unlink'; path: string }
  /** Everything that had happened before the event numbered `since` is on the disk now. */
  | { kind: 'sync'; path: string; since: number }
  | { kind: 'answer'; ids: string[] };

const CALL = /^(\d+) +(\w+)\((.*)$/;
const RESUMED = /^(\d+) +<\.\.\. (\w+) resumed>.*\) += (-?\d+)/;
const UNFINISHED = ' <unfinished ...>';
const ID = /\b(?:cus|ctr|act|note)_[0-9a-z]{26}\b/g;

/** The events in a trace, in their order, as far as they concern a file, what belongs to it, its folder, or a socket. */
export async function readTrace(trace: string, databaseFile: string): Promise<Event[]> {
  const folder = dirname(databaseFile);
  const events: Event[] = [];
  const syncs = new Map<string, { path: string; since: number }>();

  function begin(process: string, call: string, rest: string, isFinished: boolean): void {
    const path = pathOf(rest);
    if (call === 'write' || call === 'writev') {
      if (!path.startsWith('socket:') && !path.startsWith('TCP')) return;
      const ids = stringsOf(rest).toString('latin1').match(ID);
      if (ids) events.push({ kind: 'answer', ids });
    } else if (call === 'openat') {
      const name = stringsOf(rest).toString();
      if (rest.includes('O_CREAT') && name.startsWith(databaseFile)) events.push({ kind: 'create', path: name });
    } else if (call === 'unlink') {
      const name = stringsOf(rest).toString();
      if (name.startsWith(databaseFile)) events.push({ kind: 'unlink', path: name });
    } else if (path.startsWith(databaseFile) || path === folder) {
      const [, last = '0'] = /(\d+)(?:\) += -?\d+| <unfinished)/.exec(rest) ?? [];
      if (call === 'pwrite64') events.push({ kind: 'write', path, offset: Number(last), data: stringsOf(rest) });
      else if (call === 'ftruncate') events.push({ kind: 'truncate', path, length: Number(last) });
      else if (isFinished) events.push({ kind: 'sync', path, since: events.length });
      else syncs.set(process, { path, since: events.length });
    }
  }

  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const [, process = '', call = '', rest = ''] = CALL.exec(line) ?? [];
    if (call) begin(process, call, rest, !rest.endsWith(UNFINISHED));
    const [, resumed = ''] = RESUMED.exec(line) ?? [];
    const sync = syncs.get(resumed);
    if (!sync) continue;
    events.push({ kind: 'sync', ...sync });
    syncs.delete(resumed);
  }
  return events;
}

/** The path of the descriptor that a call begins with. */
function pathOf(rest: string): string {
  const [, path = ''] = /^\d+<([^>]*)>/.exec(rest) ?? [];
  return path.startsWith('\\x') ? bytesOf(path).toString() : path;
}

/** All that is between quotes. */
function stringsOf(rest: string): Buffer {
  return Buffer.concat(rest.match(/"(?:\\x[0-9a-f]{2})*"/g)?.map((text) => bytesOf(text.slice(1, -1))) ?? []);
}

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
