import { readFileSync } from 'node:fs';
import { FLAG_CATEGORIES } from '../../../src/config/flagCategories.ts';
import type { Database } from '../../../src/db/database.ts';
import { timeZone } from '../../../src/legacyImport/former/localTime.ts';
import { readFormerRows } from '../../../src/legacyImport/former/readRows.ts';
import { type ImportResult, importLegacy } from '../../../src/legacyImport/importLegacy.ts';
import { readMap } from '../../../src/legacyImport/words/map.ts';
import { readPeople } from '../../../src/legacyImport/words/people.ts';
import type { FormerPortal } from './formerPortal.ts';
import { PEOPLE } from './troubles.ts';

export const NOW = '2026-03-01T09:30:00.000Z';

/** Imports a former portal in Paris whose people are those of `PEOPLE`. */
export function importFormer(
  database: Database,
  former: FormerPortal,
  { map = {}, apply = true }: { map?: object; apply?: boolean } = {},
): Promise<ImportResult> {
  const decisions = {
    map: readMap(former.write('map.json', JSON.stringify(map))),
    people: readPeople(former.write('people.csv', PEOPLE)),
    zone: timeZone('Europe/Paris'),
    flagCategories: FLAG_CATEGORIES,
  };
  return importLegacy(
    database,
    { former: readFormerRows(former.file, decisions.map), decisions, apply },
    { now: () => NOW },
  );
}

/** What a file holds, to be compared. */
export const bytesOf = ({ file }: FormerPortal): string => readFileSync(file).toString('base64');
