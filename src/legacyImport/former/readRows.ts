import { UsageError } from '../../config/usageError.ts';
import { type ForeignFile, type ForeignRow, openForeignFile } from '../../db/sqlite/foreignFile.ts';
import type { LegacyMap } from '../words/map.ts';
import { FORMER_TABLE_NAMES, FORMER_TABLES, type FormerRow, type FormerRows, type FormerTable } from './tables.ts';

export interface FormerFile {
  rows: FormerRows;
  /** The names of tables that are not of the portal, or not known. */
  otherTables: string[];
}

/**
 * Reads every row of the former portal.
 * @throws UsageError if the file cannot be read or tables or columns are missing, naming all of them
 */
export function readFormerRows(path: string, { values, titleColumn }: LegacyMap): FormerFile {
  try {
    const file = openForeignFile(path);
    try {
      requireColumns(path, file);
      requireTitles(file, titleColumn);
      const rows = FORMER_TABLE_NAMES.map((table) => [table, rowsOf(file, table, values[table] ?? {})]);
      return {
        rows: Object.fromEntries(rows) as FormerRows,
        otherTables: file.tables().filter((table) => !Object.hasOwn(FORMER_TABLES, table)),
      };
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `--from: expected the SQLite file of the former portal, but ${path} cannot be read: ${(error as Error).message}.`,
    );
  }
}

function requireColumns(path: string, file: ForeignFile): void {
  const missing = FORMER_TABLE_NAMES.flatMap((table) => {
    const found = file.columnsOf(table);
    if (found.length === 0) return [`the table ${table}`];
    const { id, required } = FORMER_TABLES[table];
    return [id, ...required].filter((column) => !found.includes(column)).map((column) => `${table}.${column}`);
  });
  if (missing.length === 0) return;
  throw new UsageError(`--from: expected a file of the former portal, but ${path} lacks ${missing.join(', ')}.`);
}

function requireTitles(file: ForeignFile, titleColumn: string | undefined): void {
  const columns = file.columnsOf('contracts');
  if (titleColumn === undefined || columns.includes(titleColumn)) return;
  throw new UsageError(
    `--map: expected titleColumn to be a column of contracts (${columns.join(', ')}), but got "${titleColumn}".`,
  );
}

function rowsOf(file: ForeignFile, table: FormerTable, corrections: Readonly<Record<string, ForeignRow>>): FormerRow[] {
  const seen = new Map<string, number>();
  const rows = file.rowsOf(table).map((original) => {
    const given = String(original[FORMER_TABLES[table].id] ?? 'none');
    const times = (seen.get(given) ?? 0) + 1;
    seen.set(given, times);
    // Only tables without a primary key hold an id twice.
    const id = times === 1 ? given : `${given}#${times}`;
    return { table, id, original, values: { ...original, ...corrections[id] } };
  });
  requireCorrected(table, rows, corrections);
  return rows.sort((one, other) => numberOf(one) - numberOf(other));
}

function requireCorrected(
  table: FormerTable,
  rows: readonly FormerRow[],
  corrections: Readonly<Record<string, ForeignRow>>,
): void {
  const ids = new Set(rows.map(({ id }) => id));
  const columns = new Set<string>([...FORMER_TABLES[table].required, ...FORMER_TABLES[table].optional]);
  for (const [id, values] of Object.entries(corrections)) {
    if (!ids.has(id))
      throw new UsageError(`--map: expected ids of former ${table} in values > ${table}, but there is none "${id}".`);
    const unknown = Object.keys(values).find((column) => !columns.has(column));
    if (unknown === undefined) continue;
    throw new UsageError(
      `--map: expected columns of ${table} (${[...columns].join(', ')}) in values > ${table} > ${id}, but got "${unknown}".`,
    );
  }
}

const numberOf = ({ id }: FormerRow) => Number.parseInt(id, 10) || 0;
