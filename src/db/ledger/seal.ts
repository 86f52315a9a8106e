import { hash } from 'node:crypto';
import { canonicalEntry, type EntryContent, entryTypeOf } from '../../domain/ledger.ts';
import { randomBytePool } from '../randomBytes.ts';
import type { ActionRow, ContractRow, LedgerRow } from '../rows.ts';
import type { AuditKey } from './auditKey.ts';

/** Enough that nobody can guess the salt, and so the person, of a digest. */
const SALT_BYTES = 16;

const randomBytes = randomBytePool();

/** The contract that an entry is about, with the end of its chain. */
export type ChainEnd = Pick<ContractRow, 'id' | 'customerId' | 'ledgerLength' | 'ledgerHead'>;

/** What is to be recorded. The actor and the reason are kept as digests; null if they are not to be kept at all. */
export interface Decision
  extends Pick<EntryContent, 'type' | 'actionId' | 'priorStatus' | 'newStatus' | 'contractVersion' | 'decidedAt'> {
  erasedPosition?: number;
  actor: { subject: string; name: string } | null;
  reason: string | null;
}

/** The salts of the digests of an entry. They are kept apart from it: without its salt, a digest tells nothing. */
export interface Salts {
  actorSalt: string | null;
  reasonSalt: string | null;
}

export interface Sealed {
  entry: LedgerRow;
  /** The new end of the contract's chain. */
  end: Pick<ContractRow, 'ledgerLength' | 'ledgerHead'>;
  salts: Salts;
}

/** The entry of a decision, which follows the end of the contract's chain. */
export function seal(key: AuditKey, contract: ChainEnd, { actor, reason, ...decision }: Decision): Sealed {
  const actorSalt = actor && newSalt();
  const reasonSalt = reason === null ? null : newSalt();
  const content: EntryContent = {
    erasedPosition: null,
    ...decision,
    contractId: contract.id,
    position: contract.ledgerLength + 1,
    customerId: contract.customerId,
    actorDigest: actorSalt && actorDigest(actorSalt, actor),
    reasonDigest: reasonSalt && reasonDigest(reasonSalt, reason as string),
    keyId: key.id,
  };
  const entry = { ...content, hash: key.hash(canonicalEntry(content, contract.ledgerHead)) };
  return {
    entry,
    end: { ledgerLength: content.position, ledgerHead: entry.hash },
    salts: { actorSalt, reasonSalt },
  };
}

/** The entry of an action, and the action with its hash. */
export function sealAction(key: AuditKey, contract: ChainEnd, action: ActionRow): Sealed & { action: ActionRow } {
  const sealed = seal(key, contract, {
    type: entryTypeOf(action.type),
    actionId: action.id,
    priorStatus: action.priorStatus,
    newStatus: action.newStatus,
    contractVersion: action.contractVersion,
    decidedAt: action.createdAt,
    actor: { subject: action.actorId, name: action.actorName },
    reason: action.reason,
  });
  return { ...sealed, action: { ...action, hash: sealed.entry.hash, ...sealed.salts } };
}

export function actorDigest(salt: string, { subject, name }: { subject: string; name: string }): string {
  return hash('sha256', JSON.stringify([salt, subject, name]), 'hex');
}

export function reasonDigest(salt: string, reason: string): string {
  return hash('sha256', JSON.stringify([salt, reason]), 'hex');
}

const newSalt = (): string => randomBytes(SALT_BYTES).toString('base64url');
