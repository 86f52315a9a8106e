// What the fields of a former row mean here. Each function tells `findings` of what it cannot read or had to change.
import type { Day, Instant } from '../../domain/time.ts';
import { type FormerRow, textOf } from '../former/tables.ts';
import { readDay, readTime } from '../former/times.ts';
import { asLine, asText } from '../texts.ts';
import type { Person } from '../words/people.ts';
import { WORD_FIELDS, type WordField, type WordOf, wordKey } from '../words/vocabulary.ts';
import type { Planning } from './planning.ts';

/** The instant in a column; null if there is none. */
export function timeOf({ findings, zone }: Planning, row: FormerRow, column: string): Instant | null {
  const text = textOf(row, column);
  if (text === null) return null;
  const read = readTime(text, zone);
  if (read === null) {
    findings.decide(
      row,
      `${column} ${JSON.stringify(text)} is no time`,
      correction(row, column, '2023-11-09T07:15:36Z'),
    );
    return null;
  }
  if (read.shown === 'twice')
    findings.note(row, `${column} ${text}: clocks showed it twice that day; the first is taken`);
  if (read.shown === 'never')
    findings.note(row, `${column} ${text}: clocks were put forward over it; ${read.at} is taken`);
  return read.at;
}

/** The day in a column; null if there is none. */
export function dayOf({ findings }: Planning, row: FormerRow, column: string): Day | null {
  const text = textOf(row, column);
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null)
    findings.decide(row, `${column} ${JSON.stringify(text)} is no date`, correction(row, column, '2023-11-09'));
  return day;
}

/** The person in a column; null if there is none. */
export function personOf({ findings, people }: Planning, row: FormerRow, column: string): Person | null {
  const name = textOf(row, column);
  if (name === null) return null;
  const person = people(name);
  if (person) return person;
  findings.decide(row, `${column} ${JSON.stringify(name)} is nobody whose subject is known`, 'add a line to --people');
  return null;
}

/** One line of text, cut to what is possible here; null if there is none. */
export function lineOf({ findings }: Planning, row: FormerRow, column: string, max: number): string | null {
  const text = textOf(row, column);
  if (text === null) return null;
  const line = asLine(text, max);
  noteChange(findings, row, column, line, text.trim(), max);
  return line;
}

/** A text, cut to what is possible here; null if there is none. */
export function linesOf({ findings }: Planning, row: FormerRow, column: string, max: number): string | null {
  const text = textOf(row, column);
  if (text === null) return null;
  const lines = asText(text, max);
  noteChange(findings, row, column, lines?.trim() ?? null, text.trim(), max);
  return lines;
}

/** Our word for the one in a column, by default that of the field's name; null if nobody has decided yet. */
export function wordOf<Field extends WordField>(
  { findings, map }: Planning,
  row: FormerRow,
  field: Field,
  column: string = field.split('.')[1] as string,
): WordOf<Field> | null {
  const text = textOf(row, column)?.trim() ?? '';
  const key = wordKey(text);
  const { allowed, also }: { allowed: readonly string[]; also: Readonly<Record<string, string>> } = WORD_FIELDS[field];
  const usual = Object.hasOwn(also, key) ? also[key] : undefined;
  const word = map.words[field]?.get(key) ?? allowed.find((ours) => wordKey(ours) === key) ?? usual;
  if (word !== undefined) return word as WordOf<Field>;
  const what = text === '' ? `${column} is empty` : `${column} ${JSON.stringify(text)} is an unknown word`;
  const remedy = `say in words > ${field} of --map which of ${allowed.join(', ')} ${JSON.stringify(text)} is`;
  findings.decideWord(row, field, what, text, remedy);
  return null;
}

/** How a single value is corrected. */
function correction({ table, id }: FormerRow, column: string, example: string): string {
  return `write ${JSON.stringify(example)} or null in values > ${table} > ${id} > ${column} of --map`;
}

function noteChange(
  findings: Planning['findings'],
  row: FormerRow,
  column: string,
  taken: string | null,
  text: string,
  max: number,
): void {
  if (taken === text) return;
  if (taken === null) findings.note(row, `${column} has nothing that can be seen: it is left empty`);
  else if ([...text].length > max)
    findings.note(row, `${column} is longer than ${max} characters: it is cut, the event has all of it`);
  else findings.note(row, `${column} has characters that are not possible here: the event has them`);
}
