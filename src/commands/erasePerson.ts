import { randomBytes } from 'node:crypto';
import type { Queries } from '../db/queries/index.ts';
import type { Person } from '../db/queries/people.ts';
import type { LedgerRow } from '../db/rows.ts';
import { ERASED_NAME, ERASED_PREFIX } from '../domain/erasure.ts';
import type { Instant } from '../domain/time.ts';
import type { CommandContext } from './context.ts';

/** An entry that names the person by a digest, as far as it is known what it records. */
interface Named extends Pick<LedgerRow, 'type'> {
  contractId: string;
  actionId?: string;
  decidedAt?: Instant;
}

/** The payload of the event of what is gone: see `deleteAction` and `removeContractDocument`. */
interface Payload {
  actorSalt?: string | null;
  action?: { id: string; actor: Person; actorSalt?: string | null };
  document?: { addedBy: Person };
}

export interface Erased {
  /** Who is named now, the same everywhere, so that what one person did can still be told from what others did. */
  pseudonym: string;
  /** How many rows of each kind named the person. */
  rows: Record<string, number>;
  /** How many entries of the ledger did, by a digest. */
  entries: number;
}

/**
 * Makes everything that a person did that of an erased person, for good. The ledger stays as it is, but for entries that tell
 * that this was done: the salts of its digests are gone, so that nobody can find out any more whom they stand for. Texts stay, whoever
 * wrote them and whomever they name.
 */
export async function erasePerson(
  { database, clock }: Pick<CommandContext, 'database' | 'clock'>,
  subject: string,
): Promise<Erased> {
  const pseudonym = { subject: `${ERASED_PREFIX}${randomBytes(9).toString('hex')}`, name: ERASED_NAME };
  return database.transaction(async (queries) => {
    const at = clock.now();
    // First, so that what the person does meanwhile is either found under the pseudonym, or left alone as a whole.
    const rows = await queries.people.replace(subject, pseudonym);
    const named = [
      ...(await namedByActions(queries, pseudonym.subject)),
      ...(await namedByEvents(queries, subject, pseudonym)),
    ];
    let entries = 0;
    const chains = Map.groupBy(named, ({ contractId }) => contractId);
    // In the order of their ids, so that two such transactions never wait for each other.
    for (const contractId of [...chains.keys()].sort()) {
      entries += await recordErasure(queries, contractId, chains.get(contractId) ?? [], at);
    }
    // Whoever reads the feed has copies that name the person.
    if (named.length > 0 || Object.values(rows).some((count) => count > 0)) await queries.changes.renewEpoch();
    return { pseudonym: pseudonym.subject, rows, entries };
  });
}

async function namedByActions({ people }: Queries, pseudonym: string): Promise<Named[]> {
  const actions = await people.actionsOf(pseudonym);
  return actions.map(({ id, contractId }) => ({ contractId, actionId: id, type: 'contract.submitted' }));
}

/** Takes the person out of the payloads of events, too. Its own events have the pseudonym already. */
async function namedByEvents({ people }: Queries, subject: string, pseudonym: Person): Promise<Named[]> {
  const named: Named[] = [];
  for (const { id, type, contractId, actorId, occurredAt, payload } of await people.namedIn(
    subject,
    pseudonym.subject,
  )) {
    if (contractId === null || payload === null) continue;
    const facts: Payload = JSON.parse(payload);
    const isOfPerson = facts.action?.actor.subject === subject;
    const isTheirDocument = facts.document?.addedBy.subject === subject;
    const isEndedByPerson = actorId === pseudonym.subject && type !== 'contract.document_removed';
    if (!isEndedByPerson && !isOfPerson && !isTheirDocument) continue;
    if (isEndedByPerson) {
      named.push({ contractId, type: type as Named['type'], decidedAt: occurredAt });
      delete facts.actorSalt;
    }
    if (facts.action && isOfPerson) {
      named.push({ contractId, type: 'contract.submitted', actionId: facts.action.id });
      facts.action.actor = pseudonym;
      delete facts.action.actorSalt;
    }
    if (facts.document && isTheirDocument) facts.document.addedBy = pseudonym;
    await people.setPayload(id, JSON.stringify(facts));
  }
  return named;
}

/** Appends what tells of the erasure to a chain, once for each entry. */
async function recordErasure(
  { contracts, ledger }: Queries,
  contractId: string,
  named: readonly Named[],
  at: Instant,
): Promise<number> {
  const contract = await contracts.findLocked(contractId);
  const chain = await ledger.ofContract(contractId);
  const last = chain.at(-1);
  if (!last) return 0;
  const done = new Set(chain.map(({ erasedPosition }) => erasedPosition));
  const positions = chain
    .filter(
      (entry) =>
        entry.actorDigest !== null && !done.has(entry.position) && named.some((one) => isRecordedBy(entry, one)),
    )
    .map(({ position }) => position);
  let end = { ledgerLength: last.position, ledgerHead: last.hash };
  for (const erasedPosition of positions) {
    const nothing = { actionId: null, priorStatus: null, newStatus: null, contractVersion: null };
    const erasure = {
      ...nothing,
      type: 'actor.erased' as const,
      erasedPosition,
      decidedAt: at,
      actor: null,
      reason: null,
    };
    const sealed = ledger.seal({ id: contractId, customerId: last.customerId, ...end }, erasure);
    await ledger.append(sealed.entry);
    end = sealed.end;
  }
  if (contract) await ledger.moveEnd(contractId, end);
  return positions.length;
}

function isRecordedBy(entry: LedgerRow, { type, actionId, decidedAt }: Named): boolean {
  if (decidedAt !== undefined) return entry.type === type && entry.decidedAt === decidedAt;
  return entry.actionId === actionId && entry.type !== 'action.deleted';
}
