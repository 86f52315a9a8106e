import { createHash, type Hash } from 'node:crypto';
import type { Column, Row } from './columns.ts';
import { FORMATS, type FormatName } from './formats.ts';

/** What has been written so far. */
interface Tally {
  rows: number;
  /** SHA-256 of every byte. */
  readonly hash: Hash;
}

export const newTally = (): Tally => ({ rows: 0, hash: createHash('sha256') });

/** The bytes of a file, a page at a time: each page is read only when its bytes are requested. Counts them in `tally`. */
export async function* encode(
  { format, columns }: { format: FormatName; columns: readonly Column[] },
  pages: AsyncIterable<readonly object[]>,
  tally: Tally,
): AsyncGenerator<Buffer> {
  const { head, row } = FORMATS[format];
  const counted = (text: string) => {
    const bytes = Buffer.from(text);
    tally.hash.update(bytes);
    return bytes;
  };
  let before = head(columns);
  for await (const rows of pages) {
    const bytes = counted(before + rows.map((each) => row(columns, each as Row)).join(''));
    tally.rows += rows.length;
    yield bytes;
    before = '';
  }
  if (before) yield counted(before);
}
