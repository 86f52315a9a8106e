import { lineProblem } from '../../domain/texts.ts';
import { LIMITS } from '../../domain/validation.ts';
import { type FormerRow, textOf } from '../former/tables.ts';
import { lineOf } from './fields.ts';
import type { Continued, Kept } from './keptRows.ts';
import type { Planning } from './planning.ts';

const ORIGINS = [
  ['ip_address', 'ipAddress'],
  ['user_agent', 'userAgent'],
] as const;

/**
 * Where a former event came from. These fields need the role EDITOR and payloads do not, so a value longer than its field
 * goes on in the same field of further events.
 */
export function originOf(planning: Planning, row: FormerRow): Required<Pick<Kept, 'details' | 'told' | 'more'>> {
  const details: Record<string, string | null> = {};
  const told: string[] = [];
  const more: Continued[] = [];
  for (const [column, field] of ORIGINS) {
    const text = textOf(row, column);
    const line = lineOf(planning, row, column, LIMITS[field]);
    if (text === null || lineProblem(text) !== null) {
      details[field] = line;
      continue;
    }
    told.push(column);
    const pieces = piecesOf(text, LIMITS[field]);
    details[field] = pieces[0] ?? null;
    pieces.slice(1).forEach((piece, i) => {
      more.push({ part: { column, part: i + 2, parts: pieces.length }, field: { [field]: piece } });
    });
  }
  return { details, told, more };
}

/** A text in pieces of at most `max` characters. */
function piecesOf(text: string, max: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / max);
  return Array.from({ length: count }, (_, i) => characters.slice(i * max, (i + 1) * max).join(''));
}
