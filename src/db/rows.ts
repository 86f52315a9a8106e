import type { CONTRACT_DERIVED, CUSTOMER_DERIVED, NOTE_DERIVED } from './derived.ts';
import type { Tables } from './tables.ts';

/** A row without the columns used only inside the database. */
type Row<Table extends keyof Tables, Derived = object> = Omit<Tables[Table]['$inferSelect'], keyof Derived>;

export type CustomerRow = Row<'customers', typeof CUSTOMER_DERIVED>;
export type ContractRow = Row<'contracts', typeof CONTRACT_DERIVED>;
/** Who contributed to a contract: see the table. */
export type ContributorRow = Row<'contributors'>;
export type EventRow = Row<'events'>;
export type NoteRow = Row<'notes', typeof NOTE_DERIVED>;
export type NoteEditRow = Row<'noteEdits'>;
export type DocumentRow = Row<'documents'>;
export type ActionRow = Row<'actions'>;
