import type {
  ActionRow,
  ContractRow,
  ContributorRow,
  CustomerRow,
  DocumentRow,
  EventRow,
  NoteRow,
  RowOf,
} from '../../db/rows.ts';
import type { Instant } from '../../domain/time.ts';
import type { Findings } from '../findings.ts';
import type { TimeZone } from '../former/localTime.ts';
import type { NextId } from '../ids.ts';
import type { LegacyMap } from '../words/map.ts';
import type { People } from '../words/people.ts';

/** What the former rows become. */
export interface PlannedRows {
  customers: CustomerRow[];
  contracts: ContractRow[];
  contributors: ContributorRow[];
  notes: NoteRow[];
  documents: DocumentRow[];
  actions: ActionRow[];
  flags: RowOf<'ContractFlag'>[];
  events: EventRow[];
}

/** What all parts of a plan share. */
export interface Planning {
  readonly map: LegacyMap;
  readonly people: People;
  /** The categories that flags can have. */
  readonly flagCategories: readonly string[];
  readonly zone: TimeZone;
  /** When the import takes place. */
  readonly now: Instant;
  readonly nextId: NextId;
  readonly findings: Findings;
  readonly rows: PlannedRows;
}
