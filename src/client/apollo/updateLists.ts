import type { ApolloCache, FetchResult } from '@apollo/client';
import { possibleTypes } from '../../generated/client-schema.ts';
import { forgetLists, holdersOf, isRow, placeRow, type RowId, referencesOf, removeRow, typeOf } from './rows.ts';

/** The type of the row that a mutation creates, by its payload, besides actions and documents, which are never changed. */
const CREATED: Record<string, string> = {
  CreateCustomerPayload: 'Customer',
  CreateContractPayload: 'Contract',
  CreateEventPayload: 'Event',
  CreateNotePayload: 'Note',
  CreateWebhookPayload: 'Webhook',
  FlagContractPayload: 'ContractFlag',
};

interface Payload {
  __typename?: string;
  results?: Payload[];
  contract?: RowId | null;
}

/**
 * Puts lists right after a mutation, whichever it was: what it created is added, what it deleted is gone, a contract leaves
 * the lists that it no longer fits, and its action is in its history. It is the `update` of all mutations of `createClient`;
 * an `update` of your own replaces it, and may call it. The activity log is kept by `followInCache`.
 */
export function updateLists(cache: ApolloCache, { data }: Pick<FetchResult, 'data'>): void {
  for (const payload of Object.values(data ?? {}) as (Payload | null)[]) {
    if (payload) updateBy(cache, payload);
  }
}

function updateBy(cache: ApolloCache, payload: Payload): void {
  const { contract } = payload;
  const belongsTo: Record<string, string> = contract ? { contract: `Contract:${contract.id}` } : {};
  for (const [field, value] of Object.entries(payload)) {
    if (isRow(value)) {
      const { __typename } = value;
      const isNew = ['Action', 'ContractDocument', CREATED[payload.__typename ?? '']].includes(__typename);
      update(cache, value, isNew ? 'created' : 'changed', belongsTo);
    } else if (/^(deleted|removed)\w+Ids?$/.test(field) && value) {
      deleteRows(cache, [value].flat() as string[]);
    }
  }
  for (const result of payload.results ?? []) updateBy(cache, result);
}

/** Puts right what depends on a row that was created or changed. */
export function update(cache: ApolloCache, row: RowId, happened: 'created' | 'changed', belongsTo = {}): void {
  const { __typename } = row;
  placeRow(cache, row, happened, belongsTo);
  const { contract } = row as { contract?: unknown };
  // Flags and notes change what their contract counts, and whether it can be approved.
  if (isRow(contract)) placeRow(cache, contract, 'changed');
  if (__typename === 'Note' && happened === 'changed') cache.evict({ id: `Note:${row.id}`, fieldName: 'edits' });
}

/** Takes rows out of the cache by their ids alone, with what belongs to them. */
export function deleteRows(cache: ApolloCache, ids: readonly string[]): void {
  for (const id of ids) {
    const __typename = (possibleTypes.Node ?? []).find((type) => isKnown(cache, `${type}:${id}`));
    if (!__typename) continue;
    const isTopLevel = !referencesOf(cache, `Note:${id}`).parent;
    const holders = removeRow(cache, { __typename, id });
    if (__typename === 'Note') countNote(cache, holders, isTopLevel);
    if (__typename === 'Customer') forgetLists(cache, ['Contract', 'Event', ...OF_CONTRACT]);
    if (__typename === 'Contract') forgetLists(cache, OF_CONTRACT);
  }
}

/** What is deleted with its contract. */
const OF_CONTRACT = ['Note', 'NoteEdit', 'Action', 'ContractDocument', 'ContractFlag'];

/** Numbers of notes are read again, of the notes and contracts that held one. */
function countNote(cache: ApolloCache, holders: string[], isTopLevel: boolean): void {
  for (const id of holders) {
    if (typeOf(id) === 'Note') {
      cache.evict({ id, fieldName: 'replyCount' });
      countNote(cache, holdersOf(cache, id, 'Note'), false);
    }
    cache.evict({ id, fieldName: 'noteCount' });
    if (isTopLevel) cache.evict({ id, fieldName: 'unresolvedNoteCount' });
  }
}

function isKnown(cache: ApolloCache, id: string): boolean {
  return Object.hasOwn(cache.extract(true) as object, id);
}
