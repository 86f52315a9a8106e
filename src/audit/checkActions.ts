import { actorDigest, reasonDigest } from '../db/ledger/seal.ts';
import type { ActionRow, LedgerRow } from '../db/rows.ts';
import { ERASED_PREFIX } from '../domain/erasure.ts';
import { entryTypeOf } from '../domain/ledger.ts';
import type { Chain } from './chains.ts';
import type { Finding, MakeFinding } from './findings.ts';

/** Compares the actions of a contract with the entries that are in force: those that were not taken back. */
export function* checkActions({ entries, actions, contract }: Chain, finding: MakeFinding): Generator<Finding> {
  const inForce = contract ? entriesInForce(entries) : new Map<string, LedgerRow>();
  const erased = erasedPositions(entries);
  for (const action of actions) {
    const entry = inForce.get(action.id);
    inForce.delete(action.id);
    const problem = entry ? problemOf(action, entry, erased) : 'has no entry';
    if (problem) yield finding(entry?.position ?? null, `the action ${action.id} ${problem}`);
  }
  for (const [id, { position }] of inForce) yield finding(position, `the action ${id} is gone`);
}

/** The positions of the entries whose actors were erased. */
export function erasedPositions(entries: readonly LedgerRow[]): Set<number | null> {
  return new Set(entries.map(({ erasedPosition }) => erasedPosition));
}

function entriesInForce(entries: readonly LedgerRow[]): Map<string, LedgerRow> {
  const inForce = new Map<string, LedgerRow>();
  for (const entry of entries) {
    if (entry.actionId === null) continue;
    if (entry.type === 'action.deleted') inForce.delete(entry.actionId);
    else inForce.set(entry.actionId, entry);
  }
  return inForce;
}

function problemOf(action: ActionRow, entry: LedgerRow, erased: ReadonlySet<number | null>): string | null {
  const isSame =
    entry.type === entryTypeOf(action.type) &&
    entry.priorStatus === action.priorStatus &&
    entry.newStatus === action.newStatus &&
    entry.contractVersion === action.contractVersion &&
    entry.decidedAt === action.createdAt &&
    entry.hash === action.hash;
  if (!isSame) return 'does not say what its entry says';
  const person = { subject: action.actorId, name: action.actorName };
  return peopleProblem(entry, { ...action, actor: person }, erased);
}

/** Who decided and why, with the salts of the digests. */
interface People {
  actor: { subject: string; name: string };
  actorSalt?: string | null;
  reason?: string | null;
  reasonSalt?: string | null;
}

/** What does not agree with the digests of an entry. */
export function peopleProblem(
  entry: LedgerRow,
  { actor, actorSalt, reason, reasonSalt }: People,
  erased: ReadonlySet<number | null>,
): string | null {
  if (actorSalt) {
    if (actorDigest(actorSalt, actor) !== entry.actorDigest) return 'names another person than its entry';
  } else if (entry.actorDigest !== null) {
    if (!erased.has(entry.position)) return 'lacks the salt of its person, whom no entry tells to be erased';
    if (!actor.subject.startsWith(ERASED_PREFIX)) return 'names a person, although its entry was made anonymous';
  }
  const digest = reason == null ? null : reasonDigest(reasonSalt ?? '', reason);
  return digest === entry.reasonDigest ? null : 'has another reason than its entry';
}
