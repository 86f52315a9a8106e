import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../src/domain/permissions.ts';
import { type ImportedType, importerOf } from '../../../src/import/importers.ts';
import { importFile, type Report } from '../../../src/import/importFile.ts';
import { readRows } from '../../../src/import/readRows.ts';
import type { TestServer } from '../servers/server.ts';

export const IMPORTER: Actor = { subject: 'mover', name: 'Mona Mover', role: 'EDITOR' };

export interface ImportRequest {
  type: ImportedType;
  /** The content of the file, or the rows of one. */
  content: Buffer | string | readonly object[];
  apply?: boolean;
}

/** Imports a file of CSV, or rows as JSON lines. */
export async function imported(portal: TestServer, { type, content, apply = true }: ImportRequest): Promise<Report[]> {
  const isRows = Array.isArray(content);
  const folder = mkdtempSync(join(tmpdir(), 'portal-import-'));
  const path = join(folder, isRows ? 'rows.jsonl' : 'rows.csv');
  writeFileSync(path, isRows ? content.map((row) => `${JSON.stringify(row)}\n`).join('') : (content as string));
  const { importer, ignored } = importerOf(type);
  const reports: Report[] = [];
  try {
    const rows = readRows(path, importer.json);
    await importFile(portal.database, rows, { importer, ignored, apply, actor: IMPORTER }, (row) => reports.push(row));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return reports;
}

/** What became of the rows, in short. */
export const results = (reports: readonly Report[]) => reports.map(({ result }) => result);
