import type { EndingEvent } from '../db/queries/ledgerReads.ts';
import type { LedgerRow } from '../db/rows.ts';
import type { Chain } from './chains.ts';
import { erasedPositions, peopleProblem } from './checkActions.ts';
import type { Finding, MakeFinding } from './findings.ts';

/** What the payload of these events holds: see `deleteAction` and `deleteContract`. */
interface Payload {
  reason?: string;
  actorSalt?: string | null;
  reasonSalt?: string | null;
  action?: {
    id: string;
    hash?: string;
    actor: { subject: string; name: string };
    actorSalt?: string | null;
    reason?: string | null;
    reasonSalt?: string | null;
  };
}

/**
 * Compares the events of what was taken back and deleted with their entries. Where the customer was deleted, there are none
 * any more; those from before there was a ledger are not in it.
 */
export function* checkEndings({ entries, endings, contract }: Chain, finding: MakeFinding): Generator<Finding> {
  const erased = erasedPositions(entries);
  const events = new Map(endings.map((event) => [`${event.type} ${event.occurredAt}`, event]));
  for (const entry of entries) {
    if (entry.actorDigest === null || (entry.type !== 'action.deleted' && entry.type !== 'contract.deleted')) continue;
    const event = events.get(`${entry.type} ${entry.decidedAt}`);
    if (!event) {
      if (contract) yield finding(entry.position, `the event ${entry.type} is gone`);
      continue;
    }
    const payload: Payload = JSON.parse(event.payload ?? '{}');
    const problem = endingProblem(entry, event, payload, erased) ?? takenBackProblem(entries, payload, erased);
    if (problem) yield finding(entry.position, `the event ${event.id} ${problem}`);
  }
}

function endingProblem(
  entry: LedgerRow,
  { actorId, actorName }: EndingEvent,
  payload: Payload,
  erased: ReadonlySet<number | null>,
): string | null {
  if (entry.actionId !== (payload.action?.id ?? null)) return 'is about another action than its entry';
  const reason = entry.type === 'action.deleted' ? payload.reason : null;
  return peopleProblem(entry, { ...payload, reason, actor: { subject: actorId ?? '', name: actorName ?? '' } }, erased);
}

/** The event of an action that was taken back has all of the action, which is nowhere else any more. */
function takenBackProblem(
  entries: readonly LedgerRow[],
  { action }: Payload,
  erased: ReadonlySet<number | null>,
): string | null {
  if (!action) return null;
  const entry = entries.find(({ actionId, type }) => actionId === action.id && type !== 'action.deleted');
  if (!entry) return null;
  if (entry.hash !== action.hash) return 'has another action than that of the entry';
  const problem = peopleProblem(entry, action, erased);
  return problem && `tells of an action that ${problem}`;
}
