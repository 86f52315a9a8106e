import { lineProblem } from '../../domain/texts.ts';
import { LIMITS } from '../../domain/validation.ts';
import { type FormerRow, textOf } from '../former/tables.ts';
import type { Continued, Kept } from './keptRows.ts';
import type { Planning } from './planning.ts';

const ORIGINS = [
  ['ip_address', 'ipAddress'],
  ['user_agent', 'userAgent'],
] as const;

/** The columns of events whose values no payload and no note may have, as everybody can read these. */
export const ORIGIN_COLUMNS: readonly string[] = ORIGINS.map(([column]) => column);

/**
 * Where a former event came from. These fields need the role EDITOR and payloads do not, so a value longer than its field
 * goes on in the same field of further events, and characters that the field cannot have are escaped.
 */
export function originOf(
  planning: Planning,
  row: FormerRow,
): Required<Pick<Kept, 'details' | 'columnsInFields' | 'continuations'>> {
  const details: Record<string, string | null> = {};
  const continuations: Continued[] = [];
  for (const [column, field] of ORIGINS) {
    const pieces = piecesOf(planning, row, column, LIMITS[field]);
    details[field] = pieces[0] ?? null;
    pieces.slice(1).forEach((piece, i) => {
      continuations.push({ part: { column, part: i + 2, parts: pieces.length }, field: { [field]: piece } });
    });
  }
  return {
    details,
    columnsInFields: ORIGIN_COLUMNS.filter((column) => hasText(row.original?.[column])),
    continuations,
  };
}

/** The value of a column in lines of at most `max` characters. */
function piecesOf({ findings }: Planning, row: FormerRow, column: string, max: number): string[] {
  const text = textOf(row, column);
  if (text === null) return [];
  const asWritten = split(text, max);
  const isPossible = asWritten.every((piece) => lineProblem(piece) === null);
  const pieces = isPossible ? asWritten : split(escaped(text), max);
  if (!isPossible)
    findings.note(row, `${column} has characters that are not possible here: they are escaped, such as \\u000a`);
  if (pieces.length > 1) findings.note(row, `${column} is longer than ${max} characters: it goes on in further events`);
  return pieces;
}

/** A text in which each backslash and each character that no line can have is written as in JSON, by its code. */
function escaped(text: string): string {
  return text.replace(
    /[\\\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function split(text: string, max: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / max);
  return Array.from({ length: count }, (_, i) => characters.slice(i * max, (i + 1) * max).join(''));
}

function hasText(value: unknown): boolean {
  return String(value ?? '').trim() !== '';
}
