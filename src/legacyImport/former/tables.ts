import type { ForeignRow } from '../../db/sqlite/foreignFile.ts';

/** The tables of the former portal: the column of the id, those that have to be there, and those that may be missing. */
export const FORMER_TABLES = {
  customers: {
    id: 'customer_id',
    required: ['name'],
    optional: ['email', 'phone', 'segment', 'risk_level', 'status', 'created_at', 'updated_at'],
  },
  contracts: {
    id: 'contract_id',
    required: ['customer_id', 'status'],
    optional: [
      'type',
      'effective_date',
      'expiration_date',
      'terms_ref',
      'attachments_ref',
      'created_by',
      'updated_by',
      'last_action_at',
      'created_at',
      'updated_at',
    ],
  },
  events: {
    id: 'event_id',
    required: ['customer_id', 'event_type', 'timestamp'],
    optional: ['channel', 'ip_address', 'user_agent', 'metadata_json', 'correlation_id'],
  },
  notes: {
    id: 'note_id',
    required: ['contract_id', 'body'],
    optional: ['parent_comment_id', 'created_by', 'created_at', 'edited_at', 'edit_note'],
  },
  actions: {
    id: 'action_id',
    required: ['contract_id', 'action_type'],
    optional: ['action_note', 'acted_by', 'acted_at', 'prior_status', 'new_status'],
  },
} as const;

export type FormerTable = keyof typeof FORMER_TABLES;
export const FORMER_TABLE_NAMES = Object.keys(FORMER_TABLES) as FormerTable[];

export interface FormerRow {
  readonly table: FormerTable;
  /** The former id; `12#2` for the second row with the id 12. */
  readonly id: string;
  /** What the file holds; null for a row that others refer to, but that is not there. */
  readonly original: ForeignRow | null;
  /** The same with the corrections of the map. */
  readonly values: ForeignRow;
}

export type FormerRows = Record<FormerTable, FormerRow[]>;

/** A value as text; null if it is missing or blank. */
export function textOf({ values }: FormerRow, column: string): string | null {
  const value = values[column] ?? null;
  return value === null || String(value).trim() === '' ? null : String(value);
}

/** A value that is the id of a row; ids that were written as text or as a decimal number are the same. */
export function idIn(row: FormerRow, column: string): string | null {
  return textOf(row, column)?.trim().replace(/\.0+$/, '') ?? null;
}
