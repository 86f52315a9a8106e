import { createReadStream } from 'node:fs';
import { readCsv } from './readCsv.ts';
import { readJsonLines } from './readJsonLines.ts';
import { type FileRow, MalformedFile } from './rows.ts';

/**
 * The rows of a `.csv` or `.jsonl` file, one after the other. In CSV, the columns of `json` hold JSON.
 * @throws MalformedFile, or the error of the file system
 */
export function readRows(path: string, json: readonly string[]): AsyncGenerator<FileRow> {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const read = { csv: readCsv, jsonl: readJsonLines }[extension.toLowerCase()];
  if (!read) throw new MalformedFile(`Expected a file that ends in .csv or .jsonl, but got ${path}.`);
  return read(textOf(path), json);
}

/** Drops a byte order mark. */
async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new MalformedFile(`Expected ${path} to be in UTF-8, but it is not. Save it anew, with that encoding.`);
  }
}
