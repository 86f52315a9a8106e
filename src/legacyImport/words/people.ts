import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { UsageError } from '../../config/usageError.ts';
import { IMPORT_SUBJECT } from '../../domain/imports.ts';
import { LIMITS } from '../../domain/validation.ts';
import { asLine } from '../texts.ts';

/** Somebody as the portal knows them. */
export interface Person {
  readonly subject: string;
  readonly name: string;
}

/** Who stands for people that the former portal does not name, and takes the actions that it does not know. */
export const IMPORT: Person = { subject: IMPORT_SUBJECT, name: 'Import' };

/** The person of a former name; undefined if nobody knows. */
export type People = (formerName: string) => Person | undefined;

/** Everybody keeps the former name, as a subject that no token has. */
export const FORMER_NAMES_AS_SUBJECTS: People = (formerName) => {
  const name = asLine(formerName, LIMITS.actorName) ?? IMPORT.name;
  return { subject: `legacy:${name}`, name };
};

/**
 * Reads a CSV file with the columns former name, subject and display name; a first line with these names is skipped.
 * @throws UsageError naming the line that is not as expected
 */
export function readPeople(path: string): People {
  const people = new Map<string, Person>();
  for (const { record, line } of records(path)) {
    const [former = '', subject = '', name = ''] = record;
    if (line === 1 && /^subject$/i.test(subject)) continue;
    const problem = problemOf(former, subject, name);
    if (problem) throw new UsageError(`--people: ${path}, line ${line}: ${problem}.`);
    const earlier = people.get(key(former));
    if (earlier && earlier.subject !== subject) {
      throw new UsageError(`--people: ${path}, line ${line}: "${former}" is ${earlier.subject} in a line before.`);
    }
    people.set(key(former), { subject, name: name || former });
  }
  return (formerName) => people.get(key(formerName));
}

function records(path: string): { record: string[]; line: number }[] {
  try {
    const found = parse(readFileSync(path, 'utf8'), {
      bom: true,
      delimiter: [',', ';', '\t'],
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    throw new UsageError(`--people: expected a CSV file, but ${path} cannot be read: ${(error as Error).message}.`);
  }
}

function problemOf(former: string, subject: string, name: string): string | null {
  if (former === '' || subject === '') return 'expected a former name and a subject, but one is missing';
  if (subject === IMPORT.subject) return `expected the subject of a person, but "${subject}" is that of the import`;
  if (asLine(subject, LIMITS.actorId) !== subject) return `expected a subject of 1 to ${LIMITS.actorId} characters`;
  if (name !== '' && asLine(name, LIMITS.actorName) !== name)
    return `expected a display name of 1 to ${LIMITS.actorName} characters`;
  return null;
}

const key = (formerName: string) => formerName.trim().toLowerCase();
