import {
  actionRow,
  afterTransition,
  contractFacts,
  contributorRow,
  draftRow,
} from '../commands/contractRowFactories.ts';
import { deterministicId } from '../commands/deterministicId.ts';
import { type Attribution, type Facts, noteRow, recordedEventRow } from '../commands/rowFactories.ts';
import type { ActionRow, CustomerRow, NoteRow } from '../db/rows.ts';
import { newTerms } from '../domain/contracts.ts';
import { LIFECYCLE, transitionFor } from '../domain/lifecycle.ts';
import { fromMinorUnits } from '../domain/money.ts';
import type { Actor } from '../domain/permissions.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import type { Instant } from '../domain/time.ts';
import { chainOf } from './chains.ts';
import { APPROVERS, EDITORS } from './people.ts';
import type { Random } from './random.ts';
import type { SeededRows } from './rows.ts';
import { later } from './time.ts';
import { ANSWERS, CONTRACT_OBJECTS, CONTRACT_SUBJECTS, CONTRACT_TYPES, REASONS, REMARKS } from './words.ts';

export const NOTES_PER_CONTRACT = 6;
export const REPLIES_PER_NOTE = 3;

const CURRENCIES = ['EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP', 'CHF', 'JPY', 'KWD'] as const;
const HOUR = 60;
const DAY = 24 * HOUR;

/** The nth seeded contract, counted from 0 over all customers, with its history. */
export function contractWithHistory(random: Random, customer: CustomerRow, n: number): Omit<SeededRows, 'customers'> {
  const at = later(customer.createdAt, random.integer(1, 120 * DAY));
  const created: Attribution = { actor: random.pick(EDITORS), at };
  let contract = draftRow(deterministicId('Contract', at, n), customer.id, terms(random, n), created);
  const event = (type: PortalEvent, attribution: Attribution, facts: Facts = {}) =>
    recordedEventRow(
      deterministicId('Event', attribution.at, `${type} ${n}`),
      type,
      customer.id,
      contract.id,
      { ...contractFacts(contract), ...facts },
      attribution,
    );
  const events = [event('contract.created', created)];
  const actions: ActionRow[] = [];
  const contributors = [contributorRow(contract, created.actor)];
  for (const [i, type] of chainOf(n).entries()) {
    const actor = type === 'SUBMIT' ? created.actor : (APPROVERS[i % APPROVERS.length] as Actor);
    const attribution = { actor, at: later(contract.updatedAt, random.integer(HOUR, 4 * DAY)) };
    const transition = transitionFor(LIFECYCLE, contract.status, type);
    const reason = transition.requiresReason ? random.pick(REASONS) : null;
    actions.push(actionRow(deterministicId('Action', attribution.at, n), contract, transition, reason, attribution));
    contract = afterTransition(contract, transition, attribution);
    if (transition.fourEyes === 'contribution') contributors.push(contributorRow(contract, actor));
  }
  const last = actions.at(-1);
  if (last) {
    const attribution = { actor: { subject: last.actorId, name: last.actorName }, at: last.createdAt };
    events.push(event(transitionFor(LIFECYCLE, last.priorStatus, last.type).event, attribution, { actionId: last.id }));
  }
  return { contracts: [contract], contributors, notes: threads(random, contract.id, at), actions, events };
}

function terms(random: Random, n: number) {
  const currency = random.pick(CURRENCIES);
  const start = new Date(Date.UTC(2024, random.integer(6, 17), 1));
  const end = new Date(Date.UTC(start.getUTCFullYear() + random.integer(1, 4), start.getUTCMonth(), 0));
  return newTerms({
    reference: `SEED-${n}`,
    title: `${random.pick(CONTRACT_SUBJECTS)} of ${random.pick(CONTRACT_OBJECTS)}`,
    type: random.pick(CONTRACT_TYPES),
    description: `${random.pick(REMARKS)} ${random.pick(REMARKS)}`,
    value: { amount: fromMinorUnits(random.integer(100_000, 100_000_000), currency), currency },
    startDate: start.toISOString().slice(0, 10),
    endDate: end.toISOString().slice(0, 10),
  });
}

function threads(random: Random, contractId: string, start: Instant): NoteRow[] {
  const notes: NoteRow[] = [];
  const write = (parent: NoteRow | null, body: string) => {
    const at = later(parent?.createdAt ?? start, random.integer(1, 5 * DAY));
    const id = deterministicId('Note', at, `${contractId} ${notes.length}`);
    const note = noteRow(id, contractId, parent, body, { actor: random.pick(EDITORS), at });
    notes.push(note);
    return note;
  };
  for (let i = 0; i < NOTES_PER_CONTRACT; i++) {
    const note = write(null, random.pick(REMARKS));
    for (let j = 0; j < REPLIES_PER_NOTE; j++) write(note, random.pick(ANSWERS));
    note.replyCount = REPLIES_PER_NOTE;
  }
  return notes;
}
