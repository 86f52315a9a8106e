import { changedFields } from '../commands/changedFields.ts';
import {
  actionRow,
  afterEdit,
  afterTransition,
  contractFacts,
  contributorRow,
  draftRow,
} from '../commands/contractRowFactories.ts';
import { deterministicId } from '../commands/deterministicId.ts';
import { type Attribution, noteRow, recordedEventRow } from '../commands/rowFactories.ts';
import type { ContributorRow, NoteRow } from '../db/rows.ts';
import { changedTerms, newTerms } from '../domain/contracts.ts';
import { requireOpenTerms, transitionFor } from '../domain/lifecycle.ts';
import { noteBody } from '../domain/notes.ts';
import { type Actor, requireFourEyes, requireRole } from '../domain/permissions.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import { actionReason } from '../domain/reasons.ts';
import { attributionOf, loggedEvent } from './events.ts';
import type { Rows } from './rows.ts';
import type { ContractStory, NoteStep, Step } from './stories.ts';

/** Adds the rows of one contract, step by step in chronological order. The rules are those of the commands. */
export function layOutContract(rows: Rows, customerId: string, story: ContractStory): void {
  const created = attributionOf(story);
  let contract = draftRow(
    deterministicId('Contract', created.at, story.terms.title),
    customerId,
    newTerms(story.terms),
    created,
  );
  const notes = new Map<Step, NoteRow>();

  function tell(type: PortalEvent, attribution: Attribution, facts: object = {}): void {
    const id = deterministicId('Event', attribution.at, `${type} ${contract.id}`);
    const payload = { ...contractFacts(contract), ...facts };
    rows.events.push(recordedEventRow(id, type, customerId, contract.id, payload, attribution));
  }

  const contributors: ContributorRow[] = [];
  const contribute = (by: Actor) => contributors.push(contributorRow(contract, by));
  const hasContributed = ({ subject }: Actor) =>
    contributors.some((row) => row.subject === subject && row.since >= contract.approvedVersion);

  contribute(story.by);
  tell('contract.created', created);
  for (const { step, parent } of inOrder(story.history)) {
    const attribution = attributionOf(step);
    if ('action' in step) {
      const transition = transitionFor(contract.status, step.action);
      requireRole(step.by, transition.requires, `${step.action.toLowerCase()} contracts`);
      requireFourEyes(transition, step.by, 'deny', hasContributed(step.by), []);
      const reason = actionReason(step.reason, transition.requiresReason);
      const action = actionRow(
        deterministicId('Action', attribution.at, contract.id),
        contract,
        transition,
        reason,
        attribution,
      );
      contract = afterTransition(contract, transition, attribution);
      if (transition.fourEyes === 'contribution') contribute(step.by);
      rows.actions.push(action);
      tell(transition.event, attribution, { actionId: action.id });
    } else if ('edit' in step) {
      requireOpenTerms(contract.status);
      const terms = changedTerms(contract, step.edit);
      const changed = changedFields('Contract', contract, terms);
      contract = afterEdit(contract, terms, attribution);
      contribute(step.by);
      tell('contract.updated', attribution, { changed });
    } else if ('note' in step) {
      const above = parent ? (notes.get(parent) ?? null) : null;
      const note = noteRow(
        deterministicId('Note', attribution.at, contract.id),
        contract.id,
        above,
        noteBody(step.note),
        attribution,
      );
      if (above) above.replyCount += 1;
      notes.set(step, note);
      rows.notes.push(note);
      tell('note.created', attribution, { noteId: note.id });
    } else {
      rows.events.push(loggedEvent(step, customerId, contract.id));
    }
  }
  rows.contracts.push(contract);
  rows.contributors.push(...contributors);
}

interface Placed {
  step: Step;
  /** The note that this one replies to. */
  parent: NoteStep | null;
}

function inOrder(history: readonly Step[]): Placed[] {
  const withReplies = (step: Step, parent: NoteStep | null): Placed[] => {
    const replies = 'note' in step ? (step.replies ?? []).flatMap((reply) => withReplies(reply, step as NoteStep)) : [];
    return [{ step, parent }, ...replies];
  };
  const steps = history.flatMap((step) => withReplies(step, null));
  return steps.sort((one, other) => Number(one.step.at > other.step.at) - Number(one.step.at < other.step.at));
}
