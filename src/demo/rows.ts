import type { ActionRow, ContractRow, ContributorRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';

export interface Rows {
  customers: CustomerRow[];
  contracts: ContractRow[];
  contributors: ContributorRow[];
  notes: NoteRow[];
  actions: ActionRow[];
  events: EventRow[];
}
