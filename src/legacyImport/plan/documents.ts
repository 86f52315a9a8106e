import type { ContractRow, DocumentRow } from '../../db/rows.ts';
import { type DocumentKind, newDocument } from '../../domain/documents.ts';
import { quote } from '../../domain/errors.ts';
import { referenceProblem } from '../../domain/urls.ts';
import { LIMITS } from '../../domain/validation.ts';
import { type FormerRow, textOf } from '../former/tables.ts';
import { asLine } from '../texts.ts';
import type { Planning } from './planning.ts';

const COLUMNS: readonly [column: string, kind: DocumentKind][] = [
  ['terms_ref', 'TERMS'],
  ['attachments_ref', 'ATTACHMENT'],
];

/** The documents that a former contract refers to; its creator counts as the one who added them. */
export function documentsOf(planning: Planning, row: FormerRow, contract: ContractRow): DocumentRow[] {
  return COLUMNS.flatMap(([column, kind]) =>
    referencesIn(textOf(row, column) ?? '').flatMap((reference) => {
      const url = encoded(reference);
      if (url.length > LIMITS.url || referenceProblem(url) !== null) {
        const problem = 'is no web URL or relative reference: it becomes no document, the event has it';
        planning.findings.note(row, `${column} ${quote(reference)} ${problem}`);
        return [];
      }
      const details = newDocument({ name: nameOf(reference), url, kind });
      return {
        id: planning.nextId('ContractDocument', contract.createdAt),
        contractId: contract.id,
        ...details,
        addedById: contract.createdById,
        addedByName: contract.createdByName,
        addedAt: contract.createdAt,
      };
    }),
  );
}

/** The references in a text: a list in JSON, or one or several, separated by commas or line breaks. */
export function referencesIn(text: string): string[] {
  const parts = listIn(text) ?? text.split(/[,\r\n]/);
  return parts.map((part) => part.trim()).filter(Boolean);
}

function listIn(text: string): string[] | null {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'string') return [json];
    // What is no text in a list is shown as no reference, as JSON.
    return Array.isArray(json) ? json.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))) : null;
  } catch {
    return null;
  }
}

/** A reference with special characters percent-encoded, such as the spaces of file names. */
function encoded(reference: string): string {
  if (referenceProblem(reference) === null) return reference;
  return encodeURI(reference.toWellFormed()).replace(/%25([0-9A-F]{2})/gi, '%$1');
}

/** The name of the file, or the whole reference if there is none. */
function nameOf(reference: string): string {
  const [path = ''] = reference.split(/[?#]/);
  return asLine(path.split('/').findLast(Boolean) ?? '', LIMITS.name) ?? asLine(reference, LIMITS.name) ?? 'document';
}
