import Sqlite from 'better-sqlite3';

/** A value of a file that this program did not write: integers beyond 2^53 and bytes come as text. */
type ForeignValue = string | number | null;
export type ForeignRow = Readonly<Record<string, ForeignValue>>;

/** An SQLite file of another program, opened for reading only. */
export interface ForeignFile {
  /** The names of all tables, in lower case. */
  tables(): string[];
  /** The columns of a table, in lower case; none if there is no such table. */
  columnsOf(table: string): string[];
  /** Every row of a table, in the order they were stored, by lower-case column names. */
  rowsOf(table: string): ForeignRow[];
  close(): void;
}

/** @throws the driver's error if the file does not exist or is not an SQLite database */
export function openForeignFile(path: string): ForeignFile {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true });
  connection.defaultSafeIntegers(true);
  // All reads see one state of the file, whoever else writes to it.
  connection.exec('BEGIN');
  const columnsOf = (table: string) =>
    connection
      .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
      .all(table)
      .map(({ name }) => name.toLowerCase());
  return {
    tables: () =>
      connection
        .prepare<[], { name: string }>(
          "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
        )
        .all()
        .map(({ name }) => name.toLowerCase()),
    columnsOf,
    rowsOf(table) {
      const columns = columnsOf(table);
      const rows = connection
        .prepare<[], unknown[]>(`select * from "${table.replaceAll('"', '""')}"`)
        .raw()
        .all();
      return rows.map((row) => Object.fromEntries(row.map((value, i) => [columns[i], plainValue(value)])));
    },
    close: () => connection.close(),
  };
}

function plainValue(value: unknown): ForeignValue {
  if (value === null) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  // JSON has no infinite numbers.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return Buffer.isBuffer(value) ? bytesAsText(value) : String(value);
}

function bytesAsText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : `base64:${bytes.toString('base64')}`;
}
