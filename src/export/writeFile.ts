import { open, rename, rm } from 'node:fs/promises';
import { type Checksum, checksumPath, checksumText } from './checksumFile.ts';
import { encode, newTally } from './encode.ts';
import type { ExportSource } from './pages.ts';
import type { Selection } from './selection.ts';

/**
 * Writes an export to a file, and its checksum beside it. The file gets its name once it is complete and on the disk, so
 * whatever is found under the name is whole.
 * `onProgress` gets the number of rows written so far.
 * @throws the error of the file system or of a page; then there is neither a new file nor a changed one
 */
export async function writeExport(
  path: string,
  selection: Selection,
  source: ExportSource,
  onProgress: (rows: number) => void,
): Promise<Checksum> {
  const tally = newTally();
  const chunks = async function* () {
    for await (const chunk of encode(selection, selection.pages(source), tally)) {
      yield chunk;
      onProgress(tally.rows);
    }
  };
  const unfinished = `${path}.unfinished`;
  try {
    await writeDurably(unfinished, chunks());
    const checksum = { rows: tally.rows, sha256: tally.hash.digest('hex') };
    // A file without a checksum cannot be mistaken for another one, as a file with a former one could.
    await rm(checksumPath(path), { force: true });
    await rename(unfinished, path);
    await writeDurably(unfinished, [checksumText(path, checksum)]);
    await rename(unfinished, checksumPath(path));
    return checksum;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeDurably(path: string, chunks: Iterable<string> | AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
