import { basename } from 'node:path';

/** How many rows a file has, and the SHA-256 of its bytes in hexadecimal. */
export interface Checksum {
  rows: number;
  sha256: string;
}

/** Where the checksum of a file is kept. */
export const checksumPath = (path: string) => `${path}.sha256`;

/** A text that `sha256sum --check` takes, too: to it, the line with the rows is a comment. */
export function checksumText(path: string, { rows, sha256 }: Checksum): string {
  return `# ${rows} rows\n${sha256}  ${basename(path)}\n`;
}

/** The reverse; null if the text is not of this form. */
export function readChecksum(text: string): Checksum | null {
  const [, rows, sha256] = /^# (\d{1,15}) rows\n([\da-f]{64}) {2}.+\n$/.exec(text) ?? [];
  return rows === undefined || sha256 === undefined ? null : { rows: Number(rows), sha256 };
}
