import {
  actionRow,
  afterTransition,
  contractFacts,
  contributorRow,
  draftRow,
} from '../commands/contractRowFactories.ts';
import { deterministicId } from '../commands/deterministicId.ts';
import { raisedFacts, resolvedFacts } from '../commands/flagRowFactories.ts';
import { type Attribution, type Facts, recordedEventRow } from '../commands/rowFactories.ts';
import type { ActionRow, CustomerRow } from '../db/rows.ts';
import { newTerms } from '../domain/contracts.ts';
import { LIFECYCLE, transitionFor } from '../domain/lifecycle.ts';
import { fromMinorUnits } from '../domain/money.ts';
import type { Actor } from '../domain/permissions.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import { chainOf } from './chains.ts';
import { withDocuments } from './documents.ts';
import { flagsOf } from './flags.ts';
import { APPROVERS, EDITORS } from './people.ts';
import type { Random } from './random.ts';
import type { SeededRows } from './rows.ts';
import { threads } from './threads.ts';
import { DAY, HOUR, later } from './time.ts';
import { CONTRACT_OBJECTS, CONTRACT_SUBJECTS, CONTRACT_TYPES, REASONS, REMARKS } from './words.ts';

const CURRENCIES = ['EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP', 'CHF', 'JPY', 'KWD'] as const;

/** The nth seeded contract, counted from 0 over all customers, with its history. */
export function contractWithHistory(random: Random, customer: CustomerRow, n: number): Omit<SeededRows, 'customers'> {
  const at = later(customer.createdAt, random.integer(1, 120 * DAY));
  const created = { actor: random.pick(EDITORS), at };
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
  const contributors = [contributorRow(contract, created.actor)];
  const documented = withDocuments(random, contract, created.actor, n);
  contract = documented.contract;
  const actions: ActionRow[] = [];
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
  const flags = flagsOf(random, contract, n);
  for (const flag of flags) {
    const raised = { actor: { subject: flag.createdById, name: flag.createdByName }, at: flag.createdAt };
    events.push(event('contract.flagged', raised, raisedFacts(flag)));
    if (flag.resolvedAt === null) continue;
    const resolver = { subject: flag.resolvedById ?? '', name: flag.resolvedByName ?? '' };
    events.push(event('contract.flag_resolved', { actor: resolver, at: flag.resolvedAt }, resolvedFacts(flag)));
  }
  return {
    contracts: [contract],
    contributors,
    documents: documented.documents,
    ...threads(random, contract.id, at),
    flags,
    actions,
    events,
  };
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
