import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { AuditKey } from '../db/ledger/auditKey.ts';
import type { Keys } from './keys.ts';

/** The end of a chain at some time: it vouches for all entries up to there. */
export interface Head {
  readonly contractId: string;
  readonly position: number;
  readonly hash: string;
}

/** A file that is no checkpoint, or not one as it was written. */
export class BadCheckpoint extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadCheckpoint';
  }
}

const FORM = 'contract-portal checkpoint 1';
const HEAD = /^(\S+) (\d{1,10}) ([\da-f]{64})$/;
const SIGNATURE = /^signed (\S+) ([\da-f]{64})$/;
const NO_KEY = 'without-key';
const LINES_PER_WRITE = 5_000;

/** Writes a checkpoint, head by head: the file gets its name once it is complete and on the disk. */
export async function checkpointWriter(path: string, key: AuditKey) {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  const sha256 = createHash('sha256');
  let lines = [FORM];
  const write = async (): Promise<void> => {
    const text = lines.map((line) => `${line}\n`).join('');
    sha256.update(text);
    lines = [];
    await file.writeFile(text);
  };
  return {
    /** Heads come in the order of their contracts. */
    async add({ contractId, position, hash }: Head): Promise<void> {
      lines.push(`${contractId} ${position} ${hash}`);
      if (lines.length >= LINES_PER_WRITE) await write();
    },
    async finish(): Promise<void> {
      await write();
      await file.writeFile(`signed ${key.id ?? NO_KEY} ${key.hash(sha256.digest('hex'))}\n`);
      await file.sync();
      await file.close();
      await rename(unfinished, path);
    },
    async abandon(): Promise<void> {
      await file.close();
      await rm(unfinished, { force: true });
    },
  };
}

/**
 * Checks that a checkpoint is as it was written, and returns the id of its key; null if it has none.
 * @throws BadCheckpoint, or the error of the file system
 */
export async function checkCheckpoint(path: string, keys: Keys): Promise<string | null> {
  const sha256 = createHash('sha256');
  let last: string | undefined;
  for await (const line of linesOf(path)) {
    if (last !== undefined) sha256.update(`${last}\n`);
    else if (line !== FORM) throw new BadCheckpoint(`Expected ${path} to be a checkpoint, but it is not.`);
    last = line;
  }
  const [, id = '', hash] = SIGNATURE.exec(last ?? '') ?? [];
  if (hash === undefined) throw new BadCheckpoint(`Expected ${path} to be a whole checkpoint, but its end is missing.`);
  const keyId = id === NO_KEY ? null : id;
  const key = keys.of(keyId);
  if (!key) throw new BadCheckpoint(`Expected AUDIT_KEY to name the key ${id}, which ${path} was signed with.`);
  if (key.hash(sha256.digest('hex')) !== hash)
    throw new BadCheckpoint(`Expected ${path} to be as it was written, but it was changed.`);
  return keyId;
}

/** The heads of a checkpoint, which has been checked. */
export async function* headsOf(path: string): AsyncGenerator<Head> {
  for await (const line of linesOf(path)) {
    const [, contractId, position, hash] = HEAD.exec(line) ?? [];
    if (contractId && hash) yield { contractId, position: Number(position), hash };
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  // Opened first, so that its error is thrown here.
  await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject));
  yield* createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY });
}
