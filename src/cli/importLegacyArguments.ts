import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';
import { type TimeZone, timeZone } from '../legacyImport/former/localTime.ts';
import type { Decisions } from '../legacyImport/plan/plan.ts';
import { NO_MAP, readMap } from '../legacyImport/words/map.ts';
import { FORMER_NAMES_AS_SUBJECTS, readPeople } from '../legacyImport/words/people.ts';

interface LegacyImportRequest {
  /** The path of the former portal's file. */
  from: string;
  decisions: Omit<Decisions, 'flagCategories'>;
  /** Whether to write; otherwise only to say what would be written. */
  apply: boolean;
}

/** @throws UsageError, also if the people or the map cannot be read */
export function readArguments(args: string[]): LegacyImportRequest {
  const { from, people, map, 'time-zone': zone, apply = false } = parse(args);
  if (!from) throw usage("--from takes the former portal's SQLite file, but got nothing");
  if (!people) {
    throw usage(
      '--people takes a CSV file of former name, subject and display name, but got nothing. Without it nobody could be kept from approving what they wrote in the former portal; "--people none" does so',
    );
  }
  if (!zone) throw usage("--time-zone takes that of the former portal's server, such as Europe/Paris, but got nothing");
  const decisions = {
    zone: zoneOf(zone),
    people: people === 'none' ? FORMER_NAMES_AS_SUBJECTS : readPeople(people),
    map: map === undefined ? NO_MAP : readMap(map),
  };
  return { from, decisions, apply };
}

function zoneOf(name: string): TimeZone {
  try {
    return timeZone(name);
  } catch {
    throw usage(`--time-zone takes a name such as Europe/Paris, but got "${name}"`);
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { from: text, people: text, map: text, 'time-zone': text, apply: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw usage((error as Error).message.split(/[.\n]/)[0] ?? '');
  }
}

function usage(problem: string): UsageError {
  return new UsageError(
    `Usage: npm run import:legacy -- --from FILE --people CSV|none --time-zone ZONE [--map JSON] [--apply] (${problem}).`,
  );
}
