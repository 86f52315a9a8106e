import type { ApolloCache, ApolloClient } from '@apollo/client';
import { type ChangeFieldsFragment, ChangesDocument } from '../../generated/client-apollo.ts';
import { isRow, placeRow } from './rows.ts';
import { deleteRows, update } from './updateLists.ts';

export interface FollowingInCache {
  /** Called with what others, and you, have changed, once the cache shows it. */
  onChanges?(changes: readonly ChangeFieldsFragment[]): void;
  /** Called with what the server says if it refuses to tell of changes; nothing follows. */
  onRefused?(error: Error): void;
}

/**
 * Keeps everything on show as it is on the server: rows, lists and histories follow what others change, over any
 * interruption. If changes were missed for good, all that is on show is read again. Returns how to stop.
 */
export function followInCache(client: ApolloClient, { onChanges, onRefused }: FollowingInCache = {}): () => void {
  const subscription = client.subscribe({ query: ChangesDocument }).subscribe({
    next({ data, error }) {
      if (data?.changes) {
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
    stop = followInCache(client, { ...(onChanges && { onChanges }), ...(onRefused && { onRefused }) });
    void client.resetStore();
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
