import type { ApolloCache, ApolloClient } from '@apollo/client';
import { filter, firstValueFrom } from 'rxjs';
import { type ChangeFieldsFragment, ChangesDocument, LatestCursorDocument } from '../../generated/client-apollo.ts';
import { isRow, placeRow } from './rows.ts';
import { deleteRows, update } from './updateLists.ts';

export interface FollowingInCache {
  /**
   * The cursor to begin behind, read with `latestCursor` before anything else is: then all that was read later is kept
   * right. Without it, what is on show once changes are told of is read again, as it may have changed before.
   */
  after?: string;
  /** Called with what others, and you, have changed, once the cache shows it. */
  onChanges?(changes: readonly ChangeFieldsFragment[]): void;
  /** Called with what the server says if it refuses to tell of changes; nothing follows. */
  onRefused?(error: Error): void;
}

/**
 * Keeps everything on show as it is on the server: rows, lists and histories follow what others change, over any
 * interruption. If changes were missed for good, all that is on show is read again. Returns how to stop.
 */
export function followInCache(client: ApolloClient, options: FollowingInCache = {}): () => void {
  const { after, ...listeners } = options;
  const { onChanges, onRefused } = listeners;
  let isCurrent = after !== undefined;
  const subscription = client.subscribe({ query: ChangesDocument, variables: { ...(after && { after }) } }).subscribe({
    next({ data, error }) {
      if (data?.changes) {
        if (!isCurrent) readAgain(client);
        isCurrent = true;
        const { nodes } = data.changes;
        for (const change of nodes) applyChange(client.cache, change);
        if (nodes.length > 0) onChanges?.(nodes);
      } else if (error) {
        fail(error);
      }
    },
    error: fail,
  });
  let stop = () => subscription.unsubscribe();
  return () => stop();

  function fail(error: Error): void {
    if (!isExpired(error)) {
      onRefused?.(error);
      return;
    }
    stop();
    stop = followInCache(client, listeners);
    void client.resetStore();
  }
}

/** The cursor of the latest change, for `followInCache`. Throws what a query does. */
export async function latestCursor(client: ApolloClient): Promise<string | undefined> {
  const { data } = await client.query({ query: LatestCursorDocument, fetchPolicy: 'no-cache' });
  return data?.changes.latestCursor;
}

/** Reads all that is on show again: what is still on its way was perhaps read too early, too, and is waited for. */
function readAgain(client: ApolloClient): void {
  for (const query of client.getObservableQueries('active')) {
    firstValueFrom(query.pipe(filter(({ loading }) => !loading)))
      .then(() => query.refetch())
      // Whoever shows it is told of what went wrong by the query itself.
      .catch(() => {});
  }
}

/** Brings the cache up to a change, the rows of which it has already. */
export function applyChange(cache: ApolloCache, change: ChangeFieldsFragment): void {
  const { type, node, nodeId, event, customerId, contractId } = change;
  const belongsTo = {
    customer: `Customer:${customerId}`,
    ...(contractId && { contract: `Contract:${contractId}` }),
  };
  if (!node) deleteRows(cache, [nodeId]);
  else if (isRow(node)) update(cache, node, isCreation(type, node) ? 'created' : 'changed', belongsTo);
  // The action that was taken back is not told of.
  if (type === 'action.deleted' && contractId) cache.evict({ id: `Contract:${contractId}`, fieldName: 'actions' });
  if (isRow(event)) placeRow(cache, event, 'created', belongsTo);
  if (event?.target?.__typename === 'Action') placeRow(cache, event.target, 'created', belongsTo);
}

const CREATIONS = [
  'customer.created',
  'contract.created',
  'note.created',
  'contract.document_added',
  'contract.flagged',
];

function isCreation(type: string, { __typename }: { __typename: string }): boolean {
  return CREATIONS.includes(type) || __typename === 'Event';
}

function isExpired(error: unknown): boolean {
  const errors = (error as { errors?: { extensions?: { code?: string } }[] }).errors ?? [];
  return errors.some(({ extensions }) => extensions?.code === 'CURSOR_EXPIRED');
}
