import type { Cell, Column, Row } from './columns.ts';
import { escapeFormula } from './spreadsheets.ts';

/** How the rows of a file are written. */
interface Format {
  readonly mediaType: string;
  /** What the file begins with. */
  head(columns: readonly Column[]): string;
  row(columns: readonly Column[], row: Row): string;
}

/** Tells spreadsheets that a file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const FORMATS = {
  /** One JSON object a line. */
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    head: () => '',
    row: (columns, row) =>
      `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, json(column, row)])))}\n`,
  },
  /** RFC 4180. */
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: (columns) => BYTE_ORDER_MARK + line(columns.map(({ name }) => name)),
    row: (columns, row) => line(columns.map((column) => column.read(row))),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

function json({ isJson, read }: Column, row: Row): unknown {
  const cell = read(row);
  return isJson && typeof cell === 'string' ? JSON.parse(cell) : cell;
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** An empty cell is null; an empty text has quotes. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = escapeFormula(cell);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
