import type { NodeType, TableOf } from '../domain/nouns.ts';
import type { INTERNAL_COLUMNS } from './internalColumns.ts';
import type { Tables } from './tables.ts';

/** A row without the columns used only inside the database. */
type Row<Table extends keyof Tables> = Omit<
  Tables[Table]['$inferSelect'],
  Table extends keyof typeof INTERNAL_COLUMNS ? keyof (typeof INTERNAL_COLUMNS)[Table] : never
>;

/** The row of a noun. */
export type RowOf<Type extends NodeType> = {
  [T in NodeType]: TableOf<T> extends keyof Tables ? Row<TableOf<T>> : never;
}[Type];

export type CustomerRow = RowOf<'Customer'>;
export type ContractRow = RowOf<'Contract'>;
export type EventRow = RowOf<'Event'>;
export type NoteRow = RowOf<'Note'>;
export type NoteEditRow = RowOf<'NoteEdit'>;
export type ActionRow = RowOf<'Action'>;
/** An entry of the ledger: see the table. */
export type LedgerRow = Row<'ledger'>;
/** A change of the feed: see the table. */
export type ChangeRow = Row<'changes'>;
/** Who contributed to a contract: see the table. */
export type ContributorRow = Row<'contributors'>;
export type DocumentRow = RowOf<'ContractDocument'>;
/** A key by which a mutation can be retried: see the table. */
export type IdempotencyKeyRow = Row<'idempotencyKeys'>;
export type WebhookRow = RowOf<'Webhook'>;
/** A change that was sent or is to be sent to a webhook: see the table. */
export type WebhookDeliveryRow = Row<'webhookDeliveries'>;
