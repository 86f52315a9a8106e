/** A row of a file: its values by column, null for an empty cell. */
export interface FileRow {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A file that cannot be read as what it should be. */
export class MalformedFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MalformedFile';
  }
}
