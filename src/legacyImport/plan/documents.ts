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
  return COLUMNS.flatMap(([column, kind]) => {
    const references = referencesIn(textOf(row, column) ?? '', kind);
    if (references.length > 1) planning.findings.note(row, `${column} is taken as ${references.length} documents`);
    return references.flatMap((reference) => {
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
    });
  });
}

/** What separates references on one line. */
const SEPARATORS: Readonly<Record<DocumentKind, readonly string[]>> = { TERMS: [], ATTACHMENT: [';', ','] };

/**
 * The references in a text: a list in JSON, or one on each line. Several attachments may be on one line, separated by
 * semicolons or commas; names of files and URLs can have these too, so each part has to look like a reference.
 */
export function referencesIn(text: string, kind: DocumentKind): string[] {
  const list = listIn(text);
  if (list) return trimmed(list);
  const lines = trimmed(text.split(/[\r\n]/));
  return SEPARATORS[kind].reduce((parts, separator) => parts.flatMap((part) => split(part, separator)), lines);
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const FILE_EXTENSION = /\.\d*[a-z][a-z0-9]{0,7}(?:[?#].*)?$/i;

function split(text: string, separator: string): string[] {
  const parts = trimmed(text.split(separator));
  return parts.every((part) => SCHEME.test(part) || FILE_EXTENSION.test(part)) ? parts : [text];
}

function trimmed(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter(Boolean);
}

function listIn(text: string): string[] | null {
  try {
    const json: unknown = JSON.parse(text);
    const url = urlIn(json);
    if (url !== null) return [url];
    // What is no reference in a list is shown as JSON.
    return Array.isArray(json) ? json.map((item) => urlIn(item) ?? JSON.stringify(item)) : null;
  } catch {
    return null;
  }
}

/** A text, or the `url` of an object. */
function urlIn(json: unknown): string | null {
  const url = typeof json === 'object' && json !== null && 'url' in json ? json.url : json;
  return typeof url === 'string' ? url : null;
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
