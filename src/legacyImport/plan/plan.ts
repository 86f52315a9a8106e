import { quote } from '../../domain/errors.ts';
import type { Instant } from '../../domain/time.ts';
import { Findings } from '../findings.ts';
import type { TimeZone } from '../former/localTime.ts';
import { FORMER_TABLES, type FormerRows } from '../former/tables.ts';
import { countedIds } from '../ids.ts';
import type { LegacyMap } from '../words/map.ts';
import type { People } from '../words/people.ts';
import { planContracts } from './contracts.ts';
import { planCustomers } from './customers.ts';
import { planEvents } from './events.ts';
import { eventsOf, type Kept } from './keptRows.ts';
import { planNotes } from './notes.ts';
import { ORIGIN_COLUMNS } from './origins.ts';
import type { PlannedRows, Planning } from './planning.ts';

/** What the owner says about the former portal. */
export interface Decisions {
  readonly map: LegacyMap;
  readonly people: People;
  readonly zone: TimeZone;
  /** The categories that flags can have. */
  readonly flagCategories: readonly string[];
}

export interface Plan {
  readonly rows: PlannedRows;
  readonly findings: Findings;
}

/**
 * What the rows of a former portal become; the same for the same rows, decisions and instant. Nothing of it may be written
 * while `findings` has decisions to be made.
 * @param emailKeys the keys of the e-mail addresses that customers of the portal have already
 */
export function planImport(
  former: FormerRows,
  decisions: Decisions,
  emailKeys: ReadonlySet<string>,
  now: Instant,
): Plan {
  const rows: PlannedRows = {
    customers: [],
    contracts: [],
    contributors: [],
    notes: [],
    documents: [],
    actions: [],
    flags: [],
    events: [],
  };
  const planning: Planning = { ...decisions, now, nextId: countedIds(), findings: new Findings(), rows };
  const kept: Kept[] = [];
  const keep = (row: Kept) => kept.push(row);

  noteRepeatedIds(former, planning.findings);
  noteCorrections(former, planning.findings);
  const customerOf = planCustomers(planning, former.customers, new Set(emailKeys), keep);
  const contractOf = planContracts(planning, former.contracts, former.actions, customerOf, keep);
  planNotes(planning, former.notes, contractOf, customerOf, keep);
  planEvents(planning, former.events, customerOf, keep);
  // Last, since events say what was noted of their rows.
  for (const row of kept) rows.events.push(...eventsOf(planning, row));
  return { rows, findings: planning.findings };
}

function noteRepeatedIds(former: FormerRows, findings: Findings): void {
  for (const row of Object.values(former).flat()) {
    const given = String(row.original?.[FORMER_TABLES[row.table].id] ?? 'none');
    if (row.id !== given)
      findings.note(
        row,
        `the id ${given} is given more than once: this row becomes ${row.id}, what refers to ${given} goes to the first`,
      );
  }
}

function noteCorrections(former: FormerRows, findings: Findings): void {
  for (const row of Object.values(former).flat()) {
    for (const [column, value] of Object.entries(row.values)) {
      const was = row.original?.[column] ?? null;
      if (value === was) continue;
      const isPublic = row.table !== 'events' || !ORIGIN_COLUMNS.includes(column);
      const values = isPublic ? ` is ${quote(String(value))} by the map, not ${quote(String(was))}` : ' is by the map';
      findings.note(row, `${column}${values}`);
    }
  }
}
