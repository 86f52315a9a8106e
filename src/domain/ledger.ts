import { LIFECYCLE } from './lifecycle.ts';
import type { PortalEvent } from './portalEvents.ts';
import type { ActionType, ContractStatus } from './statuses.ts';
import type { Instant } from './time.ts';

/** What entries of the ledger record: mostly what an event of the same type does. */
export type EntryType = PortalEvent | 'actor.erased';

export const ENTRY_TYPES: readonly EntryType[] = [
  ...new Set(LIFECYCLE.map(({ event }) => event)),
  'action.deleted',
  'contract.deleted',
  // Of contracts whose customer was deleted before there was a ledger.
  'legacy.action',
  'actor.erased',
];

const TYPE_BY_ACTION: ReadonlyMap<ActionType, EntryType> = new Map(
  LIFECYCLE.map(({ action, event }) => [action, event]),
);

/** The type of the entry that records an action. */
export function entryTypeOf(action: ActionType): EntryType {
  const type = TYPE_BY_ACTION.get(action);
  if (!type) throw new Error(`Expected an action of the lifecycle, but got ${action}.`);
  return type;
}

/** What an entry says: ids, types, statuses and times; people and texts as digests only. */
export interface EntryContent {
  contractId: string;
  /** Counted from 1 in each contract. */
  position: number;
  type: EntryType;
  customerId: string;
  actionId: string | null;
  /** The statuses of the contract before and after; null if they are not known, or there is none. */
  priorStatus: ContractStatus | null;
  newStatus: ContractStatus | null;
  /** The version of the contract that the action was taken on. */
  contractVersion: number | null;
  decidedAt: Instant;
  /** The position of the entry whose actor was erased. */
  erasedPosition: number | null;
  actorDigest: string | null;
  reasonDigest: string | null;
  /** The key that the hash was made with; null if there was none. */
  keyId: string | null;
}

/** Names the form below, so that another one can never be mistaken for it. */
const FORM = 'contract-portal ledger 1';

/**
 * The text that the hash of an entry is made of. It includes the hash of the entry before, an empty text for the first, so
 * that no entry can be changed, left out or moved without changing all hashes after it.
 */
export function canonicalEntry(entry: EntryContent, previousHash: string): string {
  return JSON.stringify([
    FORM,
    previousHash,
    entry.contractId,
    entry.position,
    entry.type,
    entry.customerId,
    entry.actionId,
    entry.priorStatus,
    entry.newStatus,
    entry.contractVersion,
    entry.decidedAt,
    entry.erasedPosition,
    entry.actorDigest,
    entry.reasonDigest,
    entry.keyId,
  ]);
}
