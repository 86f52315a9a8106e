import type { Tables } from './tables.ts';

/** A row without the columns that only searching needs. */
type Row<Table extends keyof Tables> = Omit<Tables[Table]['$inferSelect'], 'searchText'>;

export type CustomerRow = Row<'customers'>;
export type ContractRow = Row<'contracts'>;
export type EventRow = Row<'events'>;
export type NoteRow = Row<'notes'>;
export type ActionRow = Row<'actions'>;
