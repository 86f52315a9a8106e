import { timeZone } from '../../../src/legacyImport/former/localTime.ts';
import { readFormerRows } from '../../../src/legacyImport/former/readRows.ts';
import { type Plan, planImport } from '../../../src/legacyImport/plan/plan.ts';
import { readMap } from '../../../src/legacyImport/words/map.ts';
import { FORMER_NAMES_AS_SUBJECTS } from '../../../src/legacyImport/words/people.ts';
import { type FormerTables, formerPortal } from './formerPortal.ts';
import { NOW } from './importing.ts';

/** What a former portal in Paris becomes, where everybody keeps the former name. */
export function planned(
  tables: FormerTables,
  map: object = {},
  columns: Parameters<typeof formerPortal>[1] = {},
): Plan {
  const former = formerPortal(tables, columns);
  try {
    const decisions = {
      map: readMap(former.write('map.json', JSON.stringify(map))),
      people: FORMER_NAMES_AS_SUBJECTS,
      zone: timeZone('Europe/Paris'),
      flagCategories: ['OTHER'],
    };
    return planImport(readFormerRows(former.file, decisions.map).rows, decisions, new Set(), NOW);
  } finally {
    former.remove();
  }
}

/** What was noted, by table and former ids. */
export const notesOf = ({ findings }: Plan): string[] =>
  findings.notes.map(({ table, ids, what }) => `${table} ${[...ids]}: ${what}`);

export const CUSTOMER = {
  customer_id: 1,
  name: 'Acme',
  segment: 'retail',
  risk_level: 'low',
  status: 'active',
  created_at: '2025-01-01 08:00:00',
};
export const CONTRACT = {
  contract_id: 7,
  customer_id: 1,
  status: 'approved',
  created_by: 'bob',
  created_at: '2025-01-01 08:00:00',
};
