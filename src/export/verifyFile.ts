import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Checksum, checksumPath, readChecksum } from './checksumFile.ts';

/** A file that is not what was exported. */
export class NotAsExported extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAsExported';
  }
}

/**
 * Compares a file with the checksum beside it.
 * @throws NotAsExported, or the error of the file system
 */
export async function verifyFile(path: string): Promise<Checksum> {
  const expected = readChecksum(await readFile(checksumPath(path), 'utf8'));
  if (!expected) throw new NotAsExported(`Expected ${checksumPath(path)} to be what an export wrote, but it is not.`);
  const found = await checksumOf(path);
  if (found.sha256 === expected.sha256 && found.rows === expected.rows) return found;
  throw new NotAsExported(
    `Expected ${path} to have ${expected.rows} rows and the SHA-256 ${expected.sha256}, but it has ${found.rows} rows and ${found.sha256}. Export it again.`,
  );
}

const [QUOTE, LINE_FEED, BRACE] = ['"', '\n', '{'].map((character) => character.charCodeAt(0));

async function checksumOf(path: string): Promise<Checksum> {
  const hash = createHash('sha256');
  let [lines, isQuoted, isCsv]: [number, boolean, boolean | undefined] = [0, false, undefined];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    isCsv ??= chunk[0] !== BRACE;
    for (const byte of chunk) {
      // Line breaks in quotes are part of a cell; in JSON, there are none.
      if (byte === QUOTE && isCsv) isQuoted = !isQuoted;
      else if (byte === LINE_FEED && !isQuoted) lines++;
    }
  }
  // The first line of CSV names the columns.
  return { rows: isCsv ? lines - 1 : lines, sha256: hash.digest('hex') };
}
