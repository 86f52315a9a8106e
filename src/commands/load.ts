import { type Queries, queriesOf } from '../db/queries/index.ts';
import type { ContractRow, RowOf, WebhookRow } from '../db/rows.ts';
import { notFound } from '../domain/errors.ts';
import { typeOfId } from '../domain/ids.ts';
import { NOUNS, type NodeType } from '../domain/nouns.ts';

type Find<Row> = (id: string) => Promise<Row | undefined>;

/**
 * The row that the field of an input names.
 * @throws DomainError `NOT_FOUND`, also if `id` is malformed or of another type
 */
export function load<Type extends NodeType>(
  queries: Queries,
  type: Type,
  id: string,
  field = 'id',
): Promise<RowOf<Type>> {
  return findOrThrow(queriesOf(queries, type).find, type, id, field);
}

/**
 * The contract of a note or flag that is about to be written, locked against deletion and actions. Must be locked before
 * the note is written: deleting notes locks the contract first, then the notes, and the opposite order could deadlock.
 */
export const loadContractForReference = (queries: Queries, id: string, field = 'id'): Promise<ContractRow> =>
  findOrThrow(queries.contracts.findForReference, 'Contract', id, field);

/** A contract, locked against changes, new notes and new flags until the transaction ends. */
export const loadLockedContract = (queries: Queries, id: string, field = 'id'): Promise<ContractRow> =>
  findOrThrow(queries.contracts.findLocked, 'Contract', id, field);

/** A webhook, locked against attempts and changes until the transaction ends. */
export const loadLockedWebhook = (queries: Queries, id: string, field = 'id'): Promise<WebhookRow> =>
  findOrThrow(queries.webhooks.findLocked, 'Webhook', id, field);

async function findOrThrow<Row>(find: Find<Row>, type: NodeType, id: string, field: string): Promise<Row> {
  const row = typeOfId(id) === type ? await find(id) : undefined;
  if (!row) throw notFound(NOUNS[type].one, id, ['input', field]);
  return row;
}
